package dev.reeve.commands.cmdlet;

import dev.reeve.commands.forest.ForeignForests;
import dev.reeve.commands.result.IdentityValue;
import dev.reeve.engine.decision.AssignmentReach;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.ConfigRequirement;
import dev.reeve.engine.decision.ReadScope;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a cmdlet may know besides its arguments: one snapshot, who asks, the time, chance, what the caller may read, and
 * what trusted forests say.
 */
public final class CmdletContext {

    /** Whether the caller could do something else than what the command does; how automatic choices stay within scopes. */
    @FunctionalInterface
    public interface Permission {
        /** Whether the running cmdlet with its given parameters would be allowed these touch points too [AUTO-2]. */
        boolean allows(List<TouchPoint> touchPoints, ConfigRequirement requirement);
    }

    private final Organization organization;
    private final Caller caller;
    private final Instant now;
    private final Choices choices;
    private final RemoteScripts scripts;
    private final String server;
    private final ReadScope readScope;
    private final ForeignForests forests;
    private final Permission permission;
    private final AuditTrail auditTrail;
    private final Passwords passwords;
    private final Lookup lookup;
    private final AssignmentReach reach;
    private final List<String> warnings = new ArrayList<>();

    /**
     * A context.
     *
     * @param scripts the scripts that lie on the server
     * @param server name of the session's server
     */
    public CmdletContext(
            Organization organization,
            Caller caller,
            Instant now,
            Choices choices,
            RemoteScripts scripts,
            String server,
            ReadScope readScope,
            ForeignForests forests,
            Permission permission,
            AuditTrail auditTrail,
            Passwords passwords) {
        this.organization = organization;
        this.caller = caller;
        this.now = now;
        this.choices = choices;
        this.scripts = scripts;
        this.server = server;
        this.readScope = readScope;
        this.forests = forests;
        this.permission = permission;
        this.auditTrail = auditTrail;
        this.passwords = passwords;
        this.lookup = new Lookup(organization, caller, readScope, server);
        this.reach = new AssignmentReach(organization);
    }

    /** The same context on another snapshot: how results are computed after a change. */
    public CmdletContext on(Organization resulting) {
        return new CmdletContext(
                resulting,
                caller,
                now,
                choices,
                scripts,
                server,
                readScope,
                forests,
                permission,
                auditTrail,
                passwords);
    }

    /** The snapshot. */
    public Organization organization() {
        return organization;
    }

    /** Who asks. */
    public Caller caller() {
        return caller;
    }

    /** The caller's own object; empty for an account of another forest without a linked mailbox. */
    public Optional<Recipient> callerObject() {
        return caller.user().flatMap(user -> organization.find(user, Recipient.class));
    }

    /** The present time. */
    public Instant now() {
        return now;
    }

    /** Chance. */
    public Choices choices() {
        return choices;
    }

    /** The scripts that lie on the server. */
    public RemoteScripts scripts() {
        return scripts;
    }

    /** Name of the session's server, which answers. */
    public String server() {
        return server;
    }

    /** Whether the caller may read the object with the running cmdlet [READ-2]. */
    public boolean canRead(DirectoryObject object) {
        return readScope.contains(object);
    }

    /** Whether an assignment lets some of those who have it modify an object, whoever asks [LOOK-6] [LOOK-8]. */
    public boolean reaches(RoleAssignment assignment, DirectoryObject object) {
        return reach.reaches(assignment, object);
    }

    /** Whether an assignment lets this one of those who have it modify an object [LOOK-7]. */
    public boolean reaches(RoleAssignment assignment, Recipient user, DirectoryObject object) {
        return reach.reaches(assignment, user, object);
    }

    /** The trusted forests, as they are asked. */
    public ForeignForests forests() {
        return forests;
    }

    /** What the caller may do besides the plan. */
    public Permission permission() {
        return permission;
    }

    /** What was recorded of administrators' commands. */
    public AuditTrail auditTrail() {
        return auditTrail;
    }

    /** Whether somebody knows a password. */
    public Passwords passwords() {
        return passwords;
    }

    /** Finds the objects that arguments name. */
    public Lookup lookup() {
        return lookup;
    }

    /** Every object of a class that the caller may read, by name [CMD-9]. */
    public <T extends DirectoryObject> Stream<T> readable(Class<T> type) {
        return lookup.readable(type).stream();
    }

    /** The identity of an object of the snapshot. */
    public IdentityValue identity(DirectoryObject object) {
        return IdentityValue.of(organization, object);
    }

    /** The text of an object's identity [ID-8], or of its id where it is gone. */
    public String text(ObjectId id) {
        return organization
                .find(id)
                .map(object -> organization.tree().canonicalName(object))
                .orElseGet(id::toString);
    }

    /** Warns, where a cmdlet that only reads has to; a plan carries its own warnings. */
    public void warn(String message) {
        warnings.add(message);
    }

    /** What was warned of so far. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** Starts a plan. */
    public PlanBuilder plan() {
        return new PlanBuilder(now);
    }
}
