package dev.reeve.engine.decision;

import static dev.reeve.engine.Given.changed;
import static dev.reeve.engine.Given.configured;
import static dev.reeve.engine.Given.entry;
import static dev.reeve.engine.Given.inside;
import static dev.reeve.engine.Given.mandatory;
import static dev.reeve.engine.Given.optional;
import static dev.reeve.engine.Given.parameter;
import static dev.reeve.engine.Given.with;
import static dev.reeve.engine.Given.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.Given;
import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.RecipientProperties;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * By tables it is the same as by the full decision: every choice of parameters, of several sets, more of them than bits in a
 * word, on recipients that some scopes hold.
 */
class CompiledParametersTest {

    private final Fixture org = new Fixture();
    private final OrganizationalUnit sales = org.unit("Sales");
    private final Recipient admin = org.mailbox("Admin");
    private final Recipient inSales = org.mailbox("In sales", sales);
    private final Recipient outside = org.mailbox("Outside");
    private final Recipient chief = org.mailbox("Chief", sales, with(RecipientProperties.TITLE, "CEO"));

    private boolean allowed(CompiledOrganization compiled, Authorizer plain, Request request) {
        Decision decision = plain.decide(org.organization(), request);
        assertThat(compiled.decide(request)).isEqualTo(decision);
        assertThat(compiled.allows(request)).as("%s", request).isEqualTo(decision instanceof Decision.Granted);
        return decision instanceof Decision.Granted;
    }

    private Set<String> actedOn(
            CompiledOrganization compiled, Authorizer plain, String cmdlet, Set<String> parameters) {
        Set<String> names = new TreeSet<>();
        for (Recipient target : List.of(inSales, outside, chief, admin)) {
            Request request = request(cmdlet, parameters, TouchPoint.ObjectAccess.action(target));
            boolean granted = allowed(compiled, plain, request);
            assertThat(compiled.allows(
                            compiled.caller(admin.id()).orElseThrow(),
                            compiled.command(cmdlet, parameters),
                            compiled.target(target.id()).orElseThrow()))
                    .isEqualTo(granted);
            assertThat(compiled.allows("admin", cmdlet, parameters, target.name()))
                    .isEqualTo(granted);
            if (granted) {
                names.add(target.name());
            }
        }
        return names;
    }

    private Request request(String cmdlet, Set<String> parameters, TouchPoint... touchPoints) {
        return new Request(new Caller(admin.id()), cmdlet, parameters, List.of(touchPoints), ConfigRequirement.EACH);
    }

    private static List<Set<String>> choices(String... names) {
        return IntStream.range(0, 1 << names.length)
                .mapToObj(choice -> {
                    Set<String> chosen = new TreeSet<>();
                    for (int i = 0; i < names.length; i++) {
                        if (((choice >> i) & 1) != 0) {
                            chosen.add(names[i]);
                        }
                    }
                    return chosen;
                })
                .toList();
    }

    private void stateSets() {
        org.cmdlet(
                "Set-Thing",
                List.of("A", "B"),
                mandatory("Identity"),
                parameter("OfA", "A", false),
                parameter("OfB", "B", false),
                optional("Free"),
                optional("Other"));
        org.assign(org.role("One", entry("Set-Thing", "Identity", "OfA", "Free")), admin);
        org.assign(org.role("Two", entry("Set-Thing", "Identity", "OfA", "OfB", "Other")), admin, inside(sales));
    }

    @Test
    @DisplayName("EVAL-5: parameters of one set together, each where an assignment that lists it counts")
    void sets() {
        stateSets();
        Authorizer plain = org.authorizer();
        CompiledOrganization compiled = org.authorizer().compiled(org.organization());

        choices("Identity", "OfA", "OfB", "Free", "Other", "Unknown", "Verbose")
                .forEach(choice -> actedOn(compiled, plain, "Set-Thing", choice));

        assertThat(actedOn(compiled, plain, "Set-Thing", Set.of("Identity", "OfA")))
                .containsExactly("Admin", "Chief", "In sales", "Outside");
        assertThat(actedOn(compiled, plain, "set-thing", Set.of("Identity", "OTHER", "verbose")))
                .containsExactly("Chief", "In sales");
        assertThat(actedOn(compiled, plain, "Set-Thing", Set.of("OfA", "OfB"))).isEmpty();
        assertThat(actedOn(compiled, plain, "Set-Thing", Set.of("Unknown"))).isEmpty();
        assertThat(actedOn(compiled, plain, "Set-Nothing", Set.of("Identity"))).isEmpty();
    }

    @Test
    @DisplayName("EXCL-4: the same where an exclusive scope protects somebody")
    void protectedRecipients() {
        stateSets();
        org.assign(
                org.role("Three", entry("Set-Thing", "Identity", "Free")),
                admin,
                within(org.exclusiveRecipientScope("VIP", "Title -eq 'CEO'")));
        Authorizer plain = org.authorizer();
        CompiledOrganization compiled = org.authorizer().compiled(org.organization());

        choices("Identity", "OfA", "OfB", "Free", "Other")
                .forEach(choice -> actedOn(compiled, plain, "Set-Thing", choice));

        assertThat(actedOn(compiled, plain, "Set-Thing", Set.of("Identity", "OfA")))
                .containsExactly("Admin", "In sales", "Outside");
        assertThat(actedOn(compiled, plain, "Set-Thing", Set.of("Identity", "Free")))
                .containsExactly("Admin", "Chief", "In sales", "Outside");
    }

    @Test
    @DisplayName("A cmdlet of more parameters than a word has bits")
    void manyParameters() {
        List<String> all = IntStream.range(0, 130).mapToObj(i -> "P" + i).toList();
        List<CmdletParameter> parameters = new ArrayList<>();
        all.forEach(name -> parameters.add(
                name.equals("P128") ? parameter(name, "B", false) : parameter(name, CmdletParameter.ALL_SETS, false)));
        parameters.add(parameter("OfA", "A", false));
        org.cmdlet("Set-Wide", List.of("A", "B"), parameters.toArray(CmdletParameter[]::new));
        org.assign(org.role("Low", entry("Set-Wide", all.subList(0, 65).toArray(String[]::new))), admin);
        List<String> high = new ArrayList<>(all.subList(63, 130));
        high.add("OfA");
        org.assign(org.role("High", entry("Set-Wide", high.toArray(String[]::new))), admin, inside(sales));
        Authorizer plain = org.authorizer();
        CompiledOrganization compiled = org.authorizer().compiled(org.organization());

        choices("P0", "P63", "P64", "P65", "P127", "P128", "OfA")
                .forEach(choice -> actedOn(compiled, plain, "Set-Wide", choice));
        for (String name : all) {
            Set<String> expected = all.indexOf(name) < 65
                    ? Set.of("Admin", "Chief", "In sales", "Outside")
                    : Set.of("Chief", "In sales");
            assertThat(actedOn(compiled, plain, "Set-Wide", Collections.singleton(name)))
                    .as(name)
                    .isEqualTo(expected);
        }
        assertThat(actedOn(compiled, plain, "Set-Wide", Set.of("P0", "P129"))).containsExactly("Chief", "In sales");
        assertThat(actedOn(compiled, plain, "Set-Wide", Set.of("P128", "OfA"))).isEmpty();
        assertThat(actedOn(compiled, plain, "Set-Wide", Set.of("p64"))).hasSize(4);
    }

    @Test
    @DisplayName("WRITE-9, READ-4: reading, making, changing, removing, several objects at once")
    void requests() {
        stateSets();
        org.assign(org.role("View", "View", Given.VIEW_ONLY, entry("Get-Thing", "Identity")), admin);
        org.assign(
                org.role(
                        "Own", "MyOwn", Given.SELF, entry("Set-Own", "Identity", "Free"), entry("Get-Own", "Identity")),
                admin);
        org.exclusiveRecipientScope("VIP", "Title -eq 'CEO'");
        Authorizer plain = org.authorizer();
        CompiledOrganization compiled = org.authorizer().compiled(org.organization());
        List<TouchPoint> touchPoints = new ArrayList<>();
        for (Recipient one : List.of(inSales, outside, chief, admin)) {
            touchPoints.addAll(List.of(
                    TouchPoint.ObjectAccess.read(one),
                    TouchPoint.ObjectAccess.action(one),
                    TouchPoint.ObjectAccess.delete(one),
                    TouchPoint.ObjectAccess.modify(one, one.in(sales.id())),
                    TouchPoint.ObjectAccess.modify(one, one.in(org.users().id())),
                    TouchPoint.ObjectAccess.modify(one, changed(one, with(RecipientProperties.TITLE, "CEO"))),
                    TouchPoint.ObjectAccess.modify(one, changed(one, with(RecipientProperties.TITLE, "Clerk"))),
                    TouchPoint.ObjectAccess.create(new Fixture().mailbox("New", sales)),
                    TouchPoint.ObjectAccess.create(new Fixture().mailbox("New"))));
        }
        List<Set<String>> parameters =
                List.of(Set.of(), Set.of("Identity"), Set.of("Free"), Set.of("Other"), Set.of("Free", "Other"));
        int granted = 0;
        for (String cmdlet : List.of("Set-Thing", "Get-Thing", "Set-Own", "Get-Own")) {
            for (Set<String> chosen : parameters) {
                for (int i = 0; i < touchPoints.size(); i++) {
                    TouchPoint second = touchPoints.get(i * 7 % touchPoints.size());
                    granted += allowed(compiled, plain, request(cmdlet, chosen, touchPoints.get(i))) ? 1 : 0;
                    granted += allowed(compiled, plain, request(cmdlet, chosen, touchPoints.get(i), second)) ? 1 : 0;
                }
                granted += allowed(compiled, plain, request(cmdlet, chosen)) ? 1 : 0;
            }
        }
        assertThat(granted).isBetween(200, 800);
        assertThat(allowed(
                        compiled,
                        plain,
                        request(
                                "Set-Thing",
                                Set.of("Other"),
                                TouchPoint.ObjectAccess.modify(
                                        inSales, inSales.in(org.users().id())))))
                .isFalse();
    }

    @Test
    @DisplayName("Callers of other forests, of a group alone, and such as are nobody")
    void otherCallers() {
        stateSets();
        ManagementRole role = org.role("Foreign", entry("Set-Foreign", "Identity"));
        RoleGroup group = org.roleGroup("Group");
        org.assign(role, group);
        org.assign(role, org.linkedRoleGroup("Linked", "S-1-5-21-9-512"));
        Authorizer plain = org.authorizer();
        CompiledOrganization compiled = org.authorizer().compiled(org.organization());
        Caller foreign = foreign("S-1-5-21-9-512");
        List<Caller> may = new ArrayList<>();
        for (Caller caller : List.of(
                new Caller(admin.id()),
                foreign,
                foreign("S-1-5-21-9-513"),
                Caller.having(group.id()),
                Caller.having(group.id(), admin.id()),
                new Caller(ObjectId.ofBuiltIn("Recipient", "Unknown")),
                new Caller(Optional.empty(), Optional.empty()))) {
            for (String cmdlet : List.of("Set-Foreign", "Set-Thing", "Set-Nothing")) {
                boolean granted = allowed(
                        compiled,
                        plain,
                        new Request(
                                caller,
                                cmdlet,
                                Set.of("Identity"),
                                List.of(TouchPoint.ObjectAccess.action(outside)),
                                ConfigRequirement.EACH));
                if (granted && cmdlet.equals("Set-Foreign")) {
                    may.add(caller);
                }
            }
        }
        assertThat(may).containsExactly(foreign, Caller.having(group.id()), Caller.having(group.id(), admin.id()));
    }

    private Caller foreign(String group) {
        return new Caller(
                Optional.of(admin.id()), Optional.of(new Caller.ForeignAccount("S-1-5-21-9-1104", Set.of(group))));
    }

    @Test
    @DisplayName("One of server and database suffices where it is asked so; a unit moves with who is in it")
    void otherRequests() {
        stateSets();
        OrganizationalUnit office = org.unit("Office", sales);
        Recipient inOffice = org.mailbox("In office", office);
        ExchangeServer server = org.server("EX01");
        MailboxDatabase database = org.database("DB1", server);
        org.assign(
                org.role("Stores", entry("Set-Store", "Identity")),
                admin,
                configured(org.serverScope("Servers", false, server)));
        Authorizer plain = org.authorizer();
        CompiledOrganization compiled = org.authorizer().compiled(org.organization());
        Organization moved = org.organization()
                .apply(Change.put(new OrganizationalUnit(office.header(), office.kind(), sales.parent())));
        List<TouchPoint> change = List.of(TouchPoint.ObjectAccess.modify(inOffice, inOffice));
        List<TouchPoint> store =
                List.of(TouchPoint.ObjectAccess.action(server), TouchPoint.ObjectAccess.action(database));
        Caller caller = new Caller(admin.id());

        assertThat(allowed(
                        compiled,
                        plain,
                        new Request(caller, "Set-Thing", Set.of("Other"), change, ConfigRequirement.EACH)))
                .isTrue();
        assertThat(allowed(
                        compiled,
                        plain,
                        new Request(
                                caller,
                                "Set-Thing",
                                Set.of("Other"),
                                change,
                                ConfigRequirement.EACH,
                                Optional.of(moved))))
                .isFalse();
        assertThat(allowed(
                        compiled,
                        plain,
                        new Request(caller, "Set-Store", Set.of("Identity"), store, ConfigRequirement.EACH)))
                .isFalse();
        assertThat(allowed(
                        compiled,
                        plain,
                        new Request(
                                caller, "Set-Store", Set.of("Identity"), store, ConfigRequirement.SERVER_OR_DATABASE)))
                .isTrue();
    }
}
