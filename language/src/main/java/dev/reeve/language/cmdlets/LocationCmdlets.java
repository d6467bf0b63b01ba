package dev.reeve.language.cmdlets;

import static dev.reeve.language.cmdlets.Declare.TEXT;

import dev.reeve.language.command.Arguments;
import dev.reeve.language.command.CommandContext;
import dev.reeve.language.host.FileArea;
import dev.reeve.language.runtime.Session;
import dev.reeve.language.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Where relative paths begin: a folder below the session's own [SH-63]. */
final class LocationCmdlets {

    private final Session session;
    private final Files files;
    private final Deque<String> pushed = new ArrayDeque<>();

    LocationCmdlets(Session session) {
        this.session = session;
        this.files = new Files(session);
    }

    List<BuiltIn> all() {
        return List.of(
                Declare.cmdlet("Get-Location").starts(context -> _ -> context.output(session.location())),
                Declare.cmdlet("Set-Location")
                        .at(0, "Path", TEXT, "LiteralPath")
                        .flag("PassThru")
                        .starts(context -> arguments -> set(context, arguments)),
                Declare.cmdlet("Push-Location")
                        .at(0, "Path", TEXT, "LiteralPath")
                        .flag("PassThru")
                        .starts(context -> arguments -> {
                            String before = session.folder();
                            set(context, arguments);
                            pushed.push(before);
                        }),
                Declare.cmdlet("Pop-Location").flag("PassThru").starts(context -> arguments -> {
                    if (!pushed.isEmpty()) {
                        session.moveTo(pushed.pop());
                    }
                    shown(context, arguments);
                }));
    }

    private void set(CommandContext context, Arguments arguments) {
        String path = arguments.get("Path").map(Value::text).orElse("");
        if (!path.isEmpty()) {
            String folder = files.area().relative(session.folder(), path, true);
            if (!files.isFolder(FileArea.DRIVE + folder)) {
                throw Files.notFound(FileArea.DRIVE + folder);
            }
            session.moveTo(folder);
        }
        shown(context, arguments);
    }

    private void shown(CommandContext context, Arguments arguments) {
        if (arguments.isOn("PassThru")) {
            context.output(session.location());
        }
    }
}
