package dev.reeve.engine.opinion;

import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.question.CommandUse;
import dev.reeve.engine.question.Deed;
import dev.reeve.engine.question.Questions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Backward questions about an organization in which everything occurs, and after each kind of change alone. */
class QuestionsOneByOneTest {

    private final SmallChanges small = new SmallChanges();
    private final Authorizer authorizer = new Authorizer(small.catalogue());

    /** Kept for all snapshots: what it knows of one it takes over to the next. */
    private final Questions questions = new Questions(authorizer, small.catalogue());

    @Test
    @DisplayName("EVAL-7: every command and parameter, for everybody and everything")
    void all() {
        askAll(small.organization(), "as it is");
    }

    @TestFactory
    @DisplayName("EVAL-7: the same where something comes to it")
    Stream<DynamicTest> additions() {
        return small.additions().entrySet().stream()
                .map(change -> DynamicTest.dynamicTest(
                        change.getKey(), () -> askAll(small.organization().apply(change.getValue()), change.getKey())));
    }

    @TestFactory
    @DisplayName("EVAL-7 ORG-4: what is known of one snapshot is not said of the next where a change concerns it")
    Stream<DynamicTest> changes() {
        AskedQuestions before = asked(small.organization(), "before");
        return small.changes().entrySet().stream()
                .map(change -> DynamicTest.dynamicTest(
                        change.getKey(), () -> askSome(before, change.getValue(), change.getKey())));
    }

    private AskedQuestions asked(Organization organization, String words) {
        return new AskedQuestions(authorizer, questions, small.catalogue(), organization, words);
    }

    private void askSome(AskedQuestions before, Change change, String words) {
        Organization after = small.organization().apply(change);
        Set<ObjectId> concerned = new LinkedHashSet<>(change.after().keySet());
        concerned.addAll(small.some());
        askSome(before, small.organization(), concerned);
        askSome(asked(after, words), after, concerned);
    }

    private static void askSome(AskedQuestions asked, Organization organization, Set<ObjectId> concerned) {
        List<CommandUse> uses = List.of(
                new CommandUse("Set-Mailbox", Set.of("Identity"), Deed.WRITE),
                new CommandUse("Set-DistributionGroup", Set.of("Name"), Deed.MANAGE),
                new CommandUse("Add-RoleGroupMember", Set.of("Member"), Deed.MANAGE),
                new CommandUse("Get-Recipient", Set.of(), Deed.READ));
        for (CommandUse use : uses) {
            asked.whoCan(use, Optional.empty());
            concerned.stream()
                    .flatMap(id -> organization.find(id).stream())
                    .forEach(object -> asked.whoCan(use, Optional.of(object)));
            callers(organization).forEach(caller -> asked.whatCan(caller, use, 3));
        }
    }

    private void askAll(Organization organization, String words) {
        AskedQuestions asked = asked(organization, words);
        List<DirectoryObject> objects = organization
                .all()
                .filter(object -> object instanceof Recipient
                        || object instanceof RoleGroup
                        || object instanceof ManagementRole
                        || object instanceof ExchangeServer)
                .toList();
        for (CommandUse use : uses(organization)) {
            asked.whoCan(use, Optional.empty());
            objects.forEach(object -> asked.whoCan(use, Optional.of(object)));
            callers(organization).forEach(caller -> asked.whatCan(caller, use, 2));
        }
        List<DirectoryObject> some = small.some().stream()
                .flatMap(id -> organization.find(id).stream())
                .toList();
        for (Caller caller : callers(organization)) {
            some.forEach(object -> List.of(Deed.values()).forEach(deed -> asked.commandsFor(caller, object, deed)));
        }
    }

    /** Each command with no parameter, each alone, and all together; as what it usually does. */
    private static Set<CommandUse> uses(Organization organization) {
        Set<CommandUse> uses = new LinkedHashSet<>();
        organization
                .all(ManagementRole.class)
                .flatMap(role -> role.entries().values().stream())
                .forEach(entry -> parameters(entry)
                        .forEach(parameters -> uses.add(new CommandUse(entry.name(), parameters, deed(entry)))));
        uses.add(new CommandUse("Set-Mailbox", Set.of("Department", "City"), Deed.WRITE));
        uses.add(new CommandUse("Set-Mailbox", Set.of(), Deed.DELEGATE));
        uses.add(new CommandUse("Set-Mailbox", Set.of("Identity"), Deed.READ));
        return uses;
    }

    private static List<Set<String>> parameters(RoleEntry entry) {
        List<Set<String>> parameters = new ArrayList<>(List.of(Set.of(), entry.parameters()));
        entry.parameters().forEach(parameter -> parameters.add(Set.of(parameter)));
        return parameters;
    }

    private static Deed deed(RoleEntry entry) {
        return entry.name().startsWith("Get-") ? Deed.READ : entry.name().contains("Group") ? Deed.MANAGE : Deed.WRITE;
    }

    /** Everybody, and somebody of another forest. */
    private static List<Caller> callers(Organization organization) {
        List<Caller> callers = new ArrayList<>(
                organization.all(Recipient.class).map(Questions::caller).toList());
        callers.add(new Caller(
                Optional.empty(), Optional.of(new Caller.ForeignAccount("S-1-5-21-9", Set.of("S-1-5-21-7-1")))));
        return callers;
    }
}
