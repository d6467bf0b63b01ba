package dev.reeve.engine.decision;

import dev.reeve.engine.catalogue.Catalogue;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RoleEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which commands and parameters a caller may use at all, whatever the object [GATE-1] to [GATE-7]. */
final class CommandGate {

    /** Usable on every permitted cmdlet, listed or not: they carry no authority [ENTRY-5]. */
    private static final Set<String> COMMON_PARAMETERS = folded(
            "Verbose",
            "Debug",
            "ErrorAction",
            "WarningAction",
            "InformationAction",
            "ErrorVariable",
            "WarningVariable",
            "InformationVariable",
            "OutVariable",
            "OutBuffer",
            "PipelineVariable");

    /** Unavailable to everybody under Active Directory split permissions [SPLIT-4]. */
    private static final Set<String> UNAVAILABLE_UNDER_SPLIT = folded(
            "New-Mailbox",
            "Remove-Mailbox",
            "New-MailContact",
            "Remove-MailContact",
            "New-MailUser",
            "Remove-MailUser",
            "New-RemoteMailbox",
            "Remove-RemoteMailbox");

    /** Visible under Active Directory split permissions, but always refused [SPLIT-4]. */
    private static final Set<String> FORBIDDEN_UNDER_SPLIT = folded(
            "New-DistributionGroup",
            "Remove-DistributionGroup",
            "Add-DistributionGroupMember",
            "Remove-DistributionGroupMember",
            "Update-DistributionGroupMember");

    private final Catalogue catalogue;

    CommandGate(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    private static Set<String> folded(String... names) {
        SortedSet<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(names));
        return set;
    }

    static boolean isCommonParameter(String name) {
        return COMMON_PARAMETERS.contains(name);
    }

    /** Whether Active Directory split permissions make the command fail [SPLIT-4]. */
    static boolean isForbiddenUnderSplit(Organization organization, String command) {
        return FORBIDDEN_UNDER_SPLIT.contains(command)
                && organization.settings().activeDirectorySplit();
    }

    /** What grants the command to the caller, nearest assignments first; parameter sets not yet considered. */
    List<CommandGrant> grants(Standing standing, String command) {
        if (isUnavailableUnderSplit(standing.organization(), command)) {
            return List.of();
        }
        List<CommandGrant> grants = new ArrayList<>();
        for (GrantSource.OfAssignment source : standing.regular()) {
            source.role().entry(command).ifPresent(entry -> grants.add(CommandGrant.of(source, entry)));
        }
        grants.sort(Comparator.comparingInt(
                        (CommandGrant grant) -> grant.source().memberships().size())
                .thenComparing(grant -> grant.source().words()));
        ofGroupManagement(standing, command).ifPresent(grants::add);
        return grants;
    }

    private static boolean isUnavailableUnderSplit(Organization organization, String command) {
        return UNAVAILABLE_UNDER_SPLIT.contains(command)
                && organization.settings().activeDirectorySplit();
    }

    /** GM-6: the implicit grant of those who manage role groups. */
    private Optional<CommandGrant> ofGroupManagement(Standing standing, String command) {
        if (GrantSource.OfGroupManagement.CMDLETS.stream().noneMatch(command::equalsIgnoreCase)) {
            return Optional.empty();
        }
        var managed = standing.managedRoleGroups();
        if (managed.isEmpty()) {
            return Optional.empty();
        }
        return catalogue.find(command).map(definition -> {
            SortedSet<String> parameters = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            definition.parameters().forEach(parameter -> parameters.add(parameter.name()));
            parameters.removeAll(GrantSource.OfGroupManagement.WITHOUT);
            return new CommandGrant(
                    new GrantSource.OfGroupManagement(managed),
                    RoleEntry.Type.Cmdlet,
                    RoleEntry.EXCHANGE_SNAP_IN,
                    parameters);
        });
    }

    /** Every command the caller may run, with what grants it, by name. */
    SortedMap<String, List<CommandGrant>> allGrants(Standing standing) {
        SortedMap<String, List<CommandGrant>> grants = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (GrantSource.OfAssignment source : standing.regular()) {
            source.role()
                    .entries()
                    .forEach((name, entry) ->
                            grants.computeIfAbsent(name, _ -> new ArrayList<>()).add(CommandGrant.of(source, entry)));
        }
        for (String command : GrantSource.OfGroupManagement.CMDLETS) {
            ofGroupManagement(standing, command)
                    .ifPresent(grant -> grants.computeIfAbsent(command, _ -> new ArrayList<>())
                            .add(grant));
        }
        grants.keySet().removeIf(command -> isUnavailableUnderSplit(standing.organization(), command));
        return grants;
    }

    /**
     * What the grants together allow of the command; empty where it is no known command or none of its parameter sets
     * can be completed [GATE-6].
     */
    Optional<CommandRights> rights(String command, List<CommandGrant> grants) {
        if (grants.isEmpty()) {
            return Optional.empty();
        }
        SortedSet<String> granted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        grants.forEach(grant -> granted.addAll(grant.parameters()));
        if (grants.stream().anyMatch(CommandGrant::isOfExchange)) {
            return catalogue.find(command).flatMap(definition -> completable(definition, granted));
        }
        String name = grants.stream()
                .flatMap(grant -> grant.source() instanceof GrantSource.OfAssignment source
                        ? source.role().entry(command).stream()
                        : Stream.empty())
                .map(RoleEntry::name)
                .findFirst()
                .orElse(command);
        granted.removeIf(CommandGate::isCommonParameter);
        return Optional.of(new CommandRights(name, granted, List.of()));
    }

    private static Optional<CommandRights> completable(CmdletDefinition definition, SortedSet<String> granted) {
        List<String> sets = definition.sets().stream()
                .filter(set -> definition.parameters().stream()
                        .filter(parameter -> isMandatory(parameter, set))
                        .allMatch(parameter -> granted.contains(parameter.name())))
                .toList();
        if (sets.isEmpty()) {
            return Optional.empty();
        }
        SortedSet<String> usable = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        definition.parameters().stream()
                .filter(parameter -> granted.contains(parameter.name()))
                .filter(parameter ->
                        sets.stream().anyMatch(set -> parameter.membership(set).isPresent()))
                .forEach(parameter -> usable.add(parameter.name()));
        return Optional.of(new CommandRights(definition.name(), usable, sets));
    }

    private static boolean isMandatory(CmdletParameter parameter, String set) {
        return parameter
                .membership(set)
                .filter(CmdletParameter.Membership::mandatory)
                .isPresent();
    }

    /** Whether the grants are for an application permission: asked for, never run [GATE-7]. */
    static boolean isPermission(List<CommandGrant> grants) {
        return grants.stream().allMatch(grant -> grant.type() == RoleEntry.Type.ApplicationPermission);
    }

    /** Whether one of the available parameter sets has room for all the parameters together. */
    boolean fitOneSet(CommandRights rights, Set<String> parameters) {
        if (rights.sets().isEmpty()) {
            return true;
        }
        CmdletDefinition definition = catalogue.find(rights.cmdlet()).orElseThrow();
        return rights.sets().stream()
                .anyMatch(set -> parameters.stream()
                        .allMatch(name -> definition
                                .parameter(name)
                                .flatMap(parameter -> parameter.membership(set))
                                .isPresent()));
    }
}
