package dev.reeve.shell.verb;

import dev.reeve.interchange.dump.LoadOptions;
import dev.reeve.interchange.dump.LoadReport;
import dev.reeve.shell.home.Loads;
import dev.reeve.shell.line.ExitCode;
import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.line.OutputFormat;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code reeve load}: makes an organization of what a live Exchange dumped. */
public record LoadVerb(Settings settings, Streams streams) {

    private static final String REGULAR = "regular";

    /**
     * Loads; answers the exit code.
     *
     * @param assume {@code regular}, or nothing
     */
    public int run(List<Path> files, Optional<String> assume) {
        if (files.isEmpty()) {
            throw FailureException.usage("Name the folder of a dump, or its files.");
        }
        assume.filter(what -> !what.equals(REGULAR)).ifPresent(what -> {
            throw FailureException.usage("--assume " + what + ": there is only --assume " + REGULAR + ".");
        });
        LoadReport report = Loads.newHome(settings, files, new LoadOptions(assume.isPresent()), Instant.now());
        if (settings.output() == OutputFormat.JSON) {
            streams.out().println(json(report));
        } else {
            report.lines().forEach(streams.out()::println);
            streams.out()
                    .println("Created it in " + settings.home()
                            + ". Act as one of its people with --as, or ask: reeve why WHO CMDLET --on OBJECT.");
        }
        return ExitCode.DONE;
    }

    private static String json(LoadReport report) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        ObjectNode json =
                nodes.objectNode().put("organization", report.organization()).put("domain", report.domain());
        ArrayNode files = json.putArray("files");
        for (LoadReport.FileReport file : report.files()) {
            ObjectNode each = files.addObject()
                    .put("path", file.path())
                    .put("form", file.form())
                    .put("encoding", file.encoding());
            ObjectNode gave = each.putObject("gave");
            file.gave().forEach(gave::put);
        }
        ObjectNode objects = json.putObject("objects");
        report.objects().forEach(objects::put);
        ArrayNode findings = json.putArray("findings");
        report.findings()
                .forEach(finding -> findings.addObject()
                        .put("sort", finding.sort().name().toLowerCase(Locale.ROOT))
                        .put("subject", finding.subject())
                        .put("message", finding.message())
                        .put("remedy", finding.remedy()));
        ObjectNode more = json.putObject("more");
        report.more().forEach(more::put);
        return json.toString();
    }
}
