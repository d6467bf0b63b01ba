package dev.reeve.interchange.dump;

import dev.reeve.commands.attribute.SizeValue;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.TimeSpan;
import dev.reeve.language.value.Value;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values of a dump as values of properties. */
final class PropertyTexts {

    /** What follows from the rest of an object and is never kept. */
    private static final Set<String> COMPUTED = names("""
        Name Guid DistinguishedName Id Identity CommonName RawName RawCanonicalName RecipientType RecipientTypeDetails
        ObjectClass ObjectCategory WhenCreated WhenCreatedUTC WhenChanged WhenChangedUTC PrimarySmtpAddress MemberOfGroup
        DirectReports IsMailboxEnabled IsSecurityPrincipal ServerName ServerLegacyDN ExchangeVersion
        RawExternalEmailAddress LanguagesRaw ResourceMetaData ResourceSearchProperties ResourcePropertiesDisplay
        Members RecipientContainer RemoteRecipientType ResourceType MAPIRecipient""");

    /** What is true unless it is said to be false; of all others a false one is as good as unset. */
    private static final String TRUE_UNLESS = "RemotePowerShellEnabled";

    private static final Pattern SPAN =
            Pattern.compile("(?:(\\d{1,6})\\.)?(\\d{1,2}):(\\d{2}):(\\d{2})(?:\\.\\d+)?|(\\d{1,6})");

    private static final Map<String, String> COUNTRIES = countries();

    private PropertyTexts() {}

    private static Set<String> names(String list) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(Arrays.asList(list.strip().split("\\s+", -1)));
        return names;
    }

    private static Map<String, String> countries() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            codes.put(CaseFolding.fold(code), code);
            codes.put(CaseFolding.fold(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)), code);
        }
        return codes;
    }

    /** Whether a property is kept with a recipient, rather than following from the rest of it. */
    static boolean isKept(Property property) {
        return !COMPUTED.contains(property.name());
    }

    /** The values of a property that refers to nothing; none where the dump says nothing that could be one. */
    static List<PropertyValue> values(Row row, Property property) {
        List<Value> said = property.isMultiValued()
                ? row.values(property.name())
                : row.value(property.name()).stream().toList();
        return said.stream()
                .flatMap(value -> one(property, value).stream())
                .distinct()
                .toList();
    }

    private static Optional<PropertyValue> one(Property property, Value value) {
        String text = value.text().strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (property.type()) {
            case TEXT, EXACT_TEXT, ENUMERATION -> Optional.of(new PropertyValue.Text(country(property, text)));
            case BOOLEAN -> flag(property, value, text);
            case GUID ->
                ObjectId.find(text)
                        .filter(id -> id.uuid().getMostSignificantBits() != 0)
                        .map(id -> new PropertyValue.Identifier(id.uuid()));
            case INTEGER, INTEGER_OR_UNLIMITED ->
                text.equalsIgnoreCase(SizeValue.UNLIMITED)
                        ? Optional.of(new PropertyValue.Unlimited())
                        : text.matches("-?\\d{1,18}")
                                ? Optional.of(new PropertyValue.Whole(Long.parseLong(text)))
                                : Optional.empty();
            case SIZE, SIZE_OR_UNLIMITED -> SizeValue.parse(value);
            case SPAN -> span(value, text).map(PropertyValue.Span::new);
            // Points in time of people, and what only tests for blanks ask, are in no question this answers.
            case TIME, UTC_TIME, BLANK_TEST, BINARY, REFERENCE -> Optional.empty();
        };
    }

    private static String country(Property property, String text) {
        return property == RecipientProperties.COUNTRY_OR_REGION
                ? COUNTRIES.getOrDefault(CaseFolding.fold(text), text)
                : text;
    }

    private static Optional<PropertyValue> flag(Property property, Value value, String text) {
        boolean truth = value instanceof Bool bool ? bool.truth() : text.equalsIgnoreCase("true");
        return truth == property.name().equals(TRUE_UNLESS)
                ? Optional.empty()
                : Optional.of(new PropertyValue.Flag(truth));
    }

    private static Optional<Duration> span(Value value, String text) {
        if (value instanceof TimeSpan(Duration duration)) {
            return Optional.of(duration);
        }
        Matcher matcher = SPAN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofDays(part(matcher, 1) + part(matcher, 5))
                .plusHours(part(matcher, 2))
                .plusMinutes(part(matcher, 3))
                .plusSeconds(part(matcher, 4)));
    }

    private static long part(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
