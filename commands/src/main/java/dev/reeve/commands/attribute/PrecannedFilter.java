package dev.reeve.commands.attribute;

import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.RecipientProperties;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The filter text that kinds of recipients and conditions come to: any of the kinds, and one value of each condition. */
public final class PrecannedFilter {

    // What keeps the mailboxes of the system itself out of every dynamic group.
    private static final List<String> SYSTEM = List.of(
            "Name -like 'SystemMailbox{*'",
            "Name -like 'CAS_{*'",
            "RecipientTypeDetails -eq 'ArbitrationMailbox'",
            "RecipientTypeDetails -eq 'DiscoveryMailbox'",
            "RecipientTypeDetails -eq 'PublicFolderMailbox'");

    private static final String WITHOUT_SYSTEM =
            SYSTEM.stream().map(system -> " -and (-not (" + system + "))").collect(Collectors.joining());

    private PrecannedFilter() {}

    /** The filter of a group's properties; none where it includes nobody. */
    public static Optional<String> of(Properties properties) {
        return including(properties).map(PrecannedFilter::withoutSystem);
    }

    /** The filter that includes whoever is meant, the system's own mailboxes among them. */
    static Optional<String> including(Properties properties) {
        List<String> kinds = properties.text(RecipientProperties.INCLUDED_RECIPIENTS).stream()
                .flatMap(text -> Arrays.stream(text.split(", ")))
                .flatMap(kind -> kind(kind).stream())
                .toList();
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        List<String> terms = new ArrayList<>();
        terms.add(any(kinds));
        for (Attribute condition : Attributes.CONDITIONS) {
            String property = condition.property().name().substring("Conditional".length());
            List<String> values = properties.texts(condition.property()).stream()
                    .map(value ->
                            property + " -eq '" + value.replaceAll("(['\\u2018\\u2019\\u201A\\u201B])", "$1$1") + "'")
                    .toList();
            if (!values.isEmpty()) {
                terms.add(any(values));
            }
        }
        return Optional.of(terms.stream().map(term -> "(" + term + ")").collect(Collectors.joining(" -and ")));
    }

    /** A filter that the system's own mailboxes don't satisfy; one that excludes them already stays as it is. */
    public static String withoutSystem(String filter) {
        return filter.endsWith(WITHOUT_SYSTEM) ? filter : "(" + filter + ")" + WITHOUT_SYSTEM;
    }

    private static String any(List<String> terms) {
        return terms.size() == 1
                ? terms.getFirst()
                : terms.stream().map(term -> "(" + term + ")").collect(Collectors.joining(" -or "));
    }

    private static Optional<String> kind(String kind) {
        return switch (kind) {
            case "AllRecipients" -> Optional.of("Alias -ne $null");
            case "MailboxUsers" -> Optional.of("RecipientType -eq 'UserMailbox'");
            case "Resources" ->
                Optional.of("(RecipientType -eq 'UserMailbox') -and (ResourceMetaData -like 'ResourceType:*')"
                        + " -and (ResourceSearchProperties -ne $null)");
            case "MailContacts" -> Optional.of("RecipientType -eq 'MailContact'");
            case "MailUsers" -> Optional.of("RecipientType -eq 'MailUser'");
            case "MailGroups" ->
                Optional.of(any(Stream.of(
                                "MailUniversalDistributionGroup",
                                "MailUniversalSecurityGroup",
                                "MailNonUniversalGroup",
                                "DynamicDistributionGroup")
                        .map(type -> "RecipientType -eq '" + type + "'")
                        .toList()));
            default -> Optional.empty();
        };
    }
}
