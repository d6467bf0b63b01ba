package dev.reeve.engine.organization;

/** The implicit scopes of a role, a function of its type that nobody edits [ROLE-5]. */
public record ImplicitScopes(
        RecipientScopeType recipientRead,
        RecipientScopeType recipientWrite,
        ConfigScopeType configRead,
        ConfigScopeType configWrite) {

    /** Those of unscoped roles [ROLE-12]. */
    public static final ImplicitScopes UNSCOPED = new ImplicitScopes(
            RecipientScopeType.NotApplicable,
            RecipientScopeType.NotApplicable,
            ConfigScopeType.NotApplicable,
            ConfigScopeType.NotApplicable);
}
