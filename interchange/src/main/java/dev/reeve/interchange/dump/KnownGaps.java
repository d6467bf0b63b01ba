package dev.reeve.interchange.dump;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.property.PropertyValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a loaded organization lacks for sure answers, kept with the organization itself, so that whoever asks later is told as
 * well: what is missing, and assignments that were left out, by which somebody may have more than is told.
 */
public final class KnownGaps {

    private static final String NOUN = "LoadReport";
    private static final String NAME = "Load Report";
    private static final String GAPS = "Gaps";
    private static final String LEFT_OUT_ASSIGNMENT = "assignment ";

    private KnownGaps() {}

    /**
     * Something that is missing.
     *
     * @param subject what
     * @param message which answers are not sure without it
     */
    public record Gap(String subject, String message) {

        /** As one line. */
        public String line() {
            return subject + ": " + message;
        }
    }

    /** What keeps the gaps among these findings; no change where there are none. */
    static Change keeping(List<Finding> findings, Instant now) {
        List<PropertyValue> gaps = new ArrayList<>();
        findings.stream()
                .filter(KnownGaps::isGap)
                .map(finding -> finding.subject() + "\n" + finding.message())
                .distinct()
                .forEach(text -> gaps.add(new PropertyValue.Text(text)));
        if (gaps.isEmpty()) {
            return Change.NONE;
        }
        TreeMap<String, List<PropertyValue>> values = new TreeMap<>();
        values.put(GAPS, gaps);
        return Change.put(new ConfigurationObject(
                ObjectHeader.created(ObjectId.ofBuiltIn(NOUN, NAME), NAME, now), NOUN, Optional.empty(), "", values));
    }

    private static boolean isGap(Finding finding) {
        return switch (finding.sort()) {
            case MISSING -> true;
            case LEFT_OUT -> finding.subject().startsWith(LEFT_OUT_ASSIGNMENT);
            case CONTRADICTION, ASSUMED -> false;
        };
    }

    /** What the organization lacks, the weightiest first; nothing for one that was not loaded. */
    public static List<Gap> of(Organization organization) {
        return organization
                .configuration(NOUN, NAME)
                .map(report -> report.texts(GAPS).map(KnownGaps::gap).toList())
                .orElse(List.of());
    }

    private static Gap gap(String text) {
        int end = text.indexOf('\n');
        return new Gap(text.substring(0, end), text.substring(end + 1));
    }
}
