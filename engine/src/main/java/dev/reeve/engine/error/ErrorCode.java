package dev.reeve.engine.error;

/**
 * The catalogue of errors. A code is stable: scripts, tests and the decision interfaces name it. Each carries the
 * category and the exception name that the shell shows and {@code catch} matches [REASON-1].
 */
public enum ErrorCode {
    NoSession("PermissionDenied", "PSRemotingTransportException"),
    CommandNotFound("ObjectNotFound", "CommandNotFoundException"),
    ParameterNotFound("InvalidArgument", "ParameterBindingException"),
    ObjectNotFound("NotSpecified", "ManagementObjectNotFoundException"),
    ObjectAmbiguous("NotSpecified", "ManagementObjectAmbiguousException"),
    OutOfWriteScope("InvalidOperation", "InvalidOperationException"),
    ParameterOutOfScope("InvalidOperation", "InvalidOperationException"),
    OutOfServerScope("InvalidOperation", "InvalidOperationException"),
    OutOfDatabaseScope("InvalidOperation", "InvalidOperationException"),
    ExclusiveScope("InvalidOperation", "InvalidOperationException"),
    NotGroupManager("InvalidOperation", "OperationRequiresGroupManagerException"),
    NotDelegated("InvalidOperation", "InvalidOperationException"),
    BuiltInRoleImmutable("InvalidOperation", "InvalidOperationException"),
    LastDelegatingAssignment("InvalidOperation", "InvalidOperationException"),
    LastRoleManagementAssignment("InvalidOperation", "InvalidOperationException"),
    LastRoleManagementMember("InvalidOperation", "InvalidOperationException"),
    ScopeExceedsRead("InvalidArgument", "InvalidOperationException"),
    ScopeNotApplicable("InvalidArgument", "InvalidOperationException"),
    ExclusiveOnEndUserRole("InvalidArgument", "InvalidOperationException"),
    MixedExclusive("InvalidArgument", "InvalidOperationException"),
    NotEndUserRole("InvalidArgument", "InvalidOperationException"),
    UnscopedRoleScope("InvalidArgument", "InvalidOperationException"),
    SwitchRequired("InvalidArgument", "InvalidOperationException"),
    InvalidAssignee("InvalidArgument", "InvalidOperationException"),
    InvalidMember("InvalidArgument", "InvalidOperationException"),
    LinkedGroupMembers("InvalidOperation", "InvalidOperationException"),
    NotLinkedGroup("InvalidArgument", "InvalidOperationException"),
    RoleHasAssignments("InvalidOperation", "InvalidOperationException"),
    RoleHasChildren("InvalidOperation", "InvalidOperationException"),
    ScopeInUse("InvalidOperation", "InvalidOperationException"),
    ScopeTypeMismatch("InvalidArgument", "InvalidOperationException"),
    ScopeListImmutable("InvalidOperation", "InvalidOperationException"),
    EntryNotInParent("InvalidArgument", "InvalidOperationException"),
    ParameterNotInParent("InvalidArgument", "InvalidOperationException"),
    EntryExists("InvalidArgument", "InvalidOperationException"),
    LastRoleEntry("InvalidOperation", "InvalidOperationException"),
    EntryInheritedByChild("InvalidOperation", "InvalidOperationException"),
    BadEntryIdentity("InvalidArgument", "InvalidOperationException"),
    NameExists("InvalidOperation", "ADObjectAlreadyExistsException"),
    NameTooLong("InvalidArgument", "InvalidOperationException"),
    InvalidName("InvalidArgument", "InvalidOperationException"),
    InvalidFilter("InvalidArgument", "InvalidFilterException"),
    PolicyInUse("InvalidOperation", "InvalidOperationException"),
    DefaultPolicy("InvalidOperation", "InvalidOperationException"),
    BuiltInRoleGroup("InvalidOperation", "InvalidOperationException"),
    AdSplitForbidden("InvalidOperation", "InvalidOperationException"),
    NoDatabaseAvailable("InvalidOperation", "InvalidOperationException"),
    ScriptMissing("ObjectNotFound", "InvalidOperationException"),
    TrackingLogsUnavailable("ResourceUnavailable", "InvalidOperationException"),
    ForeignForestUnknown("InvalidArgument", "InvalidOperationException"),
    ForeignForestUnreachable("ResourceUnavailable", "InvalidOperationException"),
    ForeignForestCredential("PermissionDenied", "InvalidOperationException"),
    ForeignForestNoGroup("InvalidArgument", "InvalidOperationException"),
    ForeignForestGroupType("InvalidArgument", "InvalidOperationException"),
    ForeignForestNoAccount("InvalidArgument", "InvalidOperationException"),
    MemberAlreadyExists("NotSpecified", "MemberAlreadyExistsException"),
    MemberNotFound("NotSpecified", "MemberNotFoundException"),
    MembershipRequestExists("InvalidOperation", "InvalidOperationException"),
    ValueTooLong("InvalidArgument", "InvalidOperationException"),
    InvalidArgument("InvalidArgument", "ParameterBindingException"),
    MissingMandatoryParameter("InvalidArgument", "ParameterBindingException"),
    AmbiguousParameterSet("InvalidArgument", "ParameterBindingException"),
    PositionalParameterNotFound("InvalidArgument", "ParameterBindingException"),
    AmbiguousParameter("InvalidArgument", "ParameterBindingException"),
    ParameterAlreadyBound("InvalidArgument", "ParameterBindingException"),
    MissingArgument("InvalidArgument", "ParameterBindingException"),
    InvalidArgumentType("InvalidData", "ParameterBindingException"),
    CannotConvertArgument("InvalidArgument", "ParameterBindingException"),
    InputObjectNotBound("InvalidData", "ParameterBindingException"),
    InputObjectMissingMandatory("InvalidData", "ParameterBindingException"),
    InvalidReference("InvalidOperation", "InvalidOperationException"),
    ObjectInUse("InvalidOperation", "InvalidOperationException"),
    ChangedMeanwhile("InvalidOperation", "InvalidOperationException"),
    PastIsReadOnly("InvalidOperation", "InvalidOperationException"),
    NotImplementedHere("NotImplemented", "NotImplementedException");

    private final String category;
    private final String exceptionName;

    ErrorCode(String category, String exceptionName) {
        this.category = category;
        this.exceptionName = exceptionName;
    }

    /** The category shown in {@code CategoryInfo}. */
    public String category() {
        return category;
    }

    /** The exception's simple name. */
    public String exceptionName() {
        return exceptionName;
    }
}
