package dev.reeve.interchange.dump;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a dump as a whole lacks, and which questions have no sure answer without it. */
final class Gaps {

    private record Gap(Kind kind, List<Kind> instead, String message) {}

    private static final List<Gap> ALL = List.of(
            new Gap(Kind.ASSIGNMENT, List.of(Kind.MATRIX), "nobody holds any role, so nobody may do anything."),
            new Gap(
                    Kind.SCOPE,
                    List.of(),
                    "assignments with a scope of their own were left out, and exclusive scopes protect nobody."),
            new Gap(
                    Kind.POLICY,
                    List.of(),
                    "what people may change of themselves is not known; mailboxes have no policy."),
            new Gap(
                    Kind.RECIPIENT,
                    List.of(Kind.MAILBOX),
                    "whether somebody is inside a scope is known only of those that other files tell of."),
            new Gap(
                    Kind.USER,
                    List.of(),
                    "whether accounts are disabled or kept from the management shell is not known; none is taken to be."),
            new Gap(
                    Kind.GROUP,
                    List.of(Kind.GROUP_MEMBER),
                    "who is in security groups is not known, so what people get through groups within groups is missing."),
            new Gap(Kind.MAILBOX, List.of(), "which policy a mailbox has is known only where other files tell it."));

    // What an organization may well have none of. All have role assignments, policies and people.
    private static final Set<Kind> MAY_BE_NONE = EnumSet.of(Kind.SCOPE, Kind.GROUP, Kind.GROUP_MEMBER);

    private Gaps() {}

    /** What a file without objects says there is none of, which is not missing then; empty where it may be lost. */
    static Optional<Kind> none(DumpFile file) {
        // Export-Clixml writes an envelope and Export-Csv nothing at all; any other empty file was cut short.
        boolean isWhole =
                file.form().isPresent() || file.name().toLowerCase(Locale.ROOT).endsWith(".csv");
        return Optional.of(Kind.named(file.name()))
                .filter(MAY_BE_NONE::contains)
                .filter(_ -> isWhole);
    }

    /** Lists what is missing for which question, and how to get it. */
    static void list(Set<Kind> given, Findings findings) {
        ALL.stream()
                .filter(gap ->
                        !given.contains(gap.kind()) && gap.instead().stream().noneMatch(given::contains))
                .forEach(gap -> findings.missing(
                        gap.kind().shown(),
                        "no file lists them: " + gap.message(),
                        "Run " + gap.kind().command() + " | Export-Clixml, or the collector."));
    }
}
