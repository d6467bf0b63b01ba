package dev.reeve.language.runtime;

import dev.reeve.language.command.Binding;
import dev.reeve.language.command.Invocation;
import dev.reeve.language.value.Value;

/** An invocation of code, which wants more of its pipeline than commands of the host do. */
interface PipelineInvocation extends Invocation {

    /** The command line's arguments, before anything runs. */
    void bound(Binding binding);

    /** The pipeline object that comes next. */
    void item(Value input);
}
