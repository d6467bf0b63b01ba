package dev.reeve.language.runtime;

import dev.reeve.language.command.Arguments;
import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.command.Parameter;
import dev.reeve.language.command.Parameter.Membership;
import dev.reeve.language.command.ParameterType;
import dev.reeve.language.command.Signature;
import dev.reeve.language.syntax.Expression;
import dev.reeve.language.syntax.ScriptTree;
import dev.reeve.language.syntax.ScriptTree.Attribute;
import dev.reeve.language.syntax.ScriptTree.Declaration;
import dev.reeve.language.syntax.TypeName;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.Conversion;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/** What a function's {@code param} block declares to the binder, and how bound values become its variables. */
final class FunctionParameters {

    private static final Set<String> SWITCHES =
            Set.of("switch", "switchparameter", "management.automation.switchparameter");

    private final Session session;
    private final Scope around;
    private final String name;
    private final ScriptTree body;
    private final List<Declaration> declarations;
    private final Validation validation;

    /** The parameters of code that is declared in a scope. */
    FunctionParameters(Session session, String name, ScriptTree body, Scope around) {
        this.session = session;
        this.around = around;
        this.name = name;
        this.body = body;
        this.declarations = body.parameters().orElse(List.of());
        this.validation = new Validation(session, name);
    }

    /** Whether it binds strictly: {@code [CmdletBinding()]} or any {@code [Parameter()]}. */
    boolean isAdvanced() {
        return body.attributes().stream().anyMatch(attribute -> attribute.name().equals("cmdletbinding"))
                || declarations.stream()
                        .anyMatch(declaration ->
                                attribute(declaration, "parameter").isPresent());
    }

    boolean supportsShouldProcess() {
        return body.attributes().stream()
                .anyMatch(attribute -> attribute.named().containsKey("supportsshouldprocess")
                        && constant(attribute.named().get("supportsshouldprocess"))
                                .truth());
    }

    private boolean confirmsByDefault() {
        return body.attributes().stream()
                .map(attribute -> Optional.ofNullable(attribute.named().get("confirmimpact")))
                .flatMap(Optional::stream)
                .anyMatch(impact -> constant(impact).text().equalsIgnoreCase("High"));
    }

    private static Optional<Attribute> attribute(Declaration declaration, String name) {
        return declaration.attributes().stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst();
    }

    private Value constant(Expression expression) {
        return session.interpreter().evaluator().evaluate(expression, new Frame(around, body.source()));
    }

    Signature signature() {
        Set<String> sets = new LinkedHashSet<>();
        List<Parameter> parameters = new ArrayList<>();
        int position = 0;
        for (Declaration declaration : declarations) {
            Parameter parameter = parameter(declaration, position);
            if (!(parameter.type() instanceof ParameterType.SwitchType)) {
                position++;
            }
            parameter.sets().keySet().stream()
                    .filter(set -> !set.equals(Parameter.ALL_SETS))
                    .forEach(sets::add);
            parameters.add(parameter);
        }
        if (supportsShouldProcess()) {
            parameters.add(onOff("WhatIf", "wi"));
            parameters.add(onOff("Confirm", "cf"));
        }
        List<String> names = sets.isEmpty() ? List.of(Parameter.ALL_SETS) : List.copyOf(sets);
        return new Signature(name, parameters, defaultFirst(names), supportsShouldProcess(), confirmsByDefault());
    }

    private List<String> defaultFirst(List<String> names) {
        Optional<String> first = body.attributes().stream()
                .map(attribute -> Optional.ofNullable(attribute.named().get("defaultparametersetname")))
                .flatMap(Optional::stream)
                .map(expression -> constant(expression).text())
                .findFirst();
        if (first.isEmpty() || names.equals(List.of(Parameter.ALL_SETS))) {
            return names;
        }
        List<String> ordered = new ArrayList<>();
        ordered.add(first.get());
        names.stream().filter(each -> !each.equalsIgnoreCase(first.get())).forEach(ordered::add);
        return ordered;
    }

    private static Parameter onOff(String name, String alias) {
        return new Parameter(
                name,
                List.of(alias),
                new ParameterType.SwitchType(),
                false,
                Map.of(Parameter.ALL_SETS, new Membership(false, OptionalInt.empty())),
                false,
                false);
    }

    private Parameter parameter(Declaration declaration, int position) {
        List<Attribute> attributes = declaration.attributes().stream()
                .filter(attribute -> attribute.name().equals("parameter"))
                .toList();
        boolean isSwitch =
                declaration.type().map(type -> SWITCHES.contains(type.key())).orElse(false);
        Map<String, Membership> sets = new LinkedHashMap<>();
        boolean byValue = false;
        boolean byName = false;
        for (Attribute attribute : attributes) {
            String set = text(attribute, "parametersetname").orElse(Parameter.ALL_SETS);
            OptionalInt own = text(attribute, "position")
                    .flatMap(text -> Conversion.toWhole(new Text(text)))
                    .map(at -> OptionalInt.of(at.intValue()))
                    .orElse(
                            isSwitch || !set.equals(Parameter.ALL_SETS)
                                    ? OptionalInt.empty()
                                    : OptionalInt.of(position));
            sets.put(set, new Membership(isOn(attribute, "mandatory"), own));
            byValue |= isOn(attribute, "valuefrompipeline");
            byName |= isOn(attribute, "valuefrompipelinebypropertyname");
        }
        if (sets.isEmpty()) {
            sets.put(
                    Parameter.ALL_SETS,
                    new Membership(false, isSwitch ? OptionalInt.empty() : OptionalInt.of(position)));
        }
        boolean list = declaration.type().map(TypeName::isArray).orElse(false);
        return new Parameter(
                declaration.name(), aliases(declaration), type(declaration, isSwitch), list, sets, byValue, byName);
    }

    private static String shortName(String key) {
        return switch (key) {
            case "int" -> "Int32";
            case "long" -> "Int64";
            case "bool" -> "Boolean";
            case "datetime" -> "DateTime";
            case "securestring", "security.securestring" -> "SecureString";
            default -> key;
        };
    }

    Optional<String> helpMessage(String parameter) {
        return declarations.stream()
                .filter(declaration -> declaration.name().equalsIgnoreCase(parameter))
                .flatMap(declaration -> declaration.attributes().stream())
                .filter(attribute -> attribute.name().equals("parameter"))
                .flatMap(attribute -> text(attribute, "helpmessage").stream())
                .findFirst();
    }

    private Optional<String> text(Attribute attribute, String argument) {
        return Optional.ofNullable(attribute.named().get(argument))
                .map(expression -> constant(expression).text());
    }

    private boolean isOn(Attribute attribute, String argument) {
        Expression given = attribute.named().get(argument);
        return given != null && constant(given).truth();
    }

    private List<String> aliases(Declaration declaration) {
        return attribute(declaration, "alias")
                .map(attribute -> attribute.items().stream()
                        .flatMap(item -> ListValue.itemsOf(constant(item)).stream())
                        .map(Value::text)
                        .toList())
                .orElse(List.of());
    }

    private static ParameterType type(Declaration declaration, boolean isSwitch) {
        if (isSwitch) {
            return new ParameterType.SwitchType();
        }
        String key = declaration.type().map(TypeName::key).orElse("object");
        if (key.equals("string")) {
            return new ParameterType.TextType();
        }
        return key.equals("object") ? new ParameterType.ObjectType() : new ParameterType.ObjectType(shortName(key));
    }

    /** Makes variables of bound values; of the others, with {@code defaults}, what their declaration says. */
    void assign(Arguments arguments, Scope scope, Frame frame, boolean defaults) {
        Types types = session.interpreter().evaluator().types();
        for (Declaration declaration : declarations) {
            String key = declaration.name().toLowerCase(Locale.ROOT);
            Optional<Value> given = arguments.get(declaration.name());
            if (given.isPresent()) {
                declare(declaration, key, fitting(declaration, given.get(), frame, types, defaults), scope, frame);
            } else if (defaults) {
                declare(declaration, key, initial(declaration, frame, types), scope, frame);
            }
        }
    }

    /** The value as the declaration wants it; what came by the pipeline and does not fit is that object's error only. */
    private Value fitting(Declaration declaration, Value given, Frame frame, Types types, boolean typed) {
        try {
            validation.mandatory(declaration, given, isMandatory(declaration));
            Value value = declaration
                    .type()
                    .map(type -> converted(declaration, given, type, types))
                    .orElse(given);
            validation.check(declaration, value, frame);
            return value;
        } catch (CommandError e) {
            throw typed ? e : new CommandError(e.errorRecord().on(given.text(), given.typeName()));
        }
    }

    private boolean isMandatory(Declaration declaration) {
        return declaration.attributes().stream()
                .anyMatch(attribute -> attribute.name().equals("parameter") && isOn(attribute, "mandatory"));
    }

    private Value converted(Declaration declaration, Value given, TypeName type, Types types) {
        try {
            return types.cast(given, type);
        } catch (CommandError e) {
            throw new CommandError(
                    new ErrorRecord(
                            "InvalidArgumentType",
                            "InvalidData",
                            "ParameterBindingArgumentTransformationException",
                            "Cannot process argument transformation on parameter '" + declaration.name() + "'. "
                                    + e.getMessage(),
                            declaration.name(),
                            "String",
                            name),
                    true);
        }
    }

    // A parameter keeps to its type and its attributes when it is assigned to later.
    private void declare(Declaration declaration, String key, Value value, Scope scope, Frame frame) {
        Optional<Consumer<Value>> guard = Validation.applies(declaration)
                ? Optional.of(later -> validation.checkAssigned(declaration, later, frame))
                : Optional.empty();
        scope.declare(key, declaration.name(), value, declaration.type(), guard);
    }

    private Value initial(Declaration declaration, Frame frame, Types types) {
        if (declaration.initial().isPresent()) {
            Value value = session.interpreter()
                    .evaluator()
                    .evaluate(declaration.initial().get(), frame);
            return declaration.type().map(type -> types.cast(value, type)).orElse(value);
        }
        return declaration
                .type()
                .map(type -> type.isArray() ? NullValue.NULL : unset(type))
                .orElse(NullValue.NULL);
    }

    private static Value unset(TypeName type) {
        if (SWITCHES.contains(type.key()) || type.key().startsWith("bool")) {
            return Bool.FALSE;
        }
        return switch (type.key()) {
            case "string" -> new Text("");
            case "int", "int32", "int64", "long", "double", "decimal" -> new Whole(0);
            default -> NullValue.NULL;
        };
    }
}
