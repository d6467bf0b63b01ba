package dev.reeve.shell.story;

import dev.reeve.commands.run.CommandInquiry.Answer;
import dev.reeve.commands.run.Session;
import dev.reeve.shell.story.Story.Typed;
import dev.reeve.workplace.Workplace;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntSupplier;

/** Somebody in a story with a session of his own, which stays open. */
interface Participant {

    /** How participants come to their sessions: in this process, or through a server. */
    @FunctionalInterface
    interface Arrival {

        /**
         * Somebody who signed in.
         *
         * @param user as the story names him
         * @param folder the folder below which his commands read and write
         */
        Participant of(Workplace workplace, String user, Session session, Path folder, IntSupplier columns);
    }

    /** Types a command and answers its prompts. */
    Happening type(Typed typed);

    /** What the organization answered to what was refused in the last command. */
    List<Answer> answers();
}
