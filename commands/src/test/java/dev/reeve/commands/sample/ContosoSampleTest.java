package dev.reeve.commands.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.engine.invariant.Invariants;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.property.ServerProperties;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ContosoSampleTest {

    private static final Instant WHEN = Instant.parse("2019-01-01T00:00:00Z");

    private final Organization contoso = sample();

    @Test
    void isTheSameEveryTimeAndOnEveryMachine() throws Exception {
        assertThat(fingerprint(contoso))
                .isEqualTo(fingerprint(sample()))
                .isEqualTo("df1a0fb7e956afe5700ea43bf97fa98111ae673b4356fb34f82466a14195c491");
    }

    @Test
    void keepsEveryInvariant() {
        assertThat(Invariants.checkAll(contoso)).isEmpty();
    }

    @Test
    void hasSeveralHundredPeople() {
        assertThat(contoso.all(Recipient.class)
                        .filter(recipient -> recipient.type() == RecipientTypeDetails.UserMailbox)
                        .count())
                .isBetween(390L, 450L);
    }

    @Test
    void hasThreeServersInTwoSitesAndSixDatabases() {
        assertThat(contoso.all(ExchangeServer.class)).hasSize(3);
        assertThat(contoso.all(ExchangeServer.class)
                        .map(server -> server.properties()
                                .text(ServerProperties.SERVER_SITE)
                                .orElseThrow())
                        .distinct())
                .hasSize(2);
        assertThat(contoso.all(MailboxDatabase.class))
                .hasSize(6)
                .allSatisfy(database -> assertThat(database.copies())
                        .hasSize(2)
                        .allSatisfy(copy -> assertThat(contoso.find(copy, ExchangeServer.class))
                                .isPresent()));
    }

    @Test
    void namesEveryObjectOnce() {
        assertUnique(RecipientProperties.ALIAS);
        assertUnique(RecipientProperties.SAM_ACCOUNT_NAME);
        assertUnique(RecipientProperties.USER_PRINCIPAL_NAME);
        assertUnique(RecipientProperties.EMAIL_ADDRESSES);
        List<String> paths = contoso.all()
                .filter(object -> object instanceof Recipient || object instanceof OrganizationalUnit)
                .map(object -> CaseFolding.fold(contoso.tree().canonicalName(object)))
                .toList();
        assertThat(paths).doesNotHaveDuplicates();
    }

    @Test
    void refersOnlyToWhatExists() {
        assertThat(contoso.all(Recipient.class)).allSatisfy(recipient -> {
            for (Property property : recipient.properties().set()) {
                assertThat(recipient.properties().references(property))
                        .as(recipient.name() + " " + property)
                        .allSatisfy(id -> assertThat(contoso.find(id)).isPresent());
            }
        });
    }

    @Test
    void everybodyReportsToTheChiefExecutive() {
        ObjectId bob = byAlias("Bob").id();
        assertThat(contoso.tree().byCanonicalName("contoso.com/Sales/Europe", OrganizationalUnit.class))
                .hasValueSatisfying(europe -> assertThat(contoso.all(Recipient.class)
                                .filter(person -> contoso.tree().isInside(person, europe.id())))
                        .isNotEmpty()
                        .allSatisfy(person -> assertThat(managers(person)).contains(bob)));
    }

    /** The people of [EX-1] have the cities, titles and departments that its filters ask for. */
    @Test
    void hasTheExecutivesOfTheExclusiveScopeExample() {
        assertThat(List.of("Terry", "David", "Walter", "Bob", "Christine", "Fred", "Martin", "Kim", "Jennifer"))
                .allSatisfy(alias -> assertThat(text(byAlias(alias), RecipientProperties.CITY))
                        .isEqualTo("Vancouver"));
        assertThat(having(RecipientProperties.DEPARTMENT, "Executives"))
                .containsExactlyInAnyOrder("Fred", "Martin", "Kim", "Jennifer");
        assertThat(having(RecipientProperties.TITLE, "CEO")).containsExactly("Bob");
        assertThat(having(RecipientProperties.TITLE, "President")).containsExactly("Christine");
    }

    @Test
    void givesTheHelpDeskItsRightsThroughNestedGroups() {
        RoleGroup helpDesk =
                contoso.named(RoleGroup.class, "Help Desk").findFirst().orElseThrow();
        Recipient operators = (Recipient) contoso.membersOf(helpDesk).getFirst();
        assertThat(operators.type()).isEqualTo(RecipientTypeDetails.UniversalSecurityGroup);
        assertThat(contoso.membersOf(operators))
                .allSatisfy(group -> assertThat(((Recipient) group).type().isUniversalSecurityGroup())
                        .isTrue());
    }

    @Test
    void supportGroupOfTheStoryManagesItsLists() {
        Recipient support = contoso.named(Recipient.class, "2nd Level Support Group")
                .findFirst()
                .orElseThrow();
        Recipient user1 = byAlias("User1");
        assertThat(contoso.membersOf(support)).contains(user1);
        assertThat(contoso.all(Recipient.class)
                        .filter(group -> group.properties()
                                .references(RecipientProperties.MANAGED_BY)
                                .contains(user1.id()))
                        .map(DirectoryObject::name))
                .containsExactlyInAnyOrder("Printer Questions", "VPN Users");
    }

    private Recipient byAlias(String alias) {
        return contoso.all(Recipient.class)
                .filter(recipient ->
                        recipient.properties().text(RecipientProperties.ALIAS).equals(Optional.of(alias)))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Recipient recipient, Property property) {
        return recipient.properties().text(property).orElse("");
    }

    private Set<String> having(Property property, String value) {
        return contoso.all(Recipient.class)
                .filter(recipient -> text(recipient, property).equals(value))
                .map(recipient -> text(recipient, RecipientProperties.ALIAS))
                .collect(Collectors.toSet());
    }

    private List<ObjectId> managers(Recipient person) {
        List<ObjectId> chain = new ArrayList<>();
        Optional<ObjectId> at = Optional.of(person.id());
        while (at.isPresent()) {
            chain.add(at.get());
            at = contoso.find(at.get(), Recipient.class)
                    .flatMap(one -> one.properties().references(RecipientProperties.MANAGER).stream()
                            .findFirst());
        }
        return chain;
    }

    private void assertUnique(Property property) {
        assertThat(contoso.all(Recipient.class)
                        .flatMap(recipient -> recipient.properties().texts(property).stream())
                        .map(CaseFolding::fold))
                .as(property.name())
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    /** Ids, names, places and properties; not how the classes that hold them happen to print. */
    private static String fingerprint(Organization organization) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        organization
                .all()
                .filter(object -> isOfTheSample(object))
                .sorted(Comparator.comparing(DirectoryObject::id))
                .forEach(object -> {
                    StringBuilder text = new StringBuilder();
                    text.append(object.id()).append(organization.tree().canonicalName(object));
                    Properties properties = properties(object);
                    properties.set().stream()
                            .sorted(Comparator.comparing(Property::name))
                            .forEach(property -> text.append(property).append(properties.values(property)));
                    digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
                });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** What ships built in improves from release to release and is not the sample's. */
    private static boolean isOfTheSample(DirectoryObject object) {
        return switch (object) {
            case Recipient _, ExchangeServer _, MailboxDatabase _, OrganizationalUnit _ -> true;
            default -> false;
        };
    }

    private static Properties properties(DirectoryObject object) {
        return switch (object) {
            case Recipient recipient -> recipient.properties();
            case ExchangeServer server -> server.properties();
            case MailboxDatabase database -> database.properties();
            default -> Properties.EMPTY;
        };
    }

    private static Organization sample() {
        Organization base = newOrganization();
        return base.apply(ContosoSample.on(base, WHEN));
    }

    private static Organization newOrganization() {
        return Organization.empty().apply(NewOrganization.create("Contoso", ContosoSample.DOMAIN, WHEN));
    }
}
