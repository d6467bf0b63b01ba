package dev.reeve.commands.assignment;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.language.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * The write scopes that arguments name [NRA-2] [NRA-4].
 *
 * @param recipient the recipient dimension; empty where no argument concerns it
 * @param config the configuration dimension; empty where no argument concerns it
 */
public record AssignmentScopes(Optional<RecipientWriteScope> recipient, Optional<ConfigWriteScope> config) {

    static final String RELATIVE = "RecipientRelativeWriteScope";
    static final String UNIT = "RecipientOrganizationalUnitScope";
    static final String CUSTOM_RECIPIENT = "CustomRecipientWriteScope";
    static final String EXCLUSIVE_RECIPIENT = "ExclusiveRecipientWriteScope";
    static final String CUSTOM_CONFIG = "CustomConfigWriteScope";
    static final String EXCLUSIVE_CONFIG = "ExclusiveConfigWriteScope";
    static final String CLOUD = "RecipientAdministrativeUnitScope";

    private static final List<String> RECIPIENT = List.of(RELATIVE, UNIT, CUSTOM_RECIPIENT, EXCLUSIVE_RECIPIENT);
    private static final List<String> CONFIG = List.of(CUSTOM_CONFIG, EXCLUSIVE_CONFIG);

    /** What {@code -RecipientRelativeWriteScope} accepts [NRA-3]. */
    static final String[] RELATIVE_SCOPES = {"None", "Organization", "MyGAL", "Self", "MyDistributionGroups"};

    /**
     * Reads the arguments; {@code $null} brings the role's implicit scope back [SRA-2]. The scopes named go into the plan
     * as objects that must be readable.
     *
     * @throws ReeveException where an argument names nothing, or two exclude each other
     */
    public static AssignmentScopes read(CmdletContext context, CmdletArguments arguments, PlanBuilder plan) {
        List<String> recipient = RECIPIENT.stream().filter(arguments::has).toList();
        List<String> config = CONFIG.stream().filter(arguments::has).toList();
        boolean exclusive = given(arguments, EXCLUSIVE_RECIPIENT) || given(arguments, EXCLUSIVE_CONFIG);
        boolean regular = given(arguments, RELATIVE)
                || given(arguments, UNIT)
                || given(arguments, CUSTOM_RECIPIENT)
                || given(arguments, CUSTOM_CONFIG);
        if (exclusive && regular) {
            plan.refuse(mixed());
        } else if (recipient.size() > 1 || config.size() > 1) {
            throw new ReeveException(
                    ErrorCode.AmbiguousParameterSet,
                    "Parameter set cannot be resolved using the specified named parameters: an assignment has one"
                            + " recipient scope and one configuration scope at most.",
                    (recipient.size() > 1 ? recipient : config).getLast());
        }
        return new AssignmentScopes(
                recipient.stream().findFirst().map(name -> recipient(context, arguments, plan, name)),
                config.stream().findFirst().map(name -> config(context, arguments, plan, name)));
    }

    /** The error for a scope that only the cloud has, where one is given [CMD-12]. */
    static Optional<ReeveException> cloudScope(CmdletArguments arguments) {
        return arguments.has(CLOUD)
                ? Optional.of(new ReeveException(
                        ErrorCode.InvalidArgument, "Parameter '" + CLOUD + "' is not supported on premises.", CLOUD))
                : Optional.empty();
    }

    /** The error for regular and exclusive scopes on one assignment [ASG-6]. */
    static ReeveException mixed() {
        return new ReeveException(
                ErrorCode.MixedExclusive,
                "Regular and exclusive scopes can't be mixed on one role assignment. Make one assignment for each kind.",
                "");
    }

    private static boolean given(CmdletArguments arguments, String parameter) {
        return arguments.value(parameter).isPresent();
    }

    private static RecipientWriteScope recipient(
            CmdletContext context, CmdletArguments arguments, PlanBuilder plan, String parameter) {
        Optional<Value> value = arguments.value(parameter);
        if (value.isEmpty()) {
            return new RecipientWriteScope.Implicit();
        }
        return switch (parameter) {
            case RELATIVE ->
                new RecipientWriteScope.Relative(
                        RecipientScopeType.named(value.get().text()).orElseThrow());
            case UNIT -> {
                OrganizationalUnit unit = context.lookup().unit(value.get());
                plan.read(unit);
                yield new RecipientWriteScope.Unit(unit.id());
            }
            case CUSTOM_RECIPIENT -> {
                ManagementScope scope = scope(context, plan, value.get(), true, false);
                yield new RecipientWriteScope.Custom(scope.id());
            }
            default -> {
                ManagementScope scope = scope(context, plan, value.get(), true, true);
                yield new RecipientWriteScope.Exclusive(scope.id());
            }
        };
    }

    private static ConfigWriteScope config(
            CmdletContext context, CmdletArguments arguments, PlanBuilder plan, String parameter) {
        Optional<Value> value = arguments.value(parameter);
        if (value.isEmpty()) {
            return new ConfigWriteScope.Implicit();
        }
        return parameter.equals(CUSTOM_CONFIG)
                ? new ConfigWriteScope.Custom(
                        scope(context, plan, value.get(), false, false).id())
                : new ConfigWriteScope.Exclusive(
                        scope(context, plan, value.get(), false, true).id());
    }

    // NRA-4: the wrong parameter for a scope is refused, since a typo must not decide the kind of an assignment.
    private static ManagementScope scope(
            CmdletContext context, PlanBuilder plan, Value identity, boolean recipient, boolean exclusive) {
        ManagementScope scope = context.lookup().one(ManagementScope.class, identity);
        plan.read(scope);
        boolean isRecipient = scope.restriction().typeName().equals("RecipientScope");
        if (isRecipient != recipient || scope.exclusive() != exclusive) {
            plan.refuse(
                    ErrorCode.ScopeTypeMismatch,
                    "Scope '" + scope.name() + "' is " + (scope.exclusive() ? "an exclusive " : "a regular ")
                            + scope.restriction().typeName() + ". Use parameter -" + parameterFor(scope)
                            + " for it.",
                    scope.name());
        }
        return scope;
    }

    private static String parameterFor(ManagementScope scope) {
        boolean recipient = scope.restriction().typeName().equals("RecipientScope");
        return (scope.exclusive() ? "Exclusive" : "Custom") + (recipient ? "RecipientWriteScope" : "ConfigWriteScope");
    }
}
