package dev.reeve.workplace.question;

import dev.reeve.engine.organization.Organization;
import dev.reeve.interchange.dump.KnownGaps;
import dev.reeve.interchange.dump.KnownGaps.Gap;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What makes answers about a loaded organization unsure, as JSON. */
public final class JsonGaps {

    private JsonGaps() {}

    /** Into an answer, as {@code missing}; nothing where nothing was. */
    public static void put(Organization organization, ObjectNode answer) {
        put(KnownGaps.of(organization), answer);
    }

    /** The same where they are known already. */
    public static void put(List<Gap> gaps, ObjectNode answer) {
        if (!gaps.isEmpty()) {
            ArrayNode missing = answer.putArray("missing");
            gaps.forEach(
                    gap -> missing.addObject().put("subject", gap.subject()).put("message", gap.message()));
        }
    }
}
