package dev.reeve.commands.run;

import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.ReadScope;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import java.util.List;
import java.util.function.Predicate;

/**
 * What somebody who asks may be told of: what he could list himself [READ-4]. All else is counted, where the count alone tells
 * nothing, and never named.
 */
public final class Sight implements Predicate<DirectoryObject> {

    /** The cmdlets that list people, groups, servers, databases, and what permissions are made of. */
    private static final List<String> LISTING = List.of(
            "Get-Recipient",
            "Get-User",
            "Get-Group",
            "Get-Mailbox",
            "Get-RoleGroup",
            "Get-ManagementRoleAssignment",
            "Get-ManagementRole",
            "Get-ManagementScope",
            "Get-RoleAssignmentPolicy",
            "Get-ExchangeServer",
            "Get-MailboxDatabase",
            "Get-OrganizationalUnit");

    private final List<ReadScope> scopes;

    private Sight(List<ReadScope> scopes) {
        this.scopes = List.copyOf(scopes);
    }

    /** Everything: of whoever sits at the home. */
    public static Sight everything() {
        return new Sight(List.of(_ -> true));
    }

    /** What the session's caller may read now. */
    public static Sight of(CommandRunner runner, Session session) {
        return of(runner, session, runner.snapshot(session));
    }

    /** What the session's caller may read in a snapshot. Any number of threads may ask. */
    public static Sight of(CommandRunner runner, Session session, Organization organization) {
        Caller caller = runner.caller(session, organization);
        return new Sight(LISTING.stream()
                .map(cmdlet -> runner.authority().readScope(organization, session, caller, cmdlet))
                .toList());
    }

    @Override
    public boolean test(DirectoryObject object) {
        for (ReadScope scope : scopes) { // asked of each object of every list
            if (scope.contains(object)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it takes in all objects of a class. */
    public boolean isWhole(Organization organization, Class<? extends DirectoryObject> type) {
        return organization.all(type).allMatch(this);
    }
}
