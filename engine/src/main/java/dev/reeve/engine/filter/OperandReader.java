package dev.reeve.engine.filter;

import dev.reeve.engine.filter.FilterToken.Kind;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.DistinguishedName;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.name.WildcardPattern;
import dev.reeve.engine.property.EnumerationMembers;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyClass;
import dev.reeve.engine.property.PropertyComparison;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Coerces the value of a comparison to the property's class; what does not fit is an error [TYPE-6]. */
final class OperandReader {

    private final FilterContext context;
    private final List<String> warnings;

    OperandReader(FilterContext context, List<String> warnings) {
        this.context = context;
        this.warnings = warnings;
    }

    /** The comparison of a property with the value a token stands for. */
    FilterExpression.Comparison comparison(Property property, ComparisonOperator operator, FilterToken token)
            throws InvalidFilterException {
        if (isConstant(token, "$null")) {
            if (operator.isWildcard() || operator.isOrder()) {
                throw token.error("$null can be compared with -eq and -ne only");
            }
            return new FilterExpression.Comparison(property, operator, new Operand.Blank(), "$null");
        }
        checkOperator(property, operator, token);
        String text = text(token);
        boolean constant = isConstant(token, "$true") || isConstant(token, "$false");
        if (constant && property.type() != PropertyClass.BOOLEAN) {
            throw mismatch(property, token, "true or false is no value of it");
        }
        return switch (property.type()) {
            case TEXT, EXACT_TEXT -> ofText(property, operator, text);
            case BOOLEAN -> ofBoolean(property, operator, text, token);
            case REFERENCE -> of(property, operator, name(property, text), FilterLexer.quote(text));
            case GUID ->
                of(
                        property,
                        operator,
                        ObjectId.find(text.strip())
                                .map(id -> new Operand.Identifier(id.uuid()))
                                .orElseThrow(() -> mismatch(property, token, "a GUID is expected")),
                        FilterLexer.quote(text));
            case INTEGER, INTEGER_OR_UNLIMITED -> ofNumber(property, operator, text, token);
            case SIZE, SIZE_OR_UNLIMITED -> ofSize(property, operator, text, token);
            case TIME -> ofTime(property, operator, text, token, context.zone());
            case UTC_TIME -> ofTime(property, operator, text, token, ZoneOffset.UTC);
            case SPAN ->
                of(
                        property,
                        operator,
                        Literals.span(text)
                                .map(Operand.Span::new)
                                .orElseThrow(() -> mismatch(
                                        property, token, "a time span such as 30.00:00:00 or 12:00:00 is expected")),
                        FilterLexer.quote(text));
            case ENUMERATION -> ofEnumeration(property, operator, text, token);
            case BLANK_TEST, BINARY ->
                throw mismatch(property, token, "only whether it is blank can be asked: -eq $null or -ne $null");
        };
    }

    private static void checkOperator(Property property, ComparisonOperator operator, FilterToken token)
            throws InvalidFilterException {
        boolean text = property.type() == PropertyClass.TEXT || property.type() == PropertyClass.EXACT_TEXT;
        if (operator.isWildcard() && !text) {
            // TYPE-7
            throw token.error(operator.text() + " is for text only, and " + property + " is none; use -eq or -ne");
        }
        boolean ordered = switch (property.type()) {
            case BOOLEAN, REFERENCE, GUID, BLANK_TEST, BINARY -> false;
            default -> true;
        };
        if (operator.isOrder() && !ordered) {
            throw token.error(operator.text() + " has no meaning for " + property + "; use -eq or -ne");
        }
    }

    /** What the token says, with a variable's value in place of its name [OPATH-2] [OPATH-15]. */
    private String text(FilterToken token) throws InvalidFilterException {
        String text = token.text();
        if (token.is(Kind.QUOTED) || isConstant(token, "$true") || isConstant(token, "$false")) {
            return text;
        }
        if (token.is(Kind.HYPHENATED) && !Literals.isInteger(text)) {
            throw token.error("a value is expected, not " + token.shown() + "; text goes in quotes");
        }
        if (text.startsWith("$")) {
            if (!text.matches("\\$\\w+(\\.\\w+)?")) {
                throw token.error(token.shown() + " is not a value; expressions are not evaluated in filters");
            }
            return context.variables()
                    .apply(text.substring(1))
                    .orElseThrow(() -> token.error("the variable " + text + " holds no single value here"));
        }
        if (text.chars().anyMatch(c -> "{}[];|$`".indexOf(c) >= 0)) {
            throw token.error("a value with such characters goes in quotes");
        }
        return text;
    }

    private FilterExpression.Comparison ofText(Property property, ComparisonOperator operator, String text) {
        String literal = FilterLexer.quote(text);
        if (!operator.isWildcard()) {
            return of(property, operator, equalTo(property, text), literal);
        }
        WildcardPattern pattern = WildcardPattern.withEscapes(text);
        // OPATH-23: without a wildcard it equals -eq.
        return pattern.hasWildcards()
                ? of(property, operator, new Operand.Pattern(pattern), literal)
                : of(property, operator, equalTo(property, pattern.text()), literal);
    }

    private static Operand equalTo(Property property, String text) {
        return property.comparison() == PropertyComparison.DISTINGUISHED_NAME
                ? name(text)
                : new Operand.Words(CaseFolding.fold(text));
    }

    private Operand name(Property property, String text) {
        Operand.Name name = name(text);
        if (name.key().isEmpty() && property.comparison() != PropertyComparison.NAME_OR_DISTINGUISHED_NAME) {
            // TYPE-2
            warnings.add("%s is compared with '%s', which is not a distinguished name and matches nothing."
                    .formatted(property, text));
        }
        return name;
    }

    private static Operand.Name name(String text) {
        return new Operand.Name(
                CaseFolding.fold(text), DistinguishedName.parse(text).map(DistinguishedName::key));
    }

    private static FilterExpression.Comparison ofBoolean(
            Property property, ComparisonOperator operator, String text, FilterToken token)
            throws InvalidFilterException {
        boolean value =
                Literals.truth(text).orElseThrow(() -> mismatch(property, token, "$true or $false is expected"));
        return of(property, operator, new Operand.Truth(value), value ? "$true" : "$false");
    }

    private static FilterExpression.Comparison ofNumber(
            Property property, ComparisonOperator operator, String text, FilterToken token)
            throws InvalidFilterException {
        if (isUnlimited(property, PropertyClass.INTEGER_OR_UNLIMITED, text)) {
            return of(property, operator, new Operand.Amount(Operand.Amount.UNLIMITED), FilterLexer.quote(text));
        }
        if (!Literals.isInteger(text.strip())) {
            throw mismatch(property, token, "a whole number is expected");
        }
        long value = Long.parseLong(text.strip());
        return of(property, operator, new Operand.Amount(value), Long.toString(value));
    }

    private static FilterExpression.Comparison ofSize(
            Property property, ComparisonOperator operator, String text, FilterToken token)
            throws InvalidFilterException {
        if (isUnlimited(property, PropertyClass.SIZE_OR_UNLIMITED, text)) {
            return of(property, operator, new Operand.Amount(Operand.Amount.UNLIMITED), FilterLexer.quote(text));
        }
        long bytes = Literals.size(text)
                .orElseThrow(() -> mismatch(property, token, "a size such as 300MB, 1.5GB or 2048 is expected"));
        return of(property, operator, new Operand.Amount(bytes), Literals.sizeLiteral(text, bytes));
    }

    private static FilterExpression.Comparison ofTime(
            Property property, ComparisonOperator operator, String text, FilterToken token, ZoneId zone)
            throws InvalidFilterException {
        Instant instant = Literals.time(text, zone)
                .orElseThrow(() -> mismatch(
                        property,
                        token,
                        "a date such as 12/31/2026, 12/31/2026 5:00 PM or 2026-12-31T17:00Z is expected"));
        // The normal text must not depend on the zone it was read in.
        boolean same = Literals.time(text, ZoneOffset.UTC).equals(Optional.of(instant));
        return of(property, operator, new Operand.Moment(instant), FilterLexer.quote(same ? text : instant.toString()));
    }

    private static FilterExpression.Comparison ofEnumeration(
            Property property, ComparisonOperator operator, String text, FilterToken token)
            throws InvalidFilterException {
        String literal = Literals.isInteger(text) ? text : FilterLexer.quote(text);
        Optional<EnumerationMembers> members = property.members();
        if (members.isEmpty()) {
            return of(property, operator, new Operand.Words(CaseFolding.fold(text)), literal);
        }
        long number = members.get()
                .number(text)
                .orElseThrow(() -> mismatch(
                        property,
                        token,
                        "it is one of " + String.join(", ", members.get().names())));
        return of(property, operator, new Operand.Amount(number), literal);
    }

    private static boolean isUnlimited(Property property, PropertyClass unlimited, String text) {
        return property.type() == unlimited && CaseFolding.equal(text.strip(), "Unlimited");
    }

    private static boolean isConstant(FilterToken token, String constant) {
        return token.is(Kind.WORD) && CaseFolding.equal(token.text(), constant);
    }

    private static FilterExpression.Comparison of(
            Property property, ComparisonOperator operator, Operand operand, String literal) {
        return new FilterExpression.Comparison(property, operator, operand, literal);
    }

    private static InvalidFilterException mismatch(Property property, FilterToken token, String expected) {
        return token.error(token.shown() + " is not a value of " + property + ": " + expected);
    }
}
