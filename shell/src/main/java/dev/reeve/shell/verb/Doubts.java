package dev.reeve.shell.verb;

import dev.reeve.engine.organization.Organization;
import dev.reeve.interchange.dump.KnownGaps;
import dev.reeve.interchange.dump.KnownGaps.Gap;
import dev.reeve.shell.line.OutputFormat;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;
import dev.reeve.workplace.question.JsonGaps;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What makes the answers of a loaded organization unsure: what its files did not tell. */
final class Doubts {

    private static final int SHOWN = 10;

    private Doubts() {}

    /** As lines behind an answer; none where nothing was missing. */
    static List<String> lines(Organization organization) {
        List<Gap> gaps = KnownGaps.of(organization);
        if (gaps.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("not sure, since what was loaded did not tell everything:");
        gaps.stream().limit(SHOWN).forEach(gap -> lines.add("  " + gap.line()));
        if (gaps.size() > SHOWN) {
            lines.add("  and " + (gaps.size() - SHOWN) + " more, all with --output json");
        }
        return lines;
    }

    /** Tells them behind an answer of several lines. */
    static void tell(Organization organization, Settings settings, Streams streams) {
        (settings.output() == OutputFormat.JSON ? json(organization) : lines(organization))
                .forEach(streams.out()::println);
    }

    /** As a line of JSON of its own; none where nothing was missing. */
    private static List<String> json(Organization organization) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        JsonGaps.put(organization, body);
        return body.isEmpty() ? List.of() : List.of(body.toString());
    }
}
