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

/** An error that happened, as {@code $Error} and {@code $_} in a catch block hold it: the record and its place [SH-70]. */
public record ErrorValue(ErrorRecord record, Optional<Position> position) implements Value {

    // Ids that scripts and administrators search for; all other codes get a stable number [REASON-2].
    private static final Map<String, String> KNOWN_IDS = Map.ofEntries(
            Map.entry("CommandNotFound", "CommandNotFoundException"),
            Map.entry("WriteErrorException", "Microsoft.PowerShell.Commands.WriteErrorException"),
            Map.entry("DivideByZero", "RuntimeException"),
            Map.entry("ParameterNotFound", "NamedParameterNotFound"),
            Map.entry("PositionalParameterNotFound", "PositionalParameterNotFound"),
            Map.entry("AmbiguousParameter", "AmbiguousParameter"),
            Map.entry("AmbiguousParameterSet", "AmbiguousParameterSet"),
            Map.entry("ParameterAlreadyBound", "ParameterAlreadyBound"),
            Map.entry("MissingMandatoryParameter", "MissingMandatoryParameter"),
            Map.entry("MissingArgument", "MissingArgument"),
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
        String known = KNOWN_IDS.get(record.code());
        if (record.command().isEmpty() || record.code().equals("CommandNotFound")) {
            return known == null ? record.code() : known;
        }
        return (known == null ? "%08X".formatted(record.code().hashCode()) : known) + "," + record.command();
    }

    /** The text after {@code CategoryInfo}. */
    public String categoryInfo() {
        return record.category() + ": (" + record.target() + ":" + record.targetType() + ") [" + record.command()
                + "], " + record.exceptionName();
    }

    /** The lines that a person sees [SH-70]. */
    public List<String> display() {
        List<String> lines = new ArrayList<>(record.message().lines().toList());
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
        return position.map(place -> "line " + place.line() + ", char " + place.column())
                .orElse("");
    }

    private Value exception() {
        return new PropertyBag(record.exceptionName()).put("Message", record.message());
    }

    private Value category() {
        return new PropertyBag("ErrorCategoryInfo")
                .put("Category", record.category())
                .put("Activity", record.command())
                .put("Reason", record.exceptionName())
                .put("TargetName", record.target())
                .put("TargetType", record.targetType());
    }

    private Value invocation() {
        return new PropertyBag("InvocationInfo")
                .put("MyCommand", record.command())
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
