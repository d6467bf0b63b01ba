package dev.reeve.interchange.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.reeve.commands.forest.ForeignGroup;
import dev.reeve.commands.forest.ForeignUser;
import dev.reeve.commands.forest.ForestAccess;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.ForeignForest.DomainController;
import dev.reeve.language.value.Credential;
import dev.reeve.language.value.SecureText;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A forest read over LDAP from a real directory. */
class LdapForestReaderTest {

    private static final Path ADATUM = Path.of("..", "corpus", "adatum.ldif");
    private static final String SID = "S-1-5-21-3000000001-3000000002-3000000003";
    private static final String GROUPS = ",OU=Groups,DC=adatum,DC=com";
    private static final String PEOPLE = ",OU=People,DC=adatum,DC=com";
    private static final String ALICE = SID + "-1104";
    private static final String TIER2 = SID + "-1203";
    private static final String STAFF = SID + "-1204";

    private final LdapForestReader reader = new LdapForestReader(Duration.ofMillis(500));
    private LdifForest adatum;

    @BeforeEach
    void start() throws IOException {
        adatum = LdifForest.start(ADATUM);
    }

    @AfterEach
    void stop() {
        adatum.close();
    }

    private ForestAccess as(String user, String password) {
        return at(List.of(new DomainController("dc1.adatum.com", adatum.url())), user, password);
    }

    private static ForestAccess at(List<DomainController> controllers, String user, String password) {
        return new ForestAccess(
                "adatum.com",
                "DC=adatum,DC=com",
                controllers,
                Optional.of(new Credential(user, new SecureText(password))));
    }

    private ForestAccess asReader() {
        return as("ADATUM\\reader", "Pa$$w0rd-reader");
    }

    private List<String> groupNames(String identity) {
        return reader.groups(asReader(), identity).stream()
                .map(ForeignGroup::name)
                .toList();
    }

    private ForeignUser alice() {
        return reader.accounts(asReader(), ALICE).getFirst();
    }

    private static ErrorCode code(ThrowingCallable asking) {
        return Assertions.catchThrowableOfType(ReeveException.class, asking).code();
    }

    @Test
    @DisplayName("FOREST-1: a domain says its SID")
    void domain() {
        assertThat(reader.domainSid(asReader())).contains(SID);
    }

    @ParameterizedTest
    @DisplayName("FOREST-2: a group is found by name, account name, distinguished name and SID, in any case")
    @ValueSource(
            strings = {
                "toronto tier 2",
                "TORONTO-TIER2",
                "cn=toronto tier 2,ou=groups,dc=adatum,dc=com",
                "S-1-5-21-3000000001-3000000002-3000000003-1203"
            })
    void groupIdentities(String identity) {
        assertThat(reader.groups(asReader(), identity))
                .containsExactly(new ForeignGroup(TIER2, "Toronto Tier 2", true, true));
    }

    @Test
    @DisplayName("FOREST-2: scope and kind of a group are told")
    void kinds() {
        assertThat(reader.groups(asReader(), "Toronto Global")).singleElement().satisfies(group -> {
            assertThat(group.universal()).isFalse();
            assertThat(group.security()).isTrue();
        });
        assertThat(reader.groups(asReader(), "Toronto News")).singleElement().satisfies(group -> {
            assertThat(group.universal()).isTrue();
            assertThat(group.security()).isFalse();
        });
    }

    @ParameterizedTest
    @DisplayName("FOREST-2: what is typed is a name and never becomes part of a filter")
    @ValueSource(strings = {"*", "Toronto*", "x)(cn=*", "*)(objectClass=*", "\\2a", "a\u0000b", "(", "Alice Ciccu"})
    void injection(String identity) {
        assertThat(groupNames(identity)).isEmpty();
    }

    @ParameterizedTest
    @DisplayName(
            "USER-1: an account is found by account name, principal name, implicit principal name, name, DN and SID")
    @ValueSource(
            strings = {
                "ALICE",
                "alice@adatum.com",
                "Alice Ciccu",
                "cn=alice ciccu,ou=people,dc=adatum,dc=com",
                "S-1-5-21-3000000001-3000000002-3000000003-1104"
            })
    void accountIdentities(String identity) {
        assertThat(reader.accounts(asReader(), identity))
                .extracting(ForeignUser::samAccountName)
                .containsExactly("alice");
    }

    @Test
    @DisplayName("USER-1: ben has no principal name of his own, and is ben@adatum.com all the same")
    void implicitPrincipalName() {
        assertThat(reader.accounts(asReader(), "ben@adatum.com"))
                .extracting(ForeignUser::samAccountName)
                .containsExactly("ben");
        assertThat(reader.accounts(asReader(), "ben@contoso.com")).isEmpty();
    }

    @Test
    @DisplayName(
            "ASSIGNEE-1, GRP-1: universal security groups, nested and in a circle; no global and no distribution group")
    void groupsOfAccount() {
        assertThat(alice().groups()).containsExactlyInAnyOrder(TIER2, STAFF);
    }

    @Test
    @DisplayName("ASSIGNEE-5: nothing is reached through a group that is not universal or no security group")
    void throughOthers() throws IOException {
        adatum.change("dn: CN=Toronto Staff" + GROUPS + "\nchangetype: modify\nadd: member\nmember: CN=Toronto Global"
                + GROUPS + "\nmember: CN=Toronto News" + GROUPS + "\n-\n\ndn: CN=Toronto Tier 2" + GROUPS
                + "\nchangetype: modify\ndelete: member\nmember: CN=Alice Ciccu" + PEOPLE + "\n-\n");

        assertThat(alice().groups()).isEmpty();
    }

    @Test
    @DisplayName("ORG-4: who is taken out of a group is out of it at the next question")
    void removed() throws IOException {
        assertThat(alice().groups()).contains(TIER2);

        adatum.change("dn: CN=Toronto Tier 2" + GROUPS + "\nchangetype: modify\ndelete: member\nmember: CN=Alice Ciccu"
                + PEOPLE + "\n-\n");

        assertThat(alice().groups()).isEmpty();
    }

    @Test
    @DisplayName("FOREST-3: a group made anew under its name has another SID")
    void recreated() throws IOException {
        adatum.change("dn: CN=Toronto Tier 2" + GROUPS + "\nchangetype: delete\n\ndn: CN=Toronto Tier 2" + GROUPS
                + "\nobjectClass: group\ncn: Toronto Tier 2\ngroupType: -2147483640\nobjectSid: " + SID
                + "-1303\nmember: CN=Alice Ciccu" + PEOPLE + "\n");

        assertThat(reader.groups(asReader(), "Toronto Tier 2"))
                .extracting(ForeignGroup::sid)
                .containsExactly(SID + "-1303");
        assertThat(reader.groups(asReader(), TIER2)).isEmpty();
        assertThat(alice().groups()).containsExactly(SID + "-1303");
    }

    @Test
    @DisplayName("USER-2: an account says whether it is enabled")
    void disabled() {
        assertThat(alice().enabled()).isTrue();
        assertThat(reader.accounts(asReader(), "cesar").getFirst().enabled()).isFalse();
    }

    @Test
    @DisplayName("INV-8: a group has somebody while an enabled account is in it, nested and in a circle")
    void hasEnabledMember() throws IOException {
        assertThat(reader.hasEnabledMember(asReader(), STAFF)).isTrue();
        assertThat(reader.hasEnabledMember(asReader(), SID + "-1205")).isFalse(); // a global group
        assertThat(reader.hasEnabledMember(asReader(), SID + "-9999")).isFalse();

        adatum.change("dn: CN=Alice Ciccu" + PEOPLE
                + "\nchangetype: modify\nreplace: userAccountControl\nuserAccountControl: 514\n-\n");
        assertThat(reader.hasEnabledMember(asReader(), STAFF)).isFalse();
    }

    @ParameterizedTest
    @DisplayName("FOREST-2: a wrong, empty or disabled credential is refused, whatever form its name has")
    @ValueSource(
            strings = {
                "ADATUM\\reader|wrong",
                "ADATUM\\reader|",
                "reader@adatum.com|wrong",
                "cn=directory reader,ou=people,dc=adatum,dc=com|",
                "ADATUM\\nobody|Pa$$w0rd-reader",
                "ADATUM\\cesar|",
                "|"
            })
    void badCredential(String credential) {
        String[] parts = credential.split("\\|", 2);
        assertThat(code(() -> reader.groups(as(parts[0], parts[1]), "Toronto Tier 2")))
                .isEqualTo(ErrorCode.ForeignForestCredential);
    }

    @Test
    @DisplayName("FOREST-2: without a credential nothing can be read, and no message holds a password")
    void noCredential() {
        ForestAccess nobody =
                new ForestAccess("adatum.com", "DC=adatum,DC=com", asReader().controllers(), Optional.empty());
        assertThat(code(() -> reader.groups(nobody, "Toronto Tier 2"))).isEqualTo(ErrorCode.ForeignForestCredential);
        assertThatThrownBy(() -> reader.groups(as("ADATUM\\reader", "s3cret!"), "x"))
                .asInstanceOf(type(ReeveException.class))
                .satisfies(error -> assertThat(error.getMessage()).doesNotContain("s3cret!"));
    }

    @Test
    @DisplayName("FOREST-2: a forest that stopped can't be reached, and can again when it answers")
    void stopped() throws IOException {
        adatum.stop();
        assertThat(code(this::alice)).isEqualTo(ErrorCode.ForeignForestUnreachable);

        adatum.restart();
        assertThat(alice().groups()).contains(TIER2);
    }

    @Test
    @DisplayName("FOREST-2: a domain controller that takes the call and never answers is given up")
    void mute() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            DomainController controller = new DomainController(
                    "mute.adatum.com", "ldap://" + mute.getInetAddress().getHostAddress() + ":" + mute.getLocalPort());
            ForestAccess access = at(List.of(controller), "ADATUM\\reader", "Pa$$w0rd-reader");

            assertThat(code(() -> reader.groups(access, "x"))).isEqualTo(ErrorCode.ForeignForestUnreachable);
        }
    }

    @Test
    @DisplayName("FOREST-2: a certificate that nobody vouches for is not believed, and named as the reason")
    void unknownCertificate() throws Exception {
        try (StrictController strict = StrictController.start()) {
            ForestAccess access =
                    at(List.of(new DomainController("localhost", strict.url())), "ADATUM\\reader", "Pa$$w0rd-reader");
            assertThatThrownBy(() -> reader.domainSid(access))
                    .asInstanceOf(type(ReeveException.class))
                    .satisfies(error -> {
                        assertThat(error.code()).isEqualTo(ErrorCode.ForeignForestUnreachable);
                        assertThat(error.getMessage()).containsIgnoringCase("certif");
                    });
        }
    }

    @Test
    @DisplayName("INV-8: the members of a large group are read range by range")
    void ranges() throws Exception {
        try (StrictController strict = StrictController.start()) {
            ForestAccess access = at(
                    List.of(new DomainController("localhost", strict.plainUrl())),
                    StrictController.READER,
                    StrictController.PASSWORD);
            assertThat(reader.hasEnabledMember(access, StrictController.LARGE_GROUP))
                    .isTrue();
            assertThat(strict.ranges()).containsExactly("member", "member;range=2-*", "member;range=4-*");
        }
    }

    @Test
    @DisplayName("FOREST-1: where one domain controller is silent the next is asked")
    void nextController() {
        DomainController silent = new DomainController("dc0.adatum.com", "ldap://127.0.0.1:1");
        DomainController answering = new DomainController("dc1.adatum.com", adatum.url());

        assertThat(reader.domainSid(at(List.of(silent, answering), "ADATUM\\reader", "Pa$$w0rd-reader")))
                .contains(SID);
    }

    @Test
    @DisplayName("FOREST-1: a directory without that domain is not the forest's")
    void otherDirectory() {
        ForestAccess other = new ForestAccess(
                "tailspin.com",
                "DC=tailspin,DC=com",
                asReader().controllers(),
                asReader().credential());
        assertThat(code(() -> reader.domainSid(other))).isEqualTo(ErrorCode.ForeignForestUnknown);
    }
}
