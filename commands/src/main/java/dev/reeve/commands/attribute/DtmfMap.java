package dev.reeve.commands.attribute;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** By which keys of a telephone somebody is found: the letters of address and names as digits [MBX-13]. */
final class DtmfMap {

    private static final String PARAMETER = "CreateDTMFMap";

    private static final Property MAP =
            RecipientProperties.REGISTRY.named("UMDtmfMap").orElseThrow();

    /** The digit of each letter from a to z. */
    private static final String KEYS = "22233344455566677778889999";

    private DtmfMap() {}

    /** The parameter that asks for one. */
    static Declared parameter() {
        return Declared.bool(PARAMETER);
    }

    /** The properties, with the map made anew where the arguments ask for it. */
    static Properties apply(CmdletArguments arguments, Recipient recipient) {
        Properties properties = recipient.properties();
        return arguments.isOn(PARAMETER) ? properties.with(MAP, map(recipient)) : properties;
    }

    private static List<PropertyValue.Text> map(Recipient recipient) {
        Properties properties = recipient.properties();
        List<PropertyValue.Text> map = new ArrayList<>();
        Addresses.primary(properties)
                .ifPresent(address ->
                        add(map, "emailAddress", address.substring(0, Math.max(0, address.indexOf('@')))));
        String first = properties.text(RecipientProperties.FIRST_NAME).orElse("");
        String last = properties.text(RecipientProperties.LAST_NAME).orElse("");
        String shown = properties.text(RecipientProperties.DISPLAY_NAME).orElse(recipient.name());
        add(map, "lastNameFirstName", (last + first).isBlank() ? shown : last + first);
        add(map, "firstNameLastName", (last + first).isBlank() ? shown : first + last);
        return map;
    }

    private static void add(List<PropertyValue.Text> map, String kind, String text) {
        String digits = CaseFolding.fold(text)
                .chars()
                .mapToObj(DtmfMap::key)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.joining());
        if (!digits.isEmpty()) {
            map.add(new PropertyValue.Text(kind + ":" + digits));
        }
    }

    private static String key(int letter) {
        int lower = Character.toLowerCase(letter);
        if (lower >= 'a' && lower <= 'z') {
            return String.valueOf(KEYS.charAt(lower - 'a'));
        }
        return lower >= '0' && lower <= '9' ? Character.toString(lower) : "";
    }
}
