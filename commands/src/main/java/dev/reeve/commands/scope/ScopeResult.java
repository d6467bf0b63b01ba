package dev.reeve.commands.scope;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.result.BaseProperties;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.commands.result.SchemaClass;
import dev.reeve.commands.result.Values;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.ScopeRestriction;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a scope is shown [SCOPE-1] [VIEW-4]. */
public final class ScopeResult {

    private ScopeResult() {}

    /** The scope as an object. */
    public static ResultObject of(CmdletContext context, ManagementScope scope) {
        Organization organization = context.organization();
        Optional<ObjectId> root = Optional.empty();
        String recipients = "";
        String servers = "";
        String databases = "";
        switch (scope.restriction()) {
            case ScopeRestriction.RecipientFilter(var inside, var filter) -> {
                root = inside;
                recipients = filter.text();
            }
            case ScopeRestriction.ServerFilter(var filter) -> servers = filter.text();
            case ScopeRestriction.ServerList(var ids) -> servers = list(organization, ids);
            case ScopeRestriction.DatabaseFilter(var filter) -> databases = filter.text();
            case ScopeRestriction.DatabaseList(var ids) -> databases = list(organization, ids);
            case ScopeRestriction.Unusable unusable -> {
                root = unusable.root();
                switch (unusable.typeName()) {
                    case "ServerScope" -> servers = unusable.filter();
                    case "DatabaseScope" -> databases = unusable.filter();
                    default -> recipients = unusable.filter();
                }
            }
        }
        ResultObject.Builder builder = ResultObject.of("ManagementScope", context.identity(scope))
                .put("RecipientRoot", Values.reference(organization, root))
                .put("RecipientFilter", recipients)
                .put("ServerFilter", servers)
                .put("DatabaseFilter", databases)
                .put("ScopeRestrictionType", scope.restriction().typeName())
                .put("Exclusive", scope.exclusive());
        return BaseProperties.stored(builder, organization, scope, SchemaClass.SCOPE, context.server())
                .build();
    }

    // SCOPE-5: members are kept by id; what is gone matches nothing and is not shown.
    private static String list(Organization organization, Collection<ObjectId> ids) {
        return ids.stream()
                .flatMap(id -> organization.find(id).stream())
                .map(object -> organization.tree().distinguishedName(object).toString())
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .map(name -> "DistinguishedName -eq '" + name.replace("'", "''") + "'")
                .collect(Collectors.joining(" -or "));
    }
}
