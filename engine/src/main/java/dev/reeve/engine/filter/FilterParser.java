package dev.reeve.engine.filter;

import dev.reeve.engine.filter.FilterToken.Kind;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a filter by the grammar of {@code opath.md} §2; comparisons are checked against a registry's properties. */
final class FilterParser {

    /**
     * How large a filter may be [OPATH-11].
     *
     * @param characters of its text
     * @param comparisons in it
     * @param nesting of its parentheses
     */
    record Limits(int characters, int comparisons, int nesting) {
        /** What may be written. */
        static final Limits WRITTEN = new Limits(32_768, 1_000, 64);

        /** What the normal text of that may come to, which has more parentheses and doubled quotes. */
        static final Limits NORMAL = new Limits(4 * 32_768, 1_000, 4 * 64);
    }

    private static final Set<String> KEYWORDS = Set.of("-and", "-or", "-not");

    private final PropertyRegistry registry;
    private final OperandReader operands;
    private final List<FilterToken> tokens;
    private final Limits limits;
    private final List<String> warnings = new ArrayList<>();
    private int at;
    private int terms;
    private int depth;

    FilterParser(String text, PropertyRegistry registry, FilterContext context, Limits limits)
            throws InvalidFilterException {
        if (text.length() > limits.characters()) {
            throw new InvalidFilterException(
                    "a filter has at most " + limits.characters() + " characters", limits.characters() + 1);
        }
        this.registry = registry;
        this.limits = limits;
        this.operands = new OperandReader(context, warnings);
        this.tokens = new FilterLexer(text).tokens();
    }

    /** The whole text as one expression. */
    FilterExpression parse() throws InvalidFilterException {
        if (peek().is(Kind.END)) {
            // OPATH-5
            throw peek().error("it is empty; write a comparison such as City -eq 'Seattle'");
        }
        FilterExpression expression = or();
        if (!peek().is(Kind.END)) {
            throw unexpected("-and, -or or the end of the filter is expected");
        }
        return expression;
    }

    /** What was accepted, but may not mean what was intended. */
    List<String> warnings() {
        return List.copyOf(warnings);
    }

    private FilterExpression or() throws InvalidFilterException {
        List<FilterExpression> operands = new ArrayList<>();
        boolean mixed = false;
        do {
            int start = at;
            operands.add(and());
            mixed |= operands.getLast() instanceof FilterExpression.And && !isParenthesized(start, at);
        } while (accept("-or"));
        if (operands.size() == 1) {
            return operands.getFirst();
        }
        FilterExpression expression = new FilterExpression.Or(operands);
        if (mixed) {
            // OPATH-7: the two readings differ in who gets access.
            warnings.add("The filter mixes -and and -or without parentheses. It is read as: " + expression.text());
        }
        return expression;
    }

    /** Whether the tokens from one place up to another are one parenthesized group. */
    private boolean isParenthesized(int from, int to) {
        int open = 0;
        for (int i = from; i < to; i++) {
            open += tokens.get(i).is(Kind.OPEN) ? 1 : tokens.get(i).is(Kind.CLOSE) ? -1 : 0;
            if (open == 0 && i < to - 1) {
                return false;
            }
        }
        return true;
    }

    private FilterExpression and() throws InvalidFilterException {
        List<FilterExpression> operands = new ArrayList<>();
        do {
            operands.add(not());
        } while (accept("-and"));
        return operands.size() == 1 ? operands.getFirst() : new FilterExpression.And(operands);
    }

    private FilterExpression not() throws InvalidFilterException {
        if (peek().is(Kind.NOT)) {
            at++;
            return new FilterExpression.Not(primary());
        }
        return accept("-not") ? new FilterExpression.Not(primary()) : primary();
    }

    private FilterExpression primary() throws InvalidFilterException {
        if (!peek().is(Kind.OPEN)) {
            return comparison();
        }
        FilterToken open = next();
        if (++depth > limits.nesting()) {
            throw open.error("parentheses are nested more than " + limits.nesting() + " deep");
        }
        FilterExpression expression = or();
        if (peek().is(Kind.END)) {
            throw open.error("the parenthesis that opens here is never closed");
        }
        if (!peek().is(Kind.CLOSE)) {
            throw unexpected("-and, -or or \")\" is expected");
        }
        at++;
        depth--;
        return expression;
    }

    private FilterExpression comparison() throws InvalidFilterException {
        if (++terms > limits.comparisons()) {
            throw peek().error("a filter has at most " + limits.comparisons() + " comparisons");
        }
        Property property = property();
        ComparisonOperator operator = operator(property);
        FilterToken value = next();
        return switch (value.kind()) {
            case QUOTED, WORD, HYPHENATED -> operands.comparison(property, operator, value);
            case OPEN, CLOSE, NOT, END -> throw value.error("a value is expected after " + operator.text());
        };
    }

    private Property property() throws InvalidFilterException {
        FilterToken token = next();
        if (isOperator(token)) {
            throw token.error("a property is expected, not " + token.shown());
        }
        String name = switch (token.kind()) {
            // OPATH-9: a hyphen before a property is tolerated.
            case HYPHENATED -> token.text().substring(1);
            case WORD -> token.text().startsWith("$_.") ? token.text().substring(3) : token.text();
            case QUOTED ->
                throw token.error("the property stands on the left, the value on the right: City -eq 'Seattle'");
            case OPEN, CLOSE, NOT, END -> throw token.error("a property is expected, not " + token.shown());
        };
        return registry.named(name)
                .filter(Property::isFilterable)
                .orElseThrow(() -> token.error("\"" + name + "\" is not a recognized filterable property"));
    }

    private ComparisonOperator operator(Property property) throws InvalidFilterException {
        FilterToken token = next();
        if (token.is(Kind.HYPHENATED)) {
            return ComparisonOperator.named(token.text())
                    .orElseThrow(() -> token.error(
                            token.shown() + " is not an operator of filters, use one of " + ComparisonOperator.all()));
        }
        if (token.is(Kind.WORD) && ComparisonOperator.named("-" + token.text()).isPresent()) {
            throw token.error("operators are written with a hyphen: -" + token.text());
        }
        throw token.error("an operator is expected after " + property + ", one of " + ComparisonOperator.all());
    }

    private static boolean isOperator(FilterToken token) {
        return token.is(Kind.HYPHENATED)
                && (KEYWORDS.contains(CaseFolding.fold(token.text()))
                        || ComparisonOperator.named(token.text()).isPresent());
    }

    private boolean accept(String keyword) {
        if (peek().is(Kind.HYPHENATED) && CaseFolding.equal(peek().text(), keyword)) {
            at++;
            return true;
        }
        return false;
    }

    private InvalidFilterException unexpected(String expected) {
        return peek().error(peek().shown() + " is out of place, " + expected);
    }

    private FilterToken peek() {
        return tokens.get(at);
    }

    private FilterToken next() {
        FilterToken token = tokens.get(at);
        // The end is never passed.
        at += token.is(Kind.END) ? 0 : 1;
        return token;
    }
}
