package dev.reeve.commands.input;

import dev.reeve.commands.cmdlet.Cmdlet;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.language.command.ParameterType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A value that does not belong where it is given.
 *
 * @param value in words of the shell
 * @param wrong whether it must be an error; else it may mean something, and must only do no harm
 */
record Spoiled(String value, boolean wrong) {

    private static final List<String> ANYTHING = List.of("''", "$null", "@{Nonsense = 1}", "\"a`nb\"");

    private static final Set<String> MEASURES =
            Set.of("Unlimited", "ByteQuantifiedSize", "EnhancedTimeSpan", "Int32", "SecureString");

    /** All that is tried on a parameter. */
    static List<Spoiled> of(Cmdlet cmdlet, CmdletParameter documented, Declared declared, boolean mandatory) {
        List<Spoiled> values = new ArrayList<>();
        ANYTHING.forEach(value -> values.add(new Spoiled(value, false)));
        if (documented.name().equals("Name")) {
            // Names of permission objects stand for patterns elsewhere [ID-7]; those of people may hold anything.
            values.add(new Spoiled(
                    "'*'", cmdlet.name().contains("Role") || cmdlet.name().contains("Scope")));
        }
        boolean reads = cmdlet instanceof ReadCmdlet;
        if (mandatory && !reads && !(declared.type() instanceof ParameterType.SwitchType)) {
            values.add(new Spoiled("''", true));
            values.add(new Spoiled("$null", true));
        }
        switch (declared.type()) {
            case ParameterType.SwitchType _, ParameterType.BooleanType _ -> {
                values.add(new Spoiled("'nonsense'", true));
                values.add(new Spoiled("(Get-Date)", true));
            }
            case ParameterType.WholeType _ -> {
                values.add(new Spoiled("'many'", true));
                values.add(new Spoiled("99999999999999999999", true));
                values.add(new Spoiled("1,2", true));
            }
            case ParameterType.EnumerationType _ -> {
                values.add(new Spoiled("'NoSuchName'", true));
                values.add(new Spoiled("''", true));
            }
            case ParameterType.TextType _, ParameterType.QueryType _ -> {
                values.add(new Spoiled("'a','b'", !declared.multiValued()));
                values.add(new Spoiled("$long", !reads && !isNameOfCode(documented)));
            }
            case ParameterType.MomentType _, ParameterType.TimeSpanType _ ->
                values.add(new Spoiled("'some day'", true));
            case ParameterType.ScriptBlockType _, ParameterType.ObjectType _ ->
                values.add(new Spoiled("'nonsense'", false));
            case ParameterType.AnyType _ -> ofAny(values, reads, documented, declared);
        }
        return values;
    }

    private static void ofAny(List<Spoiled> values, boolean reads, CmdletParameter documented, Declared declared) {
        String type = documented.type().replace("[]", "").replaceAll("`.*", "");
        if (MEASURES.stream().anyMatch(type::startsWith)) {
            values.add(new Spoiled("'nonsense'", true));
            values.add(new Spoiled("-1", !type.startsWith("EnhancedTimeSpan")));
        } else if (type.endsWith("IdParameter")) {
            values.add(new Spoiled("'No Such Thing 4711'", true));
            values.add(new Spoiled("'No*Such*Thing*'", !reads));
            values.add(new Spoiled(stale(type), true));
            values.add(new Spoiled(otherKind(type), true));
            values.add(new Spoiled("$long", true));
            values.add(new Spoiled("'" + "00000000-0000-0000-0000-000000004711" + "'", true));
            if (!declared.multiValued()) {
                values.add(new Spoiled("'No Such','Thing'", true));
            }
        } else {
            values.add(new Spoiled("'No Such Thing 4711'", false));
            values.add(new Spoiled("$long", false));
            values.add(new Spoiled("$goneRecipient", false));
            values.add(new Spoiled("@{Add = 'No Such Thing'; Remove = $long}", false));
        }
    }

    /** Filters and lists of patterns are as long as they are. */
    private static boolean isNameOfCode(CmdletParameter documented) {
        return documented.name().endsWith("Filter")
                || documented.name().equals("Parameters")
                || documented.type().equals("MultiValuedProperty");
    }

    private static String stale(String type) {
        return switch (type) {
            case "RoleIdParameter" -> "$goneRole";
            case "RoleEntryIdParameter" -> "$goneEntry";
            case "RoleAssignmentIdParameter" -> "$goneAssignment";
            case "ManagementScopeIdParameter" -> "$goneScope";
            case "RoleGroupIdParameter", "RoleGroupMemberIdParameter", "SecurityGroupIdParameter" -> "$goneGroup";
            case "MailboxPolicyIdParameter" -> "$gonePolicy";
            case "DatabaseIdParameter", "DatabaseCopyIdParameter" -> "$goneDatabase";
            default -> "$goneRecipient";
        };
    }

    private static String otherKind(String type) {
        return switch (type) {
            case "RoleIdParameter",
                    "RoleEntryIdParameter",
                    "RoleAssignmentIdParameter",
                    "ManagementScopeIdParameter",
                    "RoleGroupIdParameter",
                    "RoleGroupMemberIdParameter",
                    "MailboxPolicyIdParameter",
                    "DatabaseIdParameter",
                    "ServerIdParameter",
                    "MailboxServerIdParameter",
                    "OrganizationalUnitIdParameter" -> "'Sound Mailbox'";
            default -> "(Get-ManagementRole Journaling)";
        };
    }
}
