package dev.reeve.engine.decision;

import static dev.reeve.engine.Given.configured;
import static dev.reeve.engine.Given.entry;
import static dev.reeve.engine.Given.inside;
import static dev.reeve.engine.Given.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.Given;
import dev.reeve.engine.Question;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.ScopeRestriction;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What of a command one assignment must cover together, before and after the change, and the reasons told for it. */
class WriteUnitTest {

    private final Fixture org = new Fixture();
    private final OrganizationalUnit sales = org.unit("Sales");
    private final OrganizationalUnit support = org.unit("Support");
    private final Recipient admin = org.mailbox("Admin");
    private final Recipient seller = org.mailbox("Seller", sales);
    private final Recipient agent = org.mailbox("Agent", support);
    private final ExchangeServer one = org.server("EX01");
    private final ExchangeServer two = org.server("EX02");
    private final MailboxDatabase first = org.database("DB1", one);
    private final MailboxDatabase second = org.database("DB2", two);
    private final ManagementRole role = org.role("Things", entry("Set-Thing", "Name"));

    /** Names the command, and none of the parameters that are used. */
    private final ManagementRole odd = org.role("Odd things", entry("Set-Thing", "Odd"));

    private Question thing() {
        return org.as(admin).runs("Set-Thing", "Name");
    }

    private Question either(DirectoryObject... objects) {
        Question question = thing().requiring(ConfigRequirement.SERVER_OR_DATABASE);
        List.of(objects).forEach(question::actingOn);
        return question;
    }

    private Recipient made(String name, OrganizationalUnit unit) {
        return new Fixture().mailbox(name, unit);
    }

    // --- which touch points go together ---

    @Test
    @DisplayName("PAIR-2, PAIR-3: of two objects each may be covered by another assignment, unless one of them is made")
    void creationTogether() {
        org.assign(role, admin, inside(sales));
        org.assign(role, admin, inside(support));

        assertThat(thing().changing(seller).changing(agent).refusal()).isEmpty();
        assertThat(thing().creating(made("New", sales)).refusal()).isEmpty();
        assertThat(thing().creating(made("New", sales)).changing(seller).refusal())
                .isEmpty();
        assertThat(thing().creating(made("New", sales)).changing(agent).refusal())
                .contains(ErrorCode.OutOfWriteScope);
        assertThat(thing().changing(agent).creating(made("New", sales)).refusal())
                .contains(ErrorCode.OutOfWriteScope);
    }

    @Test
    @DisplayName("PAIR-3: for what is made only an assignment counts that grants some of the parameters")
    void creationByGrantOfParameters() {
        org.assign(role, admin, inside(sales), configured(org.serverScope("Server", false, one)));
        org.assign(odd, admin);

        assertThat(thing().changing(agent).refusal()).contains(ErrorCode.ParameterOutOfScope);
        assertThat(thing().creating(made("New", support)).refusal()).contains(ErrorCode.OutOfWriteScope);
        assertThat(configuration(Access.MODIFY)).contains(ErrorCode.ParameterOutOfScope);
        assertThat(configuration(Access.CREATE)).contains(ErrorCode.OutOfWriteScope);
    }

    private Optional<ErrorCode> configuration(Access access) {
        return thing().touching(new TouchPoint.OrganizationConfigAccess(access)).refusal();
    }

    @Test
    @DisplayName("CFG-7, PAIR-3: so it is where one of server and database is asked beside a recipient, or is made")
    void sidesByGrantOfParameters() {
        org.assign(role, admin, inside(support), configured(org.databaseScope("Second", false, second)));
        org.assign(odd, admin);

        assertThat(either(one, first).refusal()).contains(ErrorCode.ParameterOutOfScope);
        assertThat(either(seller, one, second).refusal()).contains(ErrorCode.OutOfWriteScope);
        assertThat(either(one).creating(new Fixture().database("DB9", one)).refusal())
                .contains(ErrorCode.OutOfDatabaseScope);
    }

    // --- server or database ---

    @Test
    @DisplayName("CFG-5: where there is only a server, or only a database, it is that which must be covered")
    void oneSide() {
        org.assign(role, admin, configured(org.serverScope("First", false, one)));

        assertThat(either(one).refusal()).isEmpty();
        assertThat(either(two).refusal()).contains(ErrorCode.OutOfServerScope);
        assertThat(either(second).refusal()).contains(ErrorCode.OutOfDatabaseScope);

        org.assign(role, admin, configured(org.databaseScope("Second", false, second)));
        assertThat(either(second).refusal()).isEmpty();
    }

    @Test
    @DisplayName(
            "CFG-7: recipient and one of server and database by one assignment; the one that gets furthest is told")
    void recipientAndSide() {
        org.assign(role, admin, inside(support), configured(org.databaseScope("First", false, first)));
        org.assign(role, admin, inside(sales), configured(org.databaseScope("Second", false, second)));
        assertThat(either(seller, one, first).refusal()).contains(ErrorCode.OutOfDatabaseScope);
        assertThat(either(agent, one, first).refusal()).isEmpty();

        org.assign(role, admin, inside(sales), configured(org.serverScope("Server", false, one)));
        assertThat(either(seller, one, first).refusal()).isEmpty();
    }

    @Test
    @DisplayName("EXCL-10: the exclusive scope of a server suffices where nothing protects the database")
    void protectedServer() {
        org.assign(role, admin);
        ManagementScope servers = org.serverScope("Protected", true, one);
        assertThat(either(one, first).refusal()).contains(ErrorCode.ExclusiveScope);

        org.assign(role, admin, configured(servers));
        assertThat(either(one, first).refusal()).isEmpty();
    }

    // --- before and after ---

    @Test
    @DisplayName("CFG-11: a side that is covered before the change must be so after it")
    void sideAfterChange() {
        org.assign(role, admin, configured(named("DB*", false)));
        Question renaming =
                either(one).changing(first, first.withHeader(first.header().named("Mine")));

        assertThat(either(one).changing(first, first).refusal()).isEmpty();
        assertThat(renaming.refusal()).contains(ErrorCode.OutOfDatabaseScope);
        assertThat(lacked(renaming.denied())).containsExactly("after the change, Mine is not within scope DB*");
    }

    @Test
    @DisplayName("EXCL-8: a database comes under an exclusive scope by two assignments, one before and one after")
    void sideBecomesProtected() {
        ManagementScope vip = named("VIP*", true);
        RoleAssignment before = org.assign(role, admin, configured(org.serverScope("Server", false, one)));
        MailboxDatabase renamed = first.withHeader(first.header().named("VIP1"));
        assertThat(either(one).changing(first, renamed).refusal()).contains(ErrorCode.ExclusiveScope);

        RoleAssignment after = org.assign(role, admin, configured(vip));
        assertThat(either(one).changing(first, renamed).grants())
                .extracting(grant -> grant.assignment().orElseThrow(), Decision.Grant::parameter)
                .containsExactly(
                        tuple(before.id(), Optional.empty()),
                        tuple(after.id(), Optional.empty()),
                        tuple(before.id(), Optional.of("Name")),
                        tuple(after.id(), Optional.of("Name")));
    }

    private ManagementScope named(String pattern, boolean exclusive) {
        return org.scope(
                pattern,
                new ScopeRestriction.DatabaseFilter(
                        Given.filter("Name -like '" + pattern + "'", DatabaseProperties.REGISTRY)),
                exclusive);
    }

    @Test
    @DisplayName("OU-7: who is in a unit that moves is judged where he is before, and where he is after")
    void movingUnit() {
        OrganizationalUnit office = org.unit("Office", sales);
        Recipient clerk = org.mailbox("Clerk", office);
        Organization moved = org.organization()
                .apply(Change.put(new OrganizationalUnit(office.header(), office.kind(), Optional.of(support.id()))));

        org.assign(role, admin, inside(sales));
        assertThat(lacked(moving(clerk, moved)))
                .containsExactly("after the change, Clerk is not inside contoso.com/Sales");

        org.assign(role, admin, inside(support));
        assertThat(lacked(moving(clerk, moved)))
                .containsExactly(
                        "after the change, Clerk is not inside contoso.com/Sales",
                        "Clerk is not inside contoso.com/Support");
    }

    private Decision.Denied moving(Recipient inside, Organization resulting) {
        Request request = new Request(
                new Caller(admin.id()),
                "Set-Thing",
                Set.of("Name"),
                List.of(TouchPoint.ObjectAccess.modify(inside, inside)),
                ConfigRequirement.EACH,
                Optional.of(resulting));
        return (Decision.Denied) org.authorizer().decide(org.organization(), request);
    }

    private static List<String> lacked(Decision.Denied denied) {
        return denied.candidates().stream().map(Decision.Candidate::lacked).toList();
    }

    // --- what is told ---

    @Test
    @DisplayName("EVAL-5: of two objects the one outside of all regular scopes is the reason, not the protected one")
    void regularBeforeExclusive() {
        org.assign(role, admin, inside(sales));
        Recipient chief = org.mailbox("Chief", sales, with(RecipientProperties.TITLE, "CEO"));
        org.exclusiveRecipientScope("VIP", "Title -eq 'CEO'");

        assertThat(thing().changing(chief).changing(seller).refusal()).contains(ErrorCode.ExclusiveScope);
        assertThat(thing().changing(chief).changing(agent).refusal()).contains(ErrorCode.OutOfWriteScope);
        assertThat(thing().changing(chief).changing(agent).denied().touchPoint())
                .contains(TouchPoint.ObjectAccess.modify(agent, agent));
    }

    private static String reason(Question question) {
        return question.grants().getFirst().reason();
    }

    @Test
    @DisplayName("A grant tells why the state that remains is covered: the new one, or of what goes the last")
    void lastingState() {
        org.assign(role, admin, inside(sales));

        assertThat(reason(thing().changing(
                                seller, seller.withHeader(seller.header().named("Renamed")))))
                .isEqualTo("Renamed is inside contoso.com/Sales");
        assertThat(reason(thing().removing(seller))).isEqualTo("Seller is inside contoso.com/Sales");
        assertThat(reason(thing().creating(made("New", sales)))).isEqualTo("New is inside contoso.com/Sales");
        assertThat(reason(thing().creating(made("New", sales)).removing(seller)))
                .isEqualTo("New is inside contoso.com/Sales; Seller is inside contoso.com/Sales");
    }

    @Test
    @DisplayName("Of server and database a grant tells what is covered, and the same only once")
    void reasonsOfSides() {
        RoleAssignment server = org.assign(role, admin, configured(org.serverScope("First", false, one)));
        assertThat(reason(either(one, first))).isEqualTo("EX01 is within scope First");

        org.apply(Change.remove(server.id()));
        org.assign(role, admin);
        assertThat(reason(either(one, first))).isEqualTo("its configuration write scope is OrganizationConfig");
        assertThat(reason(either(seller, one, first)))
                .isEqualTo("its write scope is Organization; its configuration write scope is OrganizationConfig");
    }

    @Test
    @DisplayName("A grant tells twenty reasons at most, and says so where there are more")
    void manyReasons() {
        org.assign(role, admin, inside(sales));
        List<Recipient> others = IntStream.range(0, 20)
                .mapToObj(i -> org.mailbox("Other " + i, sales))
                .toList();
        Question question = thing().creating(made("New", sales));
        others.subList(0, 19).forEach(question::changing);
        String twenty = reason(question);

        assertThat(twenty.split("; "))
                .hasSize(20)
                .startsWith("New is inside contoso.com/Sales")
                .endsWith("Other 18 is inside contoso.com/Sales");
        assertThat(reason(question.changing(others.getLast()))).isEqualTo(twenty + "; and so on");
    }
}
