package dev.reeve.language.command;

import dev.reeve.language.syntax.Position;
import dev.reeve.language.value.PropertyBag;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An error that happened, as {@code $Error} and {@code $_} in a catch block hold it: the record and its place [SH-70].
 *
 * @param speaker what stands before the message: the name by which the language's own command or a function was called
 */
public record ErrorValue(ErrorRecord record, Optional<Position> position, String speaker) implements Value {

    /** An error whose message speaks for itself. */
    public ErrorValue(ErrorRecord record, Optional<Position> position) {
        this(record, position, "");
    }

    private static final int LONGEST_TARGET = 40;

    /** The same with another message. */
    public ErrorValue withMessage(String message) {
        return new ErrorValue(record.withMessage(message), position);
    }

    // Ids that scripts and administrators search for; all other codes get a stable number [REASON-2].
    private static final Map<String, String> KNOWN_IDS = Map.ofEntries(
            Map.entry("CommandNotFound", "CommandNotFoundException"),
            Map.entry("WriteErrorException", "Microsoft.PowerShell.Commands.WriteErrorException"),
            Map.entry("DivideByZero", "RuntimeException"),
            Map.entry("IndexOutOfRange", "System.IndexOutOfRangeException"),
            Map.entry("InvalidRegularExpression", "System.ArgumentException"),
            Map.entry("InvalidJson", "System.ArgumentException"),
            Map.entry("DuplicateKey", "System.ArgumentException"),
            Map.entry("ParameterNotFound", "NamedParameterNotFound"),
            Map.entry("PositionalParameterNotFound", "PositionalParameterNotFound"),
            Map.entry("AmbiguousParameter", "AmbiguousParameter"),
            Map.entry("AmbiguousParameterSet", "AmbiguousParameterSet"),
            Map.entry("ParameterAlreadyBound", "ParameterAlreadyBound"),
            Map.entry("MissingMandatoryParameter", "MissingMandatoryParameter"),
            Map.entry("MissingArgument", "MissingArgument"),
            Map.entry("NullArgument", "ParameterArgumentValidationErrorNullNotAllowed"),
            Map.entry("EmptyArgument", "ParameterArgumentValidationErrorEmptyStringNotAllowed"),
            Map.entry("InvalidArgumentType", "ParameterArgumentTransformationError"),
            Map.entry("ArgumentValidation", "ParameterArgumentValidationError"),
            Map.entry("CannotConvertArgument", "CannotConvertArgumentNoMessage"),
            Map.entry("InputObjectNotBound", "InputObjectNotBound"),
            Map.entry("InputObjectMissingMandatory", "InputObjectMissingMandatory"));

    /**
     * The id of {@code FullyQualifiedErrorId}: a known name, else for a command eight hexadecimal digits from the code and
     * its name [REASON-2], else the code.
     */
    public String fullyQualifiedId() {
        if (record.code().equals("Thrown")) {
            return record.message();
        }
        if (!speaker.isEmpty() && !record.id().isEmpty()) {
            return record.id();
        }
        String known = record.id().isEmpty() ? KNOWN_IDS.get(record.code()) : record.id();
        if (record.command().isEmpty()
                || isFromScript()
                || (record.code().equals("CommandNotFound") && record.id().isEmpty())) {
            return known == null ? record.code() : known;
        }
        return (known == null ? "%08X".formatted(record.code().hashCode()) : known) + "," + record.command();
    }

    /** The text after {@code CategoryInfo}. */
    public String categoryInfo() {
        boolean unknown =
                record.code().equals("CommandNotFound") && record.command().equalsIgnoreCase(record.target());
        String activity = unknown ? "" : record.command();
        return record.category() + ": (" + shortened(record.target()) + ":" + record.targetType() + ") [" + activity
                + "], " + record.exceptionName();
    }

    /** {@code Write-Error} where nothing called the code that it stands in. */
    private boolean isFromScript() {
        return record.command().equals("Write-Error") && position.isEmpty();
    }

    /** A long target is shown by its two ends. */
    private static String shortened(String target) {
        String line = target.lines().findFirst().orElse("");
        return line.length() <= LONGEST_TARGET
                ? line
                : line.substring(0, 18) + "..." + line.substring(line.length() - 19);
    }

    /** The lines that a person sees [SH-70]. */
    public List<String> display() {
        String message = speaker.isEmpty() ? record.message() : speaker + " : " + record.message();
        List<String> lines = new ArrayList<>(message.lines().toList());
        position.ifPresent(place -> lines.addAll(place.display()));
        lines.add("    + CategoryInfo          : " + categoryInfo());
        lines.add("    + FullyQualifiedErrorId : " + fullyQualifiedId());
        return lines;
    }

    @Override
    public Optional<Value> member(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "exception" -> Optional.of(exception());
            case "message" -> Optional.of(new Text(record.message()));
            case "categoryinfo" -> Optional.of(category());
            case "fullyqualifiederrorid" -> Optional.of(new Text(fullyQualifiedId()));
            case "targetobject" -> Optional.of(new Text(record.target()));
            case "code" -> Optional.of(new Text(record.code()));
            case "invocationinfo" -> Optional.of(invocation());
            case "scriptstacktrace" -> Optional.of(new Text(place()));
            default -> Optional.empty();
        };
    }

    @Override
    public List<String> memberNames() {
        return List.of("Exception", "TargetObject", "CategoryInfo", "FullyQualifiedErrorId", "InvocationInfo");
    }

    private String place() {
        return position.map(
                        place -> "at <ScriptBlock>, " + place.script().orElse("<No file>") + ": line " + place.line())
                .orElse("at <ScriptBlock>, <No file>: line 1");
    }

    private Value exception() {
        PropertyBag exception = new PropertyBag(record.exceptionName()).put("Message", record.message());
        if (record.code().equals("CommandNotFound")) {
            exception.put("CommandName", record.target());
        }
        if (!record.inner().isEmpty()) {
            exception.put("InnerException", new PropertyBag(record.inner()).put("Message", record.message()));
        }
        return exception;
    }

    private Value category() {
        return new PropertyBag("ErrorCategoryInfo")
                .put("Category", record.category())
                .put("Activity", record.command())
                .put("Reason", record.exceptionName())
                .put("TargetName", record.target())
                .put("TargetType", record.targetType())
                .copyAs("ErrorCategoryInfo", Optional.of(categoryInfo()));
    }

    private Value invocation() {
        return new PropertyBag("InvocationInfo")
                .put(
                        "MyCommand",
                        new PropertyBag()
                                .put("Name", record.command())
                                .copyAs("CmdletInfo", Optional.of(record.command())))
                .put("InvocationName", speaker.isEmpty() ? record.command() : speaker)
                .put(
                        "PositionMessage",
                        position.map(place -> String.join("\n", place.display()))
                                .orElse(""))
                .put(
                        "ScriptLineNumber",
                        position.map(place -> String.valueOf(place.line())).orElse(""))
                .put("Line", position.map(Position::lineText).orElse(""));
    }

    @Override
    public String text() {
        return record.message();
    }

    @Override
    public String typeName() {
        return "ErrorRecord";
    }
}
