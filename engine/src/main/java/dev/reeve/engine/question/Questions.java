package dev.reeve.engine.question;

import dev.reeve.engine.catalogue.Catalogue;
import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.decision.Memberships;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions that go backwards, about any snapshot; what it finds out for one it keeps for the next. Any number of
 * threads may ask.
 */
public final class Questions {

    private final Authorizer authorizer;
    private final Catalogue catalogue;
    private final AtomicReference<@Nullable SnapshotTables> latest = new AtomicReference<>();

    /** Questions to be answered as an authorizer with that catalogue decides. */
    public Questions(Authorizer authorizer, Catalogue catalogue) {
        this.authorizer = authorizer;
        this.catalogue = catalogue;
    }

    private SnapshotTables tables(Organization organization) {
        SnapshotTables known = latest.get();
        if (known != null && known.compiled().organization() == organization) {
            return known;
        }
        SnapshotTables made = known == null
                ? SnapshotTables.of(authorizer.compiled(organization))
                : known.at(known.compiled().at(organization));
        latest.set(made);
        return made;
    }

    /**
     * A user of the organization as a caller: by the account behind it where it is a linked mailbox, since nobody signs in
     * with the mailbox's own. Which groups of its forest contain that account is not known here.
     */
    public static Caller caller(Recipient user) {
        return Persons.caller(user);
    }

    /** Who may use a command on an object. */
    public People whoCan(Organization organization, CommandUse use, DirectoryObject target) {
        return whoCan(organization, use, Optional.of(target));
    }

    /** Who may use a command with these parameters at all, wherever that may be. */
    public People whoCan(Organization organization, CommandUse use) {
        return whoCan(organization, use, Optional.empty());
    }

    private People whoCan(Organization organization, CommandUse use, Optional<DirectoryObject> target) {
        SnapshotTables tables = tables(organization);
        CommandTable table = tables.command(catalogue, use.cmdlet());
        WhoCan whoCan = new WhoCan(authorizer, tables.compiled(), tables.persons(), table, use, target);
        return new People(tables, whoCan.answer(), linked(organization, table, use, target));
    }

    /** The linked role groups that grant the command, alone or not. */
    private List<People.Linked> linked(
            Organization organization, CommandTable table, CommandUse use, Optional<DirectoryObject> target) {
        List<People.Linked> linked = new ArrayList<>();
        organization.all(RoleGroup.class).filter(RoleGroup::isLinked).forEach(group -> {
            Caller member = new Caller(
                    Optional.empty(),
                    Optional.of(new Caller.ForeignAccount(
                            "", Set.of(group.linkedGroup().orElseThrow()))));
            boolean suffices = authorizer.decide(
                            organization,
                            target.map(object -> use.on(member, object)).orElseGet(() -> use.by(member)))
                    instanceof Decision.Granted;
            Set<ObjectId> principals = new HashSet<>(
                    Memberships.groupsContaining(organization, group.id()).keySet());
            principals.add(group.id());
            if (suffices
                    || table.rows().stream()
                            .anyMatch(row ->
                                    principals.contains(row.grant().assignment().assignee()))) {
                linked.add(new People.Linked(group, suffices));
            }
        });
        linked.sort(Comparator.comparing(one -> one.group(), NameOrder.OBJECTS));
        return linked;
    }

    /** What a caller may use a command on. */
    public Reached whatCan(Organization organization, Caller caller, CommandUse use) {
        return new Reached(authorizer, catalogue, tables(organization), caller, use);
    }

    /**
     * The cmdlets and scripts that a caller may use on an object, by name.
     *
     * @param deeds what a cmdlet does to such an object; empty where it is not for one
     */
    public List<UsableCommand> commandsFor(
            Organization organization, Caller caller, DirectoryObject target, Function<String, Optional<Deed>> deeds) {
        return new CommandsFor(authorizer, tables(organization).compiled(), caller, target).answer(deeds);
    }
}
