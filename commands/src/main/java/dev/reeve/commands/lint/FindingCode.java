package dev.reeve.commands.lint;

import java.util.Arrays;
import java.util.Optional;

/** What kind of thing was found. The names are stable; programs go by them. */
public enum FindingCode {
    TakesOverAdministrators(Severity.Risk),
    OwnsGroupWithRights(Severity.Risk),
    ManagesMorePower(Severity.Risk),
    PrivilegePath(Severity.Risk),
    WideHelpDesk(Severity.Risk),
    NearLockout(Severity.Risk),
    UnheldExclusiveScope(Severity.Risk),
    UnusableScope(Severity.Risk),
    NestedGroupFilter(Severity.Risk),
    ScopeWithoutEffect(Severity.Risk),
    TooManyAdministrators(Severity.Risk),
    DisabledMember(Severity.Waste),
    UnassignedRole(Severity.Waste),
    RedundantAssignment(Severity.Waste),
    DirectAssignment(Severity.Waste),
    EmptyRoleGroup(Severity.Waste),
    EntryWithoutGet(Severity.Waste),
    EmptyScope(Severity.Waste),
    UnusedScope(Severity.Waste),
    UnsetFilterProperty(Severity.Waste),
    ChangedBuiltInGroup(Severity.Waste);

    /** Whether it endangers something or is only in the way. */
    public enum Severity {
        Risk,
        Waste
    }

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    /** How bad it is. */
    public Severity severity() {
        return severity;
    }

    /** The code of that name in any case. */
    public static Optional<FindingCode> named(String name) {
        return Arrays.stream(values())
                .filter(code -> code.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
