package dev.reeve.commands.configuration;

import dev.reeve.commands.attribute.AddressPolicy;
import dev.reeve.commands.attribute.SizeValue;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.FilterText;
import dev.reeve.commands.cmdlet.ListEdit;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.language.value.Conversion;
import dev.reeve.language.value.Credential;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.Moment;
import dev.reeve.language.value.ScriptBlock;
import dev.reeve.language.value.SecureText;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A property of stored configuration, and the parameter that sets it.
 *
 * @param parameter name of the parameter
 * @param name name of the property
 * @param several whether it holds a list
 */
record StoredProperty(String parameter, String name, StoredType type, boolean several) {

    /** The declaration of the parameter. */
    Declared declared(boolean isSwitch) {
        if (several) {
            return Declared.edit(parameter);
        }
        return switch (type) {
            case StoredType.Flag _ -> isSwitch ? Declared.flag(parameter) : Declared.bool(parameter);
            case StoredType.Whole _ -> Declared.whole(parameter);
            case StoredType.Moment _ -> Declared.moment(parameter);
            case StoredType.Text(int longest, TextForm _) ->
                isFilter() ? Declared.filter(parameter, longest) : Declared.text(parameter, longest);
            case StoredType.Members(String type, List<String> names, boolean some) ->
                some
                        ? Declared.someOf(parameter, type, names.toArray(String[]::new))
                        : Declared.oneOf(parameter, type, names.toArray(String[]::new));
            case StoredType.Reference _ -> Declared.identity(parameter);
            case StoredType.Size _,
                    StoredType.Unlimited _,
                    StoredType.Span _,
                    StoredType.Identifier _,
                    StoredType.Secret _ -> Declared.any(parameter);
        };
    }

    /**
     * The values after the command, given those before; empty where nothing was said of it. References are added to the
     * plan as read [READ-8].
     *
     * @param mandatory whether the command can't do without a value
     * @throws ReeveException where a value does not convert or names nothing
     */
    Optional<List<PropertyValue>> edited(
            List<PropertyValue> before,
            CmdletContext context,
            CmdletArguments arguments,
            PlanBuilder plan,
            boolean mandatory) {
        if (!arguments.has(parameter)) {
            return Optional.empty();
        }
        if (mandatory) {
            arguments.required(parameter);
        }
        List<PropertyValue> after = several ? list(before, context, arguments, plan) : one(context, arguments, plan);
        if (mandatory && after.isEmpty()) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument, "Parameter '" + parameter + "' must not be empty.", parameter);
        }
        return Optional.of(after);
    }

    private List<PropertyValue> list(
            List<PropertyValue> before, CmdletContext context, CmdletArguments arguments, PlanBuilder plan) {
        if (type instanceof StoredType.Secret) {
            return arguments.list(parameter).stream()
                    .flatMap(value -> secret(value, plan).stream())
                    .toList();
        }
        ListEdit edit = isTable()
                ? new ListEdit.Replace(arguments.list(parameter))
                : arguments.listEdit(parameter).orElseThrow();
        return edit
                .applyTo(before, value -> converted(value, context, plan).orElse(new PropertyValue.Text("")))
                .stream()
                .filter(value -> !value.equals(new PropertyValue.Text("")))
                .toList();
    }

    private boolean isTable() {
        return parameter.endsWith("DataClassifications");
    }

    private List<PropertyValue> one(CmdletContext context, CmdletArguments arguments, PlanBuilder plan) {
        if (type instanceof StoredType.Members(String _, List<String> _, boolean some) && some) {
            String joined = arguments.list(parameter).stream()
                    .map(Value::text)
                    .distinct()
                    .collect(Collectors.joining(", "));
            return joined.isEmpty() ? List.of() : List.of(new PropertyValue.Text(joined));
        }
        return arguments
                .value(parameter)
                .map(value -> isFilter() && value instanceof ScriptBlock ? filter(arguments) : value)
                .flatMap(value -> converted(value, context, plan))
                .stream()
                .toList();
    }

    /** Whether it says which recipients are meant: one in braces knows the variables around it [OPATH-2]. */
    private boolean isFilter() {
        return parameter.equals(AddressPolicy.FILTER);
    }

    private Value filter(CmdletArguments arguments) {
        return new Text(FilterText.required(arguments, parameter, RecipientProperties.REGISTRY)
                .text());
    }

    /** One value as it is kept; empty for a blank text, which unsets. */
    private Optional<PropertyValue> converted(Value value, CmdletContext context, PlanBuilder plan) {
        String text = value.text().strip();
        boolean known = type instanceof StoredType.Flag
                || type instanceof StoredType.Moment
                || type instanceof StoredType.Secret
                || !text.isEmpty();
        if (!known) {
            return Optional.empty();
        }
        return switch (type) {
            case StoredType.Flag(boolean asState) -> Optional.of(flag(value.truth(), asState));
            case StoredType.Moment _ -> moment(value);
            case StoredType.Secret _ -> secret(value, plan);
            case StoredType.Text(int longest, TextForm form) -> Optional.of(text(value, longest, form));
            case StoredType.Reference(StoredType.Target target, boolean outside) -> {
                if (outside && TextForm.SMTP_ADDRESS.fits(text)) {
                    Optional<DirectoryObject> found = new ReferenceLookup(context).maybe(target, value);
                    found.ifPresent(plan::read);
                    yield Optional.of(found.<PropertyValue>map(object -> new PropertyValue.Reference(object.id()))
                            .orElseGet(() -> new PropertyValue.Text(text)));
                }
                DirectoryObject found = new ReferenceLookup(context).one(target, value);
                plan.read(found);
                yield Optional.of(new PropertyValue.Reference(found.id()));
            }
            case StoredType.Whole _,
                    StoredType.Size _,
                    StoredType.Unlimited _,
                    StoredType.Span _,
                    StoredType.Identifier _,
                    StoredType.Members _ ->
                Optional.of(parse(value)
                        .orElseThrow(() -> new ReeveException(
                                ErrorCode.InvalidArgument,
                                "Cannot convert '" + value.text() + "' for parameter '" + parameter + "': it takes "
                                        + expected() + ".",
                                value.text())));
        };
    }

    /** What a text of the built-in data stands for; of such types only as have a text. */
    Optional<PropertyValue> ofDefault(String text) {
        return switch (type) {
            case StoredType.Flag(boolean asState) ->
                Optional.of(asState ? new PropertyValue.Text(text) : new PropertyValue.Flag(text.equals("true")));
            case StoredType.Text _ -> Optional.of(new PropertyValue.Text(text));
            case StoredType.Moment _, StoredType.Secret _, StoredType.Reference _ -> Optional.empty();
            case StoredType.Whole _,
                    StoredType.Size _,
                    StoredType.Unlimited _,
                    StoredType.Span _,
                    StoredType.Identifier _,
                    StoredType.Members _ -> parse(new Text(text));
        };
    }

    private Optional<PropertyValue> parse(Value value) {
        String text = value.text().strip();
        return switch (type) {
            case StoredType.Whole(long least, long most) ->
                Conversion.toWhole(value)
                        .filter(number -> number >= least && number <= most)
                        .map(PropertyValue.Whole::new);
            case StoredType.Size _ -> SizeValue.parse(value).filter(size -> !(size instanceof PropertyValue.Unlimited));
            case StoredType.Unlimited(boolean size) -> limit(value, text, size);
            case StoredType.Span _ -> Conversion.toDuration(value).map(PropertyValue.Span::new);
            case StoredType.Identifier _ -> Conversion.toUuid(value).map(PropertyValue.Identifier::new);
            case StoredType.Members(String _, List<String> names, boolean several) ->
                several
                        ? Optional.of(new PropertyValue.Text(text))
                        : names.stream()
                                .filter(text::equalsIgnoreCase)
                                .findFirst()
                                .map(PropertyValue.Text::new);
            case StoredType.Flag _,
                    StoredType.Moment _,
                    StoredType.Secret _,
                    StoredType.Text _,
                    StoredType.Reference _ -> Optional.empty();
        };
    }

    private static Optional<PropertyValue> limit(Value value, String text, boolean size) {
        if (text.equalsIgnoreCase(SizeValue.UNLIMITED)) {
            return Optional.of(new PropertyValue.Unlimited());
        }
        if (text.matches("[0-9]{1,15}")) {
            long number = Long.parseLong(text);
            return Optional.of(size ? new PropertyValue.Size(number) : new PropertyValue.Whole(number));
        }
        return SizeValue.parse(value)
                .or(() -> Conversion.toDuration(value)
                        .filter(duration -> !duration.isNegative())
                        .map(PropertyValue.Span::new));
    }

    private String expected() {
        return switch (type) {
            case StoredType.Whole _ -> "a whole number";
            case StoredType.Size _ -> "a size such as 10MB";
            case StoredType.Unlimited _ -> "a number, a size, a length of time, or Unlimited";
            case StoredType.Span _ -> "a length of time such as 14.00:00:00";
            case StoredType.Identifier _ -> "a GUID";
            case StoredType.Members(String _, List<String> names, boolean _) -> "one of " + String.join(", ", names);
            case StoredType.Text(int _, TextForm form) -> form.words();
            case StoredType.Flag _, StoredType.Moment _, StoredType.Secret _, StoredType.Reference _ -> "another value";
        };
    }

    private PropertyValue text(Value value, int longest, TextForm form) {
        String text =
                value instanceof HashTable table ? table(table) : value.text().strip();
        if (text.length() > longest) {
            throw new ReeveException(
                    ErrorCode.ValueTooLong,
                    "The value of " + parameter + " is " + text.length() + " characters long. At most " + longest
                            + " are allowed.",
                    text);
        }
        if (!form.fits(text)) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "Cannot convert '" + text + "' for parameter '" + parameter + "': it takes " + form.words() + ".",
                    text);
        }
        return new PropertyValue.Text(text);
    }

    private static String table(HashTable table) {
        List<String> entries = new ArrayList<>();
        table.entries()
                .forEach(entry ->
                        entries.add(entry.key().text() + "=" + entry.value().text()));
        return "@{" + String.join("; ", entries) + "}";
    }

    private Optional<PropertyValue> moment(Value value) {
        return value instanceof Moment moment
                ? Optional.of(new PropertyValue.Time(moment.instant()))
                : Optional.empty();
    }

    private static PropertyValue flag(boolean on, boolean asState) {
        return asState ? new PropertyValue.Text(on ? "Enabled" : "Disabled") : new PropertyValue.Flag(on);
    }

    /** Nobody reads a password back, so none is kept: of a credential its user's name, of a secret nothing. */
    private Optional<PropertyValue> secret(Value value, PlanBuilder plan) {
        return switch (value) {
            case Credential credential -> {
                plan.warn("The password given for " + parameter + " is not kept.");
                yield Optional.of(new PropertyValue.Text(credential.userName()));
            }
            case SecureText _ -> {
                plan.warn("The value given for " + parameter + " is not kept.");
                yield Optional.empty();
            }
            default ->
                throw new ReeveException(
                        ErrorCode.InvalidArgument,
                        "Parameter '" + parameter + "' takes a credential from Get-Credential or a secure string, and"
                                + " no plain text.",
                        parameter);
        };
    }
}
