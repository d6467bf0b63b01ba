package dev.reeve.engine.decision;

import static dev.reeve.engine.Given.entry;
import static dev.reeve.engine.Given.mandatory;
import static dev.reeve.engine.Given.optional;
import static dev.reeve.engine.Given.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which parameters grants list and allow together, by their numbers as by their names. */
class GrantedCommandTest {

    private static final List<String> WIDE =
            IntStream.range(0, 130).mapToObj(i -> "P" + i).toList();

    private final Fixture org = new Fixture();
    private final Recipient admin = org.mailbox("Admin");

    private GrantedCommand granted(String cmdlet) {
        CommandGate gate = new CommandGate(org.catalogue());
        NumberedCommand command = Objects.requireNonNull(new NumberedCommands(gate).find(cmdlet));
        List<CommandGrant> grants = gate.grants(new Standing(org.organization(), new Caller(admin.id())), cmdlet);
        return GrantedCommand.of(command, grants, gate.access(cmdlet, grants));
    }

    private boolean allows(String cmdlet, String... parameters) {
        GrantedCommand granted = granted(cmdlet);
        return granted.allows(
                Stream.of(parameters).mapToInt(granted.command()::place).toArray());
    }

    private RoleAssignment assign(String role, String cmdlet, List<String> parameters) {
        return org.assign(org.role(role, entry(cmdlet, parameters.toArray(String[]::new))), admin);
    }

    /** The parameters of even or odd numbers. */
    private static List<String> everySecond(int from) {
        return IntStream.range(0, WIDE.size())
                .filter(i -> i % 2 == from)
                .mapToObj(WIDE::get)
                .toList();
    }

    private void stateWide(String lastSet) {
        CmdletParameter[] parameters = WIDE.stream()
                .map(name -> name.equals("P129") ? parameter(name, lastSet, false) : parameter(name, "A", false))
                .toArray(CmdletParameter[]::new);
        org.cmdlet("Set-Wide", List.of("A", "B"), parameters);
    }

    // --- what goes together ---

    @Test
    @DisplayName("GATE-2, GATE-6: parameters go together that are all listed, and are all of one set")
    void together() {
        org.cmdlet(
                "Set-Thing",
                List.of("A", "B"),
                mandatory("Identity"),
                parameter("OfA", "A", false),
                parameter("OfB", "B", false),
                optional("Free"),
                optional("Other"));
        assign("One", "Set-Thing", List.of("Identity", "OfA"));
        assign("Two", "Set-Thing", List.of("OfB", "Free"));

        assertThat(allows("Set-Thing")).isTrue();
        assertThat(allows("Set-Thing", "Identity", "OfA", "Free")).isTrue();
        assertThat(allows("Set-Thing", "OfB", "Free")).isTrue();
        assertThat(allows("Set-Thing", "OfA", "OfB")).isFalse();
        assertThat(allows("Set-Thing", "Other")).isFalse();
        assertThat(allows("Set-Thing", "Identity", "Other")).isFalse();
    }

    @Test
    @DisplayName("GATE-6: nothing goes together in a set that can't be completed, or where nothing is granted")
    void incomplete() {
        org.cmdlet(
                "New-Thing",
                List.of("A", "B"),
                parameter("Needed", "B", true),
                parameter("OfB", "B", false),
                optional("Free"));
        org.cmdlet("New-Other", List.of("Default"), optional("Free"));
        assign("One", "New-Thing", List.of("OfB", "Free"));

        assertThat(allows("New-Thing", "Free")).isTrue();
        assertThat(allows("New-Thing", "OfB")).isFalse();
        assertThat(allows("New-Other")).isFalse();
        assertThat(granted("New-Other").access()).isEmpty();
    }

    @Test
    @DisplayName("So it is of more parameters than a word has bits, and each grant lists its own")
    void wide() {
        stateWide("B");
        assign("Even", "Set-Wide", everySecond(0));
        GrantedCommand granted = granted("Set-Wide");

        for (String name : WIDE) {
            int number = granted.command().place(name);
            boolean listed = everySecond(0).contains(name);
            assertThat(granted.lists(0, number)).as(name).isEqualTo(listed);
            assertThat(granted.allows(new int[] {number})).as(name).isEqualTo(listed);
        }
        assign("Odd", "Set-Wide", everySecond(1));
        GrantedCommand both = granted("Set-Wide");
        for (String name : WIDE) {
            int number = both.command().place(name);
            assertThat(both.lists(0, number)).as(name).isNotEqualTo(both.lists(1, number));
        }
        assertThat(allows("Set-Wide", WIDE.subList(0, 129).toArray(String[]::new)))
                .isTrue();
        assertThat(allows("Set-Wide", "P128", "P129")).isFalse();
        assertThat(allows("Set-Wide", "P129")).isTrue();
    }

    // --- a request's parameters ---

    private RequestGrants byNumbers(Set<String> parameters) {
        return RequestGrants.of(granted("Set-Wide"), parameters);
    }

    private RequestGrants byNames(Set<String> parameters) {
        return RequestGrants.of(granted("Set-Wide").grants(), parameters);
    }

    @Test
    @DisplayName("The grant that lists most of a request's parameters comes first, by numbers as by names")
    void fullestFirst() {
        stateWide("A");
        RoleAssignment few = assign("A few", "Set-Wide", WIDE.subList(0, 10));
        RoleAssignment most = assign("Most", "Set-Wide", WIDE.subList(1, 130));
        RoleAssignment none = assign("None", "Set-Wide", List.of());
        Set<String> all = Set.copyOf(WIDE);

        for (RequestGrants grants : List.of(byNumbers(all), byNames(all))) {
            assertThat(grants.sources())
                    .extracting(source -> source.assignmentId().orElseThrow())
                    .containsExactly(most.id(), few.id(), none.id());
            assertThat(grants.parameters())
                    .containsExactlyElementsOf(WIDE.stream().sorted().toList());
            for (int place = 0; place < grants.parameterCount(); place++) {
                String name = grants.parameter(place);
                assertThat(grants.lists(0, place)).as(name).isEqualTo(!name.equals("P0"));
                assertThat(grants.lists(1, place)).as(name).isEqualTo(WIDE.indexOf(name) < 10);
                assertThat(grants.lists(2, place)).as(name).isFalse();
                assertThat(grants.isListed(place)).as(name).isTrue();
            }
            assertThat(List.of(grants.listsAll(0), grants.listsAll(1), grants.listsAll(2)))
                    .containsOnly(false);
            assertThat(List.of(grants.listsAny(0), grants.listsAny(1), grants.listsAny(2)))
                    .containsExactly(true, true, false);
        }
        assertThat(byNumbers(all).isKnownToFit()).isTrue();
    }

    @Test
    @DisplayName("Common parameters don't count, nor does another spelling of one; of an unknown one only names tell")
    void counted() {
        stateWide("A");
        RoleAssignment some = assign("Some", "Set-Wide", WIDE.subList(0, 70));
        Set<String> asked = Set.of("P69", "p69", "P7", "Verbose");

        for (RequestGrants grants : List.of(byNumbers(asked), byNames(asked))) {
            assertThat(grants.parameters()).hasSize(2).first().asString().isEqualToIgnoringCase("P69");
            assertThat(grants.listsAll(0)).isTrue();
            assertThat(grants.source(0).assignmentId()).contains(some.id());
        }
        RequestGrants unknown = byNumbers(Set.of("P7", "Unknown"));
        assertThat(unknown.parameters()).containsExactly("P7", "Unknown");
        assertThat(unknown.isListed(0)).isTrue();
        assertThat(unknown.isListed(1)).isFalse();
        assertThat(unknown.listsAll(0)).isFalse();
        assertThat(unknown.isKnownToFit()).isFalse();
        assertThat(byNumbers(Set.of("P70")).isListed(0)).isFalse();
        assertThat(byNumbers(Set.of("P70")).isKnownToFit()).isFalse();
        assertThat(byNumbers(Set.of()).listsAll(0)).isTrue();
        assertThat(byNumbers(Set.of()).listsAny(0)).isFalse();
    }
}
