package dev.reeve.engine;

import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.ConfigRequirement;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.decision.Request;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.decision.TouchPoint.ObjectAccess;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.property.Properties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.UnaryOperator;

/** A question to the authorizer, put together step by step: who runs what, with which parameters, on which objects. */
public final class Question {

    private final Fixture fixture;
    private final List<TouchPoint> touchPoints = new ArrayList<>();
    private Caller caller;
    private String command = "";
    private Set<String> parameters = Set.of();
    private ConfigRequirement requirement = ConfigRequirement.EACH;

    Question(Fixture fixture, Recipient caller) {
        this.fixture = fixture;
        this.caller = new Caller(caller.id());
    }

    /** Signed in with an account of another forest, in these groups of it. */
    public Question signedInFromForest(String... groupSids) {
        caller = new Caller(caller.user(), Optional.of(new Caller.ForeignAccount("S-1-5-21-9", Set.of(groupSids))));
        return this;
    }

    /** Signed in with an account of another forest that has no linked mailbox, in these groups of it. */
    public Question withoutMailbox(String... groupSids) {
        caller = new Caller(Optional.empty(), Optional.of(new Caller.ForeignAccount("S-1-5-21-9", Set.of(groupSids))));
        return this;
    }

    /** Runs a command with these parameters. */
    public Question runs(String newCommand, String... newParameters) {
        command = newCommand;
        parameters = Set.of(newParameters);
        return this;
    }

    /** How server and database combine. */
    public Question requiring(ConfigRequirement newRequirement) {
        requirement = newRequirement;
        return this;
    }

    /** Needs to read an object. */
    public Question reading(DirectoryObject object) {
        return touching(ObjectAccess.read(object));
    }

    /** Changes something of an object that no scope looks at. */
    public Question changing(DirectoryObject object) {
        return touching(ObjectAccess.modify(object, object));
    }

    /** Changes properties of a recipient. */
    @SafeVarargs
    public final Question changing(Recipient recipient, UnaryOperator<Properties>... properties) {
        return touching(ObjectAccess.modify(recipient, Given.changed(recipient, properties)));
    }

    /** Changes an object. */
    public Question changing(DirectoryObject before, DirectoryObject after) {
        return touching(ObjectAccess.modify(before, after));
    }

    /** Creates an object. */
    public Question creating(DirectoryObject object) {
        return touching(ObjectAccess.create(object));
    }

    /** Removes an object. */
    public Question removing(DirectoryObject object) {
        return touching(ObjectAccess.delete(object));
    }

    /** Acts on an object. */
    public Question actingOn(DirectoryObject object) {
        return touching(ObjectAccess.action(object));
    }

    /** Gives a role to somebody with the role's implicit scopes. */
    public Question giving(ManagementRole role, DirectoryObject assignee) {
        return giving(role, assignee, new RecipientWriteScope.Implicit());
    }

    /** Gives a role to somebody with a recipient scope. */
    public Question giving(ManagementRole role, DirectoryObject assignee, RecipientWriteScope scope) {
        return touching(new TouchPoint.RoleDelegation(
                role, Optional.of(assignee), scope, new ConfigWriteScope.Implicit(), false));
    }

    /** Changes a group as its manager. */
    public Question managing(DirectoryObject group, DirectoryObject after) {
        return touching(new TouchPoint.GroupManagement(group, Optional.of(after), false));
    }

    /** Changes a group with the manager check bypassed. */
    public Question bypassing(DirectoryObject group, DirectoryObject after) {
        return touching(new TouchPoint.GroupManagement(group, Optional.of(after), true));
    }

    /** Touches anything. */
    public Question touching(TouchPoint touchPoint) {
        touchPoints.add(touchPoint);
        return this;
    }

    /** What is asked. */
    public Request request() {
        return new Request(caller, command, parameters, touchPoints, requirement);
    }

    /** The decision. */
    public Decision decision() {
        return fixture.authorizer().decide(fixture.organization(), request());
    }

    /** The code of the refusal; empty where granted. */
    public Optional<ErrorCode> refusal() {
        return decision() instanceof Decision.Denied denied ? Optional.of(denied.code()) : Optional.empty();
    }

    /** The refusal itself. */
    public Decision.Denied denied() {
        if (decision() instanceof Decision.Denied denied) {
            return denied;
        }
        throw new AssertionError("granted: " + decision());
    }

    /** The grants. */
    public List<Decision.Grant> grants() {
        if (decision() instanceof Decision.Granted granted) {
            return granted.grants();
        }
        throw new AssertionError("denied: " + decision());
    }

    /** Why the caller gets no session, if it gets none. */
    public Optional<ErrorCode> sessionRefusal() {
        return fixture.authorizer().session(fixture.organization(), caller).map(Decision.Denied::code);
    }

    /** The commands the caller may run. */
    public SortedSet<String> commands() {
        return fixture.authorizer().commands(fixture.organization(), caller);
    }

    /** Whether the caller sees the object with a command. */
    public boolean sees(String readCommand, DirectoryObject object) {
        return fixture.authorizer()
                .readScope(fixture.organization(), caller, readCommand)
                .contains(object);
    }

    /** Id of the caller. */
    public ObjectId callerId() {
        return caller.user().orElseThrow();
    }
}
