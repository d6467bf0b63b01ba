package dev.reeve.engine.property;

import static dev.reeve.engine.property.RecipientProperties.ALIAS;
import static dev.reeve.engine.property.RecipientProperties.CITY;
import static dev.reeve.engine.property.RecipientProperties.EMAIL_ADDRESSES;
import static dev.reeve.engine.property.RecipientProperties.MANAGER;
import static dev.reeve.engine.property.RecipientProperties.MEMBERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.property.PropertyValue.Access;
import dev.reeve.engine.property.PropertyValue.Flag;
import dev.reeve.engine.property.PropertyValue.Reference;
import dev.reeve.engine.property.PropertyValue.Text;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** RCPT-3: what an object's properties say, in whatever way they were put together. */
class PropertiesTest {

    private static final Property PERMISSIONS =
            RecipientProperties.REGISTRY.named("MailboxPermissions").orElseThrow();
    private static final ObjectId BOB = ObjectId.ofBuiltIn("Recipient", "Bob");

    private final Properties properties = Properties.EMPTY
            .with(CITY, "Oslo")
            .with(EMAIL_ADDRESSES, List.of(new Text("SMTP:a@b.c"), new Text("smtp:d@b.c")))
            .withReferences(MANAGER, List.of(BOB));

    @Test
    @DisplayName("All at once, by a layout, or one after the other: the same")
    void alike() {
        Map<Property, List<PropertyValue>> all = new LinkedHashMap<>();
        all.put(MANAGER, List.of(new Reference(BOB)));
        all.put(ALIAS, List.of());
        all.put(EMAIL_ADDRESSES, List.of(new Text("SMTP:a@b.c"), new Text("smtp:d@b.c")));
        all.put(CITY, List.of(new Text("Oslo")));
        Properties.Layout layout = new Properties.Layout(List.of(MANAGER, EMAIL_ADDRESSES, CITY));
        Deque<List<PropertyValue>> values =
                new ArrayDeque<>(List.of(all.get(MANAGER), all.get(EMAIL_ADDRESSES), all.get(CITY)));

        assertThat(layout.size()).isEqualTo(3);
        assertThat(List.of(Properties.of(all), Properties.of(layout, values::remove)))
                .allSatisfy(one -> assertThat(one).isEqualTo(properties).hasSameHashCodeAs(properties))
                .allSatisfy(one -> assertThat(one.text(CITY)).contains("Oslo"));
        assertThat(properties).hasToString(Properties.of(all).toString());
    }

    @Test
    @DisplayName("A layout has each property once")
    void twice() {
        assertThatThrownBy(() -> new Properties.Layout(List.of(CITY, ALIAS, CITY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("City is given twice");
    }

    @Test
    @DisplayName("The value of a property is its first one, and none where it is not set")
    void values() {
        assertThat(properties.value(CITY)).contains(new Text("Oslo"));
        assertThat(properties.value(EMAIL_ADDRESSES)).contains(new Text("SMTP:a@b.c"));
        assertThat(properties.value(ALIAS)).isEmpty();
        assertThat(properties.text(EMAIL_ADDRESSES)).contains("SMTP:a@b.c");
        assertThat(properties.text(MANAGER)).isEmpty();
        assertThat(properties.text(ALIAS)).isEmpty();
        assertThat(properties.texts(EMAIL_ADDRESSES)).containsExactly("SMTP:a@b.c", "smtp:d@b.c");
        assertThat(properties.references(CITY)).isEmpty();
        assertThat(properties.references(MANAGER)).containsExactly(BOB);
        assertThat(properties.set()).containsExactlyInAnyOrder(CITY, EMAIL_ADDRESSES, MANAGER);
        assertThat(properties)
                .hasToString("{"
                        + properties.set().stream()
                                .map(property -> property + "=" + properties.values(property))
                                .collect(Collectors.joining(", "))
                        + "}");
    }

    @Test
    @DisplayName("Properties with other values are not the same")
    void different() {
        assertThat(properties)
                .isNotEqualTo(properties.with(CITY, "Rome"))
                .isNotEqualTo(properties.without(CITY))
                .isNotEqualTo(Properties.EMPTY.with(MEMBERS, new Reference(BOB)));
        assertThat(properties.without(ALIAS)).isSameAs(properties);
    }

    @Test
    @DisplayName("Truth is true, false or neither")
    void truth() {
        Property hidden = RecipientProperties.REGISTRY
                .named("HiddenFromAddressListsEnabled")
                .orElseThrow();
        Properties yes = Properties.EMPTY.with(hidden, true);
        Properties no = Properties.EMPTY.with(hidden, new Flag(false));

        assertThat(List.of(yes.isTrue(hidden), no.isFalse(hidden))).containsOnly(true);
        assertThat(List.of(
                        yes.isFalse(hidden),
                        no.isTrue(hidden),
                        properties.isTrue(hidden),
                        properties.isFalse(hidden),
                        properties.isTrue(CITY)))
                .containsOnly(false);
    }

    @Test
    @DisplayName("An access list names those it is for; what is for one attribute says so")
    void accessLists() {
        Access full = new Access(BOB, List.of("Read", "FullAccess", "Read"), List.of(), false, "All", true);
        Access one = full.of("Personal-Information");
        Properties open = Properties.EMPTY.with(PERMISSIONS, List.of(full, one));

        assertThat(open.references(PERMISSIONS)).containsExactly(BOB, BOB);
        assertThat(open.accessList(PERMISSIONS)).containsExactly(full, one);
        assertThat(properties.accessList(CITY)).isEmpty();
        assertThat(full.rights()).containsExactly("FullAccess", "Read");
        assertThat(one.property()).contains("Personal-Information");
        assertThat(one.with(List.of("Read"), List.of(), false))
                .isEqualTo(new Access(
                        BOB, List.of("Read"), List.of(), false, "All", false, Optional.of("Personal-Information")));
    }
}
