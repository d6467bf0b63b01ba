package dev.reeve.engine.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.reeve.engine.organization.RecipientTypeDetails;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PropertyRegistryTest {

    @Test
    @DisplayName("PROP-1: names are found in any case and shown in their own")
    void names() {
        assertThat(RecipientProperties.REGISTRY.named("memberofgroup"))
                .map(Property::name)
                .contains("MemberOfGroup");
        assertThat(RecipientProperties.REGISTRY.named("Foo")).isEmpty();
    }

    @Test
    @DisplayName("PROP-1: the numbered attributes are all there")
    void numberedAttributes() {
        for (int i = 1; i <= 15; i++) {
            assertThat(RecipientProperties.REGISTRY.named("CustomAttribute" + i))
                    .isPresent();
        }
        for (int i = 1; i <= 5; i++) {
            assertThat(RecipientProperties.REGISTRY.named("ExtensionCustomAttribute" + i))
                    .hasValueSatisfying(
                            property -> assertThat(property.isMultiValued()).isTrue());
        }
    }

    @Test
    @DisplayName("TYPE-3 RCPT-1 RCPT-2: every kind of recipient is a member of its enumeration")
    void recipientTypes() {
        EnumerationMembers types = RecipientProperties.RECIPIENT_TYPE.members().orElseThrow();
        EnumerationMembers details =
                RecipientProperties.RECIPIENT_TYPE_DETAILS.members().orElseThrow();
        for (RecipientTypeDetails type : RecipientTypeDetails.values()) {
            assertThat(types.names()).contains(type.recipientType());
            assertThat(details.names()).contains(type.name());
        }
    }

    @Test
    @DisplayName("TYPE-3: a choice is one member by name or number, flags are any of them")
    void members() {
        EnumerationMembers choice =
                RecipientProperties.MEMBER_JOIN_RESTRICTION.members().orElseThrow();
        assertThat(choice.number("open")).isEqualTo(OptionalLong.of(1));
        assertThat(choice.number("2")).isEqualTo(OptionalLong.of(2));
        assertThat(choice.number("3")).isEmpty();
        assertThat(choice.number("Open, Closed")).isEmpty();
        assertThat(choice.canonical("APPROVALREQUIRED")).contains("ApprovalRequired");
        assertThat(choice.numbers())
                .containsExactly(entry("Closed", 0L), entry("Open", 1L), entry("ApprovalRequired", 2L));
        EnumerationMembers flags =
                RecipientProperties.USER_ACCOUNT_CONTROL.members().orElseThrow();
        assertThat(flags.number("NormalAccount, accountdisabled")).isEqualTo(OptionalLong.of(514));
        assertThat(flags.number("NormalAccount,")).isEmpty();
        assertThat(flags.holds("AccountDisabled, NormalAccount", "AccountDisabled"))
                .isTrue();
        assertThat(flags.holds("NormalAccount", "AccountDisabled")).isFalse();
        assertThat(flags.holds("gibberish", "AccountDisabled")).isFalse();
    }

    @Test
    @DisplayName("RCPT-3: properties are sparse values that copies do not share")
    void sparseValues() {
        Properties one =
                Properties.EMPTY.with(RecipientProperties.CITY, "Seattle").with(RecipientProperties.ALIAS, "kim");
        Properties other = one.with(RecipientProperties.CITY, "Portland").without(RecipientProperties.ALIAS);
        assertThat(one.text(RecipientProperties.CITY)).contains("Seattle");
        assertThat(other.text(RecipientProperties.CITY)).contains("Portland");
        assertThat(other.set()).containsExactly(RecipientProperties.CITY);
        assertThat(other.with(RecipientProperties.ALIAS, "kim").with(RecipientProperties.CITY, "Seattle"))
                .isEqualTo(one)
                .hasSameHashCodeAs(one);
        assertThat(one.with(RecipientProperties.CITY, List.of()))
                .isEqualTo(Properties.EMPTY.with(RecipientProperties.ALIAS, "kim"));
    }

    @Test
    @DisplayName("OPATH-28: a property of another registry is refused, not mistaken")
    void otherRegistry() {
        Property first = RecipientProperties.REGISTRY.all().getFirst();
        Property foreign = ServerProperties.REGISTRY.all().get(first.ordinal());
        Properties properties = Properties.EMPTY.with(first, "x");
        assertThatThrownBy(() -> properties.values(foreign)).isInstanceOf(IllegalArgumentException.class);
    }
}
