package dev.reeve.commands.configuration;

import dev.reeve.commands.builtin.ConfigurationNoun;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What one value of a property of stored configuration is, as far as the documented type of its parameter tells. */
sealed interface StoredType {

    /** The most characters of a text of which nothing else is known. */
    int LONGEST = 1024;

    /** A truth value; {@code asState} where it is kept as the text Enabled or Disabled. */
    record Flag(boolean asState) implements StoredType {}

    /** A whole number within bounds. */
    record Whole(long least, long most) implements StoredType {}

    /** A size in bytes. */
    record Size() implements StoredType {}

    /** A number, a size or a length of time, or {@code Unlimited}: the documentation tells no more. */
    record Unlimited(boolean size) implements StoredType {}

    /** A length of time. */
    record Span() implements StoredType {}

    /** A date, with or without a time. */
    record Moment() implements StoredType {}

    /** A GUID. */
    record Identifier() implements StoredType {}

    /** Text of at most so many characters, in a form. */
    record Text(int longest, TextForm form) implements StoredType {}

    /** One or, where the value may be several of them, some of these names. */
    record Members(String type, List<String> names, boolean several) implements StoredType {}

    /** Another object; an address outside may stand for a recipient where that is allowed. */
    record Reference(Target target, boolean outside) implements StoredType {}

    /** Something that is not kept, because nobody may read it; of a user's password the name of the user is. */
    record Secret() implements StoredType {}

    /** What a reference may name. */
    sealed interface Target {
        /** A recipient. */
        record Recipients() implements Target {}

        /** A server. */
        record Servers() implements Target {}

        /** A mailbox database. */
        record Databases() implements Target {}

        /** An organizational unit. */
        record Units() implements Target {}

        /** Stored configuration of one of some nouns. */
        record Configuration(Set<String> nouns) implements Target {}
    }

    /** Types of identities whose names are not those of a noun. */
    Map<String, Target> TARGETS = Map.ofEntries(
            Map.entry("Recipient", new Target.Recipients()),
            Map.entry("Mailbox", new Target.Recipients()),
            Map.entry("User", new Target.Recipients()),
            Map.entry("Group", new Target.Recipients()),
            Map.entry("UserContactGroup", new Target.Recipients()),
            Map.entry("SecurityPrincipal", new Target.Recipients()),
            Map.entry("Server", new Target.Servers()),
            Map.entry("Database", new Target.Databases()),
            Map.entry("OrganizationalUnit", new Target.Units()),
            Map.entry("AddressBookBase", new Target.Configuration(Set.of("AddressList", "GlobalAddressList"))),
            Map.entry("AdSite", new Target.Configuration(Set.of("ADSite"))),
            Map.entry("AdSiteLink", new Target.Configuration(Set.of("ADSiteLink"))),
            Map.entry("AuthPolicy", new Target.Configuration(Set.of("AuthenticationPolicy"))));

    /** The type of a parameter, by its documented type without the mark of a list. */
    static StoredType of(String parameter, String type) {
        if (type.endsWith("IdParameter")) {
            String base = type.substring(0, type.length() - "IdParameter".length());
            return target(parameter, base)
                    .<StoredType>map(target -> new Reference(target, base.equals("Recipient")))
                    .orElse(new Text(LONGEST, TextForm.ANY));
        }
        return switch (type) {
            case "Boolean", "SwitchParameter" -> new Flag(false);
            case "Int32", "EmailAddressPolicyPriority" -> new Whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
            case "Int64" -> new Whole(Long.MIN_VALUE, Long.MAX_VALUE);
            case "UInt32" -> new Whole(0, 0xFFFF_FFFFL);
            case "UInt16" -> new Whole(0, 0xFFFF);
            case "Byte" -> new Whole(0, 0xFF);
            case "ByteQuantifiedSize" -> new Size();
            case "Unlimited" -> new Unlimited(parameter.matches(".*(Size|Quota|Space|Length)"));
            case "EnhancedTimeSpan", "TimeSpan" -> new Span();
            case "DateTime", "ExDateTime" -> new Moment();
            case "Guid" -> new Identifier();
            case "PSCredential", "SecureString" -> new Secret();
            case "DisclaimerText", "Hashtable" -> new Text(5000, TextForm.ANY);
            default ->
                ConfigurationNoun.enumeration(type)
                        .<StoredType>map(known -> new Members(type, known.members(), known.several()))
                        .orElseGet(() -> new Text(longest(parameter), TextForm.of(type)));
        };
    }

    // Messages, signatures and filters are as long as they are; the directory bounds other texts.
    private static int longest(String parameter) {
        return parameter.matches(".*(Message|Html|Text|Signature|Filter|Response)") ? 128 * 1024 : LONGEST;
    }

    private static Optional<Target> target(String parameter, String base) {
        if (base.equals("MailboxPolicy") || base.equals("VirtualDirectory")) {
            Set<String> nouns = ConfigurationNoun.find(parameter)
                    .map(noun -> Set.of(noun.noun()))
                    .orElseGet(() -> ConfigurationNoun.all().stream()
                            .map(ConfigurationNoun::noun)
                            .filter(noun -> noun.endsWith(base))
                            .collect(Collectors.toUnmodifiableSet()));
            return Optional.of(new Target.Configuration(nouns));
        }
        Target known = TARGETS.get(base);
        return known == null
                ? ConfigurationNoun.find(base).map(noun -> new Target.Configuration(Set.of(noun.noun())))
                : Optional.of(known);
    }
}
