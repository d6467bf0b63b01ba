package dev.reeve.engine.question;

import dev.reeve.engine.catalogue.Catalogue;
import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.CallerDecisions;
import dev.reeve.engine.decision.CompiledOrganization;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.decision.Memberships;
import dev.reeve.engine.decision.Request;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleGroup;
import java.util.ArrayList;
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

    /** Questions to be answered as any authorizer with that catalogue decides. */
    public Questions(Catalogue catalogue) {
        this(new Authorizer(catalogue), catalogue);
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
        return Caller.of(user);
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
        CommandTable counting = target.orElse(null) instanceof Recipient ? table.forRecipients() : table;
        WhoCan whoCan = new WhoCan(authorizer, tables.compiled(), tables.persons(), counting, use, target);
        return new People(tables, whoCan.answer(), linked(tables, table, use, target));
    }

    /** The linked role groups that grant the command, alone or not. */
    private List<People.Linked> linked(
            SnapshotTables tables, CommandTable table, CommandUse use, Optional<DirectoryObject> target) {
        Organization organization = tables.compiled().organization();
        List<People.Linked> linked = new ArrayList<>();
        for (RoleGroup group : tables.linked()) {
            String sid = group.linkedGroup().orElseThrow();
            Caller member = new Caller(Optional.empty(), Optional.of(new Caller.ForeignAccount("", Set.of(sid))));
            Request request = target.map(object -> use.on(member, object)).orElseGet(() -> use.by(member));
            boolean suffices = authorizer.decide(organization, request) instanceof Decision.Granted;
            if (suffices || grants(organization, table, group)) {
                linked.add(new People.Linked(group, suffices));
            }
        }
        return linked;
    }

    private static boolean grants(Organization organization, CommandTable table, RoleGroup group) {
        Set<ObjectId> principals = new HashSet<>(
                Memberships.groupsContaining(organization, group.id()).keySet());
        principals.add(group.id());
        return table.rows().stream()
                .anyMatch(row -> principals.contains(row.grant().assignment().assignee()));
    }

    /** What a caller may use a command on. */
    public Reached whatCan(Organization organization, Caller caller, CommandUse use) {
        return new Reached(authorizer, catalogue, tables(organization), caller, use);
    }

    /** The snapshot made ready for many questions: it decides as {@link #decide} does, and quicker from the second time on. */
    public CompiledOrganization compiled(Organization organization) {
        return tables(organization).compiled();
    }

    /** The decision about one person and object: why one is among the others, or is not. */
    public Decision decide(Organization organization, Request request) {
        return authorizer.decide(organization, request);
    }

    /** Why a caller may do nothing at all, or empty [GATE-8] [USER-2]. */
    public Optional<Decision.Denied> admission(Organization organization, Caller caller) {
        return authorizer.admission(organization, caller);
    }

    /** What one caller may do, who is looked up once for many questions. */
    public CallerDecisions decisions(Organization organization, Caller caller) {
        return authorizer.decisions(organization, caller);
    }

    /** The cmdlets and scripts that a caller may use at all, by name, whatever the object [GATE-1]. */
    public List<UsableCommand> commands(Organization organization, Caller caller) {
        return authorizer.rights(organization, caller).stream()
                .map(rights -> new UsableCommand(rights.cmdlet(), rights.parameters()))
                .toList();
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
