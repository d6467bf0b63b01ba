package dev.reeve.language.runtime;

import dev.reeve.language.command.Command;
import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.syntax.Position;
import java.util.Optional;

/**
 * Where and by which name a command was called, as its errors show it [SH-70].
 *
 * @param name the name as it was typed
 * @param origin what {@code FullyQualifiedErrorId} ends with, where errors begin with the name; empty where they do not
 */
record CallSite(String name, Optional<String> origin, Optional<Position> position) {

    /** The cmdlet whose errors are the errors of the code that it stands in. */
    static final String WRITE_ERROR = "Write-Error";

    static CallSite of(String name, Command command, Position position) {
        return new CallSite(name, command.origin(), Optional.of(position));
    }

    /** The error as the command reports it. */
    ErrorValue located(ErrorRecord error) {
        if (origin.isEmpty()) {
            return new ErrorValue(error, position);
        }
        ErrorRecord known = new ErrorValue(error.by(""), position).record();
        String id = new ErrorValue(known, position).fullyQualifiedId();
        return new ErrorValue(error.withId(origin.get().isEmpty() ? id : id + "," + origin.get()), position, name);
    }
}
