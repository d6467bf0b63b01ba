package dev.reeve.engine.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.difference.CommandTargets;
import dev.reeve.engine.difference.Difference;
import dev.reeve.engine.difference.Extent;
import dev.reeve.engine.difference.RightsDifference;
import dev.reeve.engine.difference.Shift;
import dev.reeve.engine.difference.Shift.Reached;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.Organization;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each kind of change alone, there and back: who gains and who loses is what asking everybody about everything says. */
class ChangesOneByOneTest {

    private final SmallChanges small = new SmallChanges();
    private final Authorizer authorizer = new Authorizer(small.catalogue());

    /** As it is before each of them. */
    private final Permitted permitted = new Permitted(authorizer, small.organization());

    @TestFactory
    @DisplayName("EVAL-1 ORG-4: what a single change gives and takes")
    Stream<DynamicTest> changes() {
        RightsDifference from = new RightsDifference(authorizer, CommandTargets.anything(), small.organization());
        return Stream.of(small.changes(), small.additions())
                .flatMap(changes -> changes.entrySet().stream())
                .map(change -> DynamicTest.dynamicTest(
                        change.getKey(), () -> assertTold(from, change.getKey(), change.getValue())));
    }

    private void assertTold(RightsDifference from, String words, Change change) {
        Organization before = small.organization();
        Organization after = before.apply(change);
        AskedDifference asked = new AskedDifference(small.catalogue(), permitted, new Permitted(authorizer, after));
        Difference there = from.to(after);
        asked.assertTold(there, words);
        Difference back = RightsDifference.between(authorizer, CommandTargets.anything(), after, before);
        asked.assertTold(new Difference(back.losses(), back.gains()), words + ", back");
        assertCounted(from, after, there, words);
    }

    /** What is only counted is as much as is listed. */
    private void assertCounted(RightsDifference from, Organization after, Difference listed, String words) {
        Set<ObjectId> except = small.some();
        Set<ObjectId> objects = new HashSet<>();
        Set<String> rights = new HashSet<>();
        for (Shift gain : listed.gains()) {
            objects.addAll(
                    switch (gain.objects()) {
                        case Reached.Objects(var ids) -> ids;
                        case Reached.Themselves() -> gain.people();
                        case Reached.OrganizationConfiguration() ->
                            List.of(small.organization().settings().id());
                    });
            gain.commands().forEach(command -> {
                command.parameters().forEach(parameter -> rights.add(command.name() + " " + parameter));
                if (command.itself()) {
                    rights.add(command.name());
                }
            });
        }
        objects.removeAll(except);
        assertThat(from.extent(after, except))
                .as(words)
                .isEqualTo(new Extent(people(listed.gains()), people(listed.losses()), objects.size(), rights.size()));
    }

    private static Set<ObjectId> people(List<Shift> shifts) {
        return shifts.stream().flatMap(shift -> shift.people().stream()).collect(Collectors.toSet());
    }
}
