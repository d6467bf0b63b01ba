package dev.reeve.engine.property;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the properties of recipients are, one or two of each kind. */
class RegistryDefinitionsTest {

    private final PropertyRegistry registry = RecipientPropertyDefinitions.registry();

    private Property property(String name) {
        return registry.named(name).orElseThrow();
    }

    @ParameterizedTest
    @DisplayName("TYPE-1, PROP-1: the class of a property's values")
    @CsvSource({
        "Alias, TEXT",
        "WindowsLiveID, TEXT",
        "DistinguishedName, EXACT_TEXT",
        "UMEnabled, BOOLEAN",
        "MemberOfGroup, REFERENCE",
        "ExchangeGuid, GUID",
        "ResourceCapacity, INTEGER",
        "RecipientLimits, INTEGER_OR_UNLIMITED",
        "RulesQuota, SIZE",
        "ProhibitSendQuota, SIZE_OR_UNLIMITED",
        "WhenCreated, TIME",
        "WhenCreatedUTC, UTC_TIME",
        "RetainDeletedItemsFor, SPAN",
        "RecipientTypeDetails, ENUMERATION",
        "AcceptMessagesOnlyFrom, BLANK_TEST",
        "Certificate, BINARY"
    })
    void classes(String name, PropertyClass type) {
        assertThat(property(name).type()).isEqualTo(type);
        assertThat(property(name).isFilterable()).isTrue();
    }

    @ParameterizedTest
    @DisplayName("OPATH-28: what recipients carry and no filter knows")
    @CsvSource({
        "ConditionalCompany, TEXT",
        "ConditionalCustomAttribute15, TEXT",
        "MailTip, TEXT",
        "BypassModerationFromSendersOrMembers, REFERENCE",
        "SendModerationNotifications, ENUMERATION",
        "RetentionHoldEnabled, BOOLEAN",
        "SeniorityIndex, INTEGER",
        "MaxRecipientPerMessage, INTEGER_OR_UNLIMITED",
        "LitigationHoldDuration, SPAN",
        "MailboxPermissions, BLANK_TEST"
    })
    void unfilterable(String name, PropertyClass type) {
        assertThat(property(name).type()).isEqualTo(type);
        assertThat(property(name).isFilterable()).isFalse();
    }

    @ParameterizedTest
    @DisplayName("TYPE-3: the members of enumerations, by number")
    @CsvSource({
        "MemberJoinRestriction, ApprovalRequired, 2",
        "MemberDepartRestriction, Open, 1",
        "ResourceType, Equipment, 1",
        "ArchiveState, OnPremise, 4",
        "ArchiveStatus, Active, 1",
        "ExternalOofOptions, InternalOnly, 1",
        "SendDeliveryReportsTo, Manager, 1",
        "DeletedItemFlags, RetainForCustomPeriod, 5",
        "GroupType, 'Universal, SecurityEnabled', -2147483640",
        "IncludedRecipients, AllRecipients, -1",
        "UserAccountControl, 'AccountDisabled, NormalAccount', 514",
        "RecipientType, UserMailbox, 2",
        "RecipientTypeDetails, RoomMailbox, 16",
        "PreviousRecipientTypeDetails, None, 0"
    })
    void members(String name, String member, long number) {
        assertThat(property(name).members().orElseThrow().number(member)).hasValue(number);
    }

    @Test
    @DisplayName("MV-1: which hold several values, and which are compared in a way of their own")
    void otherwise() {
        assertThat(property("EmailAddresses").isMultiValued()).isTrue();
        assertThat(property("ConditionalCustomAttribute1").isMultiValued()).isTrue();
        assertThat(property("Alias").isMultiValued()).isFalse();
        assertThat(property("EmailAddresses").comparison()).isEqualTo(PropertyComparison.ADDRESS);
        assertThat(property("DistinguishedName").comparison()).isEqualTo(PropertyComparison.DISTINGUISHED_NAME);
        assertThat(property("UsageLocation").comparison()).isEqualTo(PropertyComparison.COUNTRY);
        assertThat(property("Alias").comparison()).isEqualTo(PropertyComparison.ORDINARY);
    }

    @Test
    @DisplayName("A part of a registry knows its own properties only, the very same")
    void parts() {
        PropertyRegistry people = registry.only(property -> property.name().equals("City"));
        assertThat(people.named("city")).containsSame(property("City"));
        assertThat(people.named("Alias")).isEmpty();
        assertThat(people.all()).containsExactly(property("City"));
    }
}
