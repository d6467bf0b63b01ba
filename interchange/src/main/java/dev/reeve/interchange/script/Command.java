package dev.reeve.interchange.script;

import java.util.ArrayList;
import java.util.List;

/**
 * A cmdlet with its arguments, as data.
 *
 * @param cmdlet its name
 * @param arguments in the order in which they are written
 */
public record Command(String cmdlet, List<Argument> arguments) {

    public Command {
        arguments = List.copyOf(arguments);
    }

    /**
     * A parameter and what it is given.
     *
     * @param name the parameter; empty for the identity in front
     */
    public record Argument(String name, Given given) {}

    /** What a parameter is given. */
    public sealed interface Given {
        /** A text. */
        record Text(String text) implements Given {}

        /** A list of texts. */
        record Texts(List<String> texts) implements Given {
            public Texts {
                texts = List.copyOf(texts);
            }
        }

        /** Nothing: a switch. */
        record Switch() implements Given {}

        /** {@code $true} or {@code $false}. */
        record Flag(boolean flag) implements Given {}

        /** {@code $null}. */
        record Null() implements Given {}

        /** The item that the step is at, behind a text that may be empty. */
        record Item(String prefix) implements Given {}

        /** The item as what is added to a list, or removed from it. */
        record ItemOfList(boolean added) implements Given {}

        /** A text as what is added to a list, or removed from it. */
        record OfList(boolean added, String text) implements Given {}
    }

    /** A command without arguments yet. */
    static Command of(String cmdlet) {
        return new Command(cmdlet, List.of());
    }

    /** A command on an object. */
    static Command on(String cmdlet, String identity) {
        return of(cmdlet).with("", new Given.Text(identity));
    }

    Command with(String parameter, Given given) {
        List<Argument> more = new ArrayList<>(arguments);
        more.add(new Argument(parameter, given));
        return new Command(cmdlet, more);
    }

    Command with(String parameter, String text) {
        return with(parameter, new Given.Text(text));
    }

    /** With a list; an empty one is {@code $null}. */
    Command with(String parameter, List<String> texts) {
        return with(parameter, texts.isEmpty() ? new Given.Null() : new Given.Texts(texts));
    }

    Command with(String parameter, boolean flag) {
        return with(parameter, new Given.Flag(flag));
    }

    Command switched(String parameter) {
        return with(parameter, new Given.Switch());
    }

    Command onItem(String prefix) {
        return with("", new Given.Item(prefix));
    }

    Command withItem(String parameter) {
        return with(parameter, new Given.Item(""));
    }

    /** The command for one item. */
    Command at(String item) {
        return new Command(
                cmdlet,
                arguments.stream()
                        .map(argument -> new Argument(argument.name(), at(argument.given(), item)))
                        .toList());
    }

    private static Given at(Given given, String item) {
        return switch (given) {
            case Given.Item(String prefix) -> new Given.Text(prefix + item);
            case Given.ItemOfList(boolean added) -> new Given.OfList(added, item);
            case Given.Text _, Given.Texts _, Given.Switch _, Given.Flag _, Given.Null _, Given.OfList _ -> given;
        };
    }
}
