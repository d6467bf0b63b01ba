package dev.reeve.commands.declared;

import dev.reeve.commands.builtin.CmdletTargets;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.language.command.Arguments;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls of cmdlets that are known by declaration only, with arguments that name objects of the sample. */
final class DeclaredCalls {

    private DeclaredCalls() {}

    /** The least that a parameter set takes. */
    static Arguments least(CmdletDefinition cmdlet, String set) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (CmdletParameter parameter : cmdlet.parameters()) {
            if (parameter
                    .membership(set)
                    .filter(CmdletParameter.Membership::mandatory)
                    .isPresent()) {
                values.put(parameter.name(), value(cmdlet, parameter));
            }
        }
        return new Arguments(values, set);
    }

    /** Every parameter of a set that names a target. */
    static Arguments most(CmdletDefinition cmdlet, String set) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (CmdletParameter parameter : cmdlet.parameters()) {
            Optional<CmdletParameter.Membership> membership = parameter.membership(set);
            if (membership.isPresent()
                    && (membership.get().mandatory()
                            || target(cmdlet, parameter.name()).isPresent())) {
                values.put(parameter.name(), value(cmdlet, parameter));
            }
        }
        return new Arguments(values, set);
    }

    private static Optional<CmdletTargets.Target> target(CmdletDefinition cmdlet, String parameter) {
        return CmdletTargets.of(cmdlet.name()).orElseThrow().targets().stream()
                .filter(target -> target.from().filter(parameter::equals).isPresent())
                .findFirst();
    }

    private static Value value(CmdletDefinition cmdlet, CmdletParameter parameter) {
        if (parameter.type().equals("SwitchParameter") || parameter.type().equals("Boolean")) {
            return Bool.TRUE;
        }
        return new Text(text(cmdlet, parameter));
    }

    private static String text(CmdletDefinition cmdlet, CmdletParameter parameter) {
        String type = parameter.type().replace("[]", "");
        List<String> bound = List.of(
                "VirtualDirectoryIdParameter",
                "ReceiveConnectorIdParameter",
                "QueueIdentity",
                "MessageIdentity",
                "ExchangeCertificateIdParameter",
                "ECIdParameter");
        if (bound.contains(type)) {
            return "MBX1\\Something";
        }
        if (parameter.name().equals("ArbitrationMailbox")) {
            return "Arbiter";
        }
        if (parameter.name().equals("DefaultPublicFolderMailbox")) {
            return "Folders";
        }
        String known = switch (type) {
            case "DatabaseCopyIdParameter" -> "DB1\\MBX2";
            case "StoreIntegrityCheckJobIdParameter" -> "DB1\\1";
            case "OrganizationalUnitIdParameter", "ExtendedOrganizationalUnitIdParameter" -> "contoso.com/Users";
            case "InboxRuleIdParameter", "SweepRuleIdParameter", "UMCallAnsweringRuleIdParameter" -> "Bob\\Rule";
            case "MailboxFolderIdParameter" -> "Bob:\\Calendar";
            case "MigrationUserIdParameter", "ADAcePresentationObject", "MailboxAcePresentationObject" -> "Bob";
            case "RoleIdParameter" -> "Journaling";
            case "RoleEntryIdParameter" -> "Journaling\\New-JournalRule";
            case "ManagementScopeIdParameter" -> "Some Scope";
            case "RoleAssignmentIdParameter" -> "Journaling-Organization Management";
            case "ServerIdParameter" ->
                target(cmdlet, parameter.name()).isPresent() || parameter.name().contains("Server") ? "MBX1" : "";
            default -> "";
        };
        if (!known.isEmpty()) {
            return known;
        }
        return target(cmdlet, parameter.name())
                .map(target -> switch (target.objectClass()) {
                    case "Recipient" -> target.access().equals("create") ? "New One" : "Bob";
                    case "Server" -> "MBX1";
                    case "Database" -> "DB1";
                    case "RoleGroup" -> target.access().equals("create") ? "New One" : "Help Desk";
                    case "RbacConfig" ->
                        type.equals("MailboxPolicyIdParameter") ? "Default Role Assignment Policy" : "New One";
                    default -> "Something";
                })
                .orElse("Something");
    }
}
