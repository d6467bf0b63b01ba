package dev.reeve.workplace.question;

import dev.reeve.commands.run.Session;
import dev.reeve.language.command.CommandSource;
import dev.reeve.language.host.FileArea;
import dev.reeve.language.host.Host;
import dev.reeve.language.host.Sink;
import dev.reeve.workplace.Workplace;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a command that is only asked about finds around it: nobody to prompt.
 *
 * @param folder below which it reads files, where it may
 */
record QuestionHost(Workplace workplace, Session session, CommandSource commands, Sink sink, Optional<Path> folder)
        implements Host {

    @Override
    public Instant now() {
        return workplace.clock().instant();
    }

    @Override
    public Optional<FileArea> files() {
        return folder.map(FileArea::new);
    }

    @Override
    public Map<String, String> environment() {
        return workplace.environment(session);
    }
}
