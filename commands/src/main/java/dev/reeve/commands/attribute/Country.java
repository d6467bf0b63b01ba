package dev.reeve.commands.attribute;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A country, kept as its two-letter code and its name [TYPE-5]. */
final class Country {

    private Country() {}

    static Properties apply(Properties properties, Optional<String> given) {
        Optional<String> text = given.map(String::strip).filter(value -> !value.isEmpty());
        if (text.isEmpty()) {
            return properties
                    .without(RecipientProperties.COUNTRY_OR_REGION)
                    .without(RecipientProperties.C)
                    .without(RecipientProperties.CO);
        }
        String code = code(text.get());
        return properties
                .with(RecipientProperties.COUNTRY_OR_REGION, code)
                .with(RecipientProperties.C, code)
                .with(RecipientProperties.CO, name(code));
    }

    /** What {@code CountryOrRegion} shows: the name; filters know the code. */
    static Value shown(Recipient recipient) {
        return recipient.properties().values(RecipientProperties.COUNTRY_OR_REGION).stream()
                .findFirst()
                .<Value>map(value -> new Text(value instanceof PropertyValue.Text(var code) ? name(code) : ""))
                .orElse(NullValue.NULL);
    }

    private static String code(String text) {
        return Arrays.stream(Locale.getISOCountries())
                .filter(code -> code.equalsIgnoreCase(text) || name(code).equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new ReeveException(
                        ErrorCode.InvalidArgument,
                        "'" + text
                                + "' is no country or region. Give its two-letter code (CA) or English name (Canada).",
                        text));
    }

    private static String name(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }
}
