package dev.reeve.language.command;

import java.util.List;

/** What a parameter accepts, as far as the binder converts and completion offers. */
public sealed interface ParameterType {

    /** Text; a script block becomes its raw inner text [SH-32]. */
    record TextType() implements ParameterType {}

    /** Text in a language of the command's own, such as a filter; a script block stays one, for its text and its variables. */
    record QueryType() implements ParameterType {}

    /** A switch: present or absent, {@code -Name:$false} allowed. */
    record SwitchType() implements ParameterType {}

    /** {@code $true} or {@code $false}, and what converts to them. */
    record BooleanType() implements ParameterType {}

    /** A whole number. */
    record WholeType() implements ParameterType {}

    /** A date and time. */
    record MomentType() implements ParameterType {}

    /** A length of time. */
    record TimeSpanType() implements ParameterType {}

    /** One of a fixed list of names, any case; other texts are a binding error that lists them. */
    record EnumerationType(String name, List<String> values) implements ParameterType {
        public EnumerationType {
            values = List.copyOf(values);
        }
    }

    /** A script block that the command itself calls. */
    record ScriptBlockType() implements ParameterType {}

    /**
     * Any object as a whole and unchanged, lists and custom objects included; what {@code -InputObject} takes.
     *
     * @param name what errors call it; a function converts by its own declaration
     */
    record ObjectType(String name) implements ParameterType {

        /** Any object, without a name of its own. */
        public ObjectType() {
            this("psobject");
        }
    }

    /** Anything: the command converts. Identities and result objects arrive unchanged; of a
     * custom object on the pipeline only a property (of the parameter's name, else Identity or Guid) is bound [SH-29]. */
    record AnyType() implements ParameterType {}
}
