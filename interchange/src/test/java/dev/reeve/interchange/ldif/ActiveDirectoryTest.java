package dev.reeve.interchange.ldif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.interchange.ldif.ImportReport.Outcome;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shape of exports of Active Directory with Exchange's attributes, as {@code ldifde} writes them. */
class ActiveDirectoryTest {

    private static final String BOB = """
        dn: CN=Bob Kelly,OU=Sales,DC=domaina,DC=lab
        changetype: add
        objectClass: top
        objectClass: person
        objectClass: organizationalPerson
        objectClass: user
        cn: Bob Kelly
        sn: Kelly
        givenName: Bob
        title: Chief
        c: CA
        co: Canada
        extensionAttribute7: VIP
        objectGUID:: M+jYVwBoHkeJ+C8S5fDcnw==
        objectSid:: AQUAAAAAAAUVAAAAFUd1iGM9eg1EhE1JUAQAAA==
        sAMAccountName: bkelly
        userPrincipalName: bkelly@domaina.lab
        userAccountControl: 66048
        mail: bob@domaina.lab
        mailNickname: bobk
        proxyAddresses: smtp:bkelly@domaina.lab
        proxyAddresses: SMTP:bob@domaina.lab
        proxyAddresses: X500:/o=Old/cn=bob
        homeMDB: CN=DB9,CN=Databases,DC=domaina,DC=lab
        msExchRecipientTypeDetails: 1
        msExchHideFromAddressLists: TRUE
        mDBStorageQuota: 2048
        """;

    private static String account(String lines) {
        return "dn: CN=X,OU=Sales,DC=domaina,DC=lab\nobjectClass: user\nsAMAccountName: x\n" + lines;
    }

    private static RecipientTypeDetails typeOf(String lines) {
        return Imported.of(account(lines)).recipient("domaina.lab/Sales/X").type();
    }

    @Test
    @DisplayName("A mailbox comes with its names, addresses and address book page")
    void mailbox() {
        Imported imported = Imported.of(BOB);
        String bob = "domaina.lab/Sales/Bob Kelly";

        assertThat(imported.recipient(bob).type()).isEqualTo(RecipientTypeDetails.UserMailbox);
        assertThat(imported.text(bob, RecipientProperties.SAM_ACCOUNT_NAME)).contains("bkelly");
        assertThat(imported.text(bob, RecipientProperties.USER_PRINCIPAL_NAME)).contains("bkelly@domaina.lab");
        assertThat(imported.text(bob, RecipientProperties.ALIAS)).contains("bobk");
        assertThat(imported.addresses(bob))
                .containsExactly("SMTP:bob@domaina.lab", "smtp:bkelly@domaina.lab", "X500:/o=Old/cn=bob");
        assertThat(imported.text(bob, RecipientProperties.COUNTRY_OR_REGION)).contains("CA");
        assertThat(imported.text(
                        bob,
                        RecipientProperties.REGISTRY.named("CustomAttribute7").orElseThrow()))
                .contains("VIP");
        assertThat(imported.recipient(bob).properties().isTrue(RecipientProperties.HIDDEN_FROM_ADDRESS_LISTS_ENABLED))
                .isTrue();
        assertThat(imported.recipient(bob).properties().value(RecipientProperties.ISSUE_WARNING_QUOTA))
                .contains(new PropertyValue.Size(2048 * 1024));
        assertThat(imported.recipient(bob).isEnabled()).isTrue();
    }

    @Test
    @DisplayName("ORG-3: the object's GUID is the directory's, whose first fields are stored backwards")
    void guid() {
        assertThat(Imported.of(BOB)
                        .recipient("domaina.lab/Sales/Bob Kelly")
                        .id()
                        .uuid())
                .isEqualTo(UUID.fromString("57d8e833-6800-471e-89f8-2f12e5f0dc9f"));
    }

    @Test
    @DisplayName("A mailbox whose database is not here gets one that is, and the report says so")
    void database() {
        Imported imported = Imported.of(BOB);

        assertThat(imported.names("domaina.lab/Sales/Bob Kelly", RecipientProperties.DATABASE))
                .containsExactly("Mailbox Database 01");
        assertThat(imported.entry("CN=Bob Kelly,OU=Sales,DC=domaina,DC=lab").mapped())
                .anyMatch(text -> text.startsWith("homeMDB"));
    }

    @ParameterizedTest
    @CsvSource({
        "2, LinkedMailbox",
        "4, SharedMailbox",
        "16, RoomMailbox",
        "32, EquipmentMailbox",
        "128, MailUser",
        "2147483648, RemoteUserMailbox"
    })
    @DisplayName("RCPT-2: Exchange's own type decides")
    void exchangeTypes(String number, RecipientTypeDetails type) {
        assertThat(typeOf("mail: x@domaina.lab\nmsExchRecipientTypeDetails: " + number + "\n"))
                .isEqualTo(type);
    }

    @Test
    @DisplayName("FOREST-5: a linked mailbox keeps the account behind it; a second one with the same is left without")
    void linkedMailbox() {
        String alice = linked("Alice");
        Imported imported = Imported.of(alice + linked("Alice2"));

        assertThat(imported.recipient("domaina.lab/Alice").linkedAccount())
                .map(Recipient.LinkedAccount::sid)
                .contains("S-1-5-21-2289387285-226114915-1229816900-1104");
        assertThat(imported.recipient("domaina.lab/Alice2").linkedAccount()).isEmpty();
        assertThat(imported.entry("CN=Alice2,DC=domaina,DC=lab").skipped())
                .anyMatch(text -> text.startsWith("msExchMasterAccountSid"));
        // What the next import does not say stays as it is here.
        assertThat(imported.then(alice.replaceFirst("msExchMasterAccountSid.*\n", ""))
                        .recipient("domaina.lab/Alice")
                        .linkedAccount())
                .isPresent();
    }

    private static String linked(String name) {
        return "dn: CN=" + name + ",DC=domaina,DC=lab\nobjectClass: user\ncn: " + name + "\nmail: " + name
                + "@domaina.lab\nmsExchRecipientTypeDetails: 2\n"
                + "msExchMasterAccountSid:: AQUAAAAAAAUVAAAAFUd1iGM9eg1EhE1JUAQAAA==\n\n";
    }

    @Test
    @DisplayName("Without Exchange's type its other attributes decide, then the mail address")
    void otherTypes() {
        assertThat(typeOf("")).isEqualTo(RecipientTypeDetails.User);
        assertThat(typeOf("mail: x@domaina.lab\n")).isEqualTo(RecipientTypeDetails.UserMailbox);
        assertThat(typeOf("mail: x@domaina.lab\nmsExchRecipientTypeDetails: 65536\n"))
                .isEqualTo(RecipientTypeDetails.User);
        assertThat(typeOf("homeMDB: CN=DB1,DC=domaina,DC=lab\n")).isEqualTo(RecipientTypeDetails.UserMailbox);
        assertThat(typeOf("mail: x@domaina.lab\ntargetAddress: SMTP:x@elsewhere.com\n"))
                .isEqualTo(RecipientTypeDetails.MailUser);
        assertThat(typeOf("mail: nonsense\n")).isEqualTo(RecipientTypeDetails.User);
    }

    @Test
    @DisplayName("USER-2: a disabled account stays disabled")
    void disabled() {
        Imported mailbox = Imported.of(account("mail: x@domaina.lab\nuserAccountControl: 514\n"));
        Imported user = Imported.of(account("userAccountControl: 514\n"));

        assertThat(mailbox.recipient("domaina.lab/Sales/X").type()).isEqualTo(RecipientTypeDetails.UserMailbox);
        assertThat(mailbox.recipient("domaina.lab/Sales/X").isEnabled()).isFalse();
        assertThat(mailbox.text("domaina.lab/Sales/X", RecipientProperties.USER_ACCOUNT_CONTROL))
                .contains("AccountDisabled, NormalAccount");
        assertThat(user.recipient("domaina.lab/Sales/X").type()).isEqualTo(RecipientTypeDetails.DisabledUser);
    }

    @ParameterizedTest
    @CsvSource({
        "-2147483640, '', UniversalSecurityGroup, false",
        "-2147483640, all@domaina.lab, MailUniversalSecurityGroup, false",
        "-2147483646, '', UniversalSecurityGroup, true",
        "2147483650, '', UniversalSecurityGroup, true",
        "-2147483644, '', UniversalSecurityGroup, true",
        "8, '', UniversalDistributionGroup, false",
        "8, all@domaina.lab, MailUniversalDistributionGroup, false",
        "2, all@domaina.lab, MailUniversalDistributionGroup, true"
    })
    @DisplayName("GRP-2: the bits of groupType tell security groups; all become universal")
    void groupTypes(String groupType, String mail, RecipientTypeDetails type, boolean mapped) {
        Imported imported = Imported.of("dn: CN=G,OU=Groups,DC=domaina,DC=lab\nobjectClass: group\ngroupType: "
                + groupType + "\nmail: " + mail + "\n");

        assertThat(imported.recipient("domaina.lab/Groups/G").type()).isEqualTo(type);
        assertThat(imported.entry("CN=G,OU=Groups,DC=domaina,DC=lab").mapped().isEmpty())
                .isNotEqualTo(mapped);
    }

    @Test
    @DisplayName("Contacts are mail contacts where they have an address")
    void contacts() {
        Imported imported = Imported.of("""
            dn: CN=Ann,OU=Contacts,DC=domaina,DC=lab
            objectClass: contact
            targetAddress: SMTP:ann@elsewhere.com

            dn: CN=Joe,OU=Contacts,DC=domaina,DC=lab
            objectClass: contact
            """);

        assertThat(imported.recipient("domaina.lab/Contacts/Ann").type()).isEqualTo(RecipientTypeDetails.MailContact);
        assertThat(imported.text("domaina.lab/Contacts/Ann", RecipientProperties.EXTERNAL_EMAIL_ADDRESS))
                .contains("SMTP:ann@elsewhere.com");
        assertThat(imported.recipient("domaina.lab/Contacts/Joe").type()).isEqualTo(RecipientTypeDetails.Contact);
    }

    @Test
    @DisplayName("What Windows and Exchange bring themselves is skipped, with the reason")
    void systemObjects() {
        Imported imported = Imported.of(BOB + """

            dn: CN=WS1,CN=Computers,DC=domaina,DC=lab
            objectClass: user
            objectClass: computer

            dn: CN=Administrators,CN=Builtin,DC=domaina,DC=lab
            objectClass: group
            groupType: -2147483643

            dn: CN=Organization Management,OU=Microsoft Exchange Security Groups,DC=domaina,DC=lab
            objectClass: group
            groupType: -2147483640
            msExchRecipientTypeDetails: 1073741824

            dn: CN=System,DC=domaina,DC=lab
            objectClass: container

            dn: CN=Default Domain Policy,CN=System,DC=domaina,DC=lab
            objectClass: groupPolicyContainer
            """);

        assertThat(imported.report().count(Outcome.SKIPPED)).isEqualTo(5);
        assertThat(imported.entry("CN=WS1,CN=Computers,DC=domaina,DC=lab").result())
                .contains("computers");
        assertThat(imported.entry("CN=System,DC=domaina,DC=lab").result())
                .contains("nothing that is imported is in it");
        assertThat(imported.unit("domaina.lab/System")).isEmpty();
    }

    @Test
    @DisplayName("Containers that every organization has are used as they are")
    void existingContainers() {
        Imported imported = Imported.of(
                "dn: CN=X,CN=Users,DC=domaina,DC=lab\nobjectClass: user\n\ndn: CN=Users,DC=domaina,DC=lab\nobjectClass:"
                        + " container\n");

        Recipient user = imported.recipient("domaina.lab/Users/X");
        assertThat(imported.organization().tree().distinguishedName(user).toString())
                .isEqualTo("CN=X,CN=Users,DC=domaina,DC=lab");
        assertThat(imported.entry("CN=Users,DC=domaina,DC=lab").outcome()).isEqualTo(Outcome.UNCHANGED);
    }
}
