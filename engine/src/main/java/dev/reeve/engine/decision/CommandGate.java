package dev.reeve.engine.decision;

import dev.reeve.engine.catalogue.Catalogue;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RoleEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Which commands and parameters a caller may use at all, whatever the object [GATE-1] to [GATE-7]. */
public final class CommandGate {

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

    /** Implied by managing role groups [GM-6]. */
    private static final Set<String> OF_GROUP_MANAGEMENT =
            folded(GrantSource.OfGroupManagement.CMDLETS.toArray(String[]::new));

    /** The order of sources: nearest first, those of equally near groups by name. */
    static final Comparator<GrantSource> NEAREST = (one, other) -> {
        int nearer =
                Integer.compare(one.memberships().size(), other.memberships().size());
        return nearer != 0 ? nearer : one.name().compareTo(other.name());
    };

    private final Catalogue catalogue;
    private final Map<String, CommandShape> shapes = new ConcurrentHashMap<>();

    CommandGate(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    private static Set<String> folded(String... names) {
        SortedSet<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(names));
        return set;
    }

    /** Whether a parameter is usable on every permitted cmdlet [ENTRY-5]. */
    public static boolean isCommonParameter(String name) {
        return COMMON_PARAMETERS.contains(name);
    }

    /** The cmdlets that are there at all, whoever asks [SPLIT-4]. */
    Stream<CommandShape> available(Organization organization) {
        return catalogue.all().stream()
                .filter(definition -> !isUnavailableUnderSplit(organization, definition.name()))
                .flatMap(definition -> shape(definition.name()).stream());
    }

    /** Whether Active Directory split permissions make the command fail [SPLIT-4]. */
    public static boolean isForbiddenUnderSplit(Organization organization, String command) {
        return FORBIDDEN_UNDER_SPLIT.contains(command)
                && organization.settings().activeDirectorySplit();
    }

    /** What grants the command to the caller, nearest assignments first; parameter sets not yet considered. */
    List<CommandGrant> grants(Standing standing, String command) {
        return grants(standing, command, () -> ofAssignments(standing.regular(), command));
    }

    /** The same where what assignments grant is found in another way. */
    List<CommandGrant> grants(Standing standing, String command, Supplier<List<CommandGrant>> ofAssignments) {
        if (isUnavailableUnderSplit(standing.organization(), command)) {
            return List.of();
        }
        List<CommandGrant> grants = ofAssignments.get();
        ofGroupManagement(standing, command).ifPresent(grants::add);
        return grants;
    }

    /** What these assignments grant of the command, nearest first. */
    List<CommandGrant> ofAssignments(List<GrantSource.OfAssignment> regular, String command) {
        List<CommandGrant> grants = new ArrayList<>();
        for (GrantSource.OfAssignment source : regular) {
            source.role()
                    .entry(command)
                    .map(entry -> CommandGrant.of(source, entry))
                    .filter(this::isGenuine)
                    .ifPresent(grants::add);
        }
        grants.sort((one, other) -> NEAREST.compare(one.source(), other.source()));
        return grants;
    }

    /** A script or foreign cmdlet that bears the name of one of the product's cmdlets grants nothing of it [ROLE-12]. */
    boolean isGenuine(CommandGrant grant) {
        return grant.isOfExchange() || shape(grant.name()).isEmpty();
    }

    /** The same of the entry that grants it. */
    boolean isGenuine(RoleEntry entry) {
        return entry.isOfExchange() || shape(entry.name()).isEmpty();
    }

    /** Whether Active Directory split permissions take the command from everybody [SPLIT-4]. */
    public static boolean isUnavailableUnderSplit(Organization organization, String command) {
        return UNAVAILABLE_UNDER_SPLIT.contains(command)
                && organization.settings().activeDirectorySplit();
    }

    /** Whether managing role groups implies the command [GM-6]. */
    public static boolean isOfGroupManagement(String command) {
        return OF_GROUP_MANAGEMENT.contains(command);
    }

    /** GM-6: the implicit grant of those who manage role groups. */
    Optional<CommandGrant> ofGroupManagement(Standing standing, String command) {
        if (!isOfGroupManagement(command)) {
            return Optional.empty();
        }
        var managed = standing.managedRoleGroups();
        if (managed.isEmpty()) {
            return Optional.empty();
        }
        return shape(command).map(shape -> {
            SortedSet<String> parameters = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            shape.parameters().forEach(parameter -> parameters.add(parameter.name()));
            parameters.removeAll(GrantSource.OfGroupManagement.WITHOUT);
            return new CommandGrant(
                    new GrantSource.OfGroupManagement(managed),
                    shape.name(),
                    RoleEntry.Type.Cmdlet,
                    RoleEntry.EXCHANGE_SNAP_IN,
                    parameters);
        });
    }

    /** Every command the caller may run, with what grants it, by name. */
    SortedMap<String, List<CommandGrant>> allGrants(Standing standing) {
        SortedMap<String, List<CommandGrant>> grants = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (GrantSource.OfAssignment source : standing.regular()) {
            source.role().entries().forEach((name, entry) -> {
                CommandGrant grant = CommandGrant.of(source, entry);
                if (isGenuine(grant)) {
                    grants.computeIfAbsent(name, _ -> new ArrayList<>()).add(grant);
                }
            });
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
    Optional<CommandAccess> access(String command, List<CommandGrant> grants) {
        if (grants.isEmpty()) {
            return Optional.empty();
        }
        if (grants.stream().noneMatch(CommandGrant::isOfExchange)) {
            return Optional.of(new CommandAccess(grants, Optional.empty(), List.of()));
        }
        return shape(command).flatMap(shape -> {
            List<String> sets =
                    shape.completableSets(parameter -> grants.stream().anyMatch(grant -> grant.lists(parameter)));
            return sets.isEmpty() ? Optional.empty() : Optional.of(new CommandAccess(grants, Optional.of(shape), sets));
        });
    }

    /** What is known of a cmdlet of the product. */
    Optional<CommandShape> shape(String command) {
        String key = CaseFolding.fold(command);
        CommandShape known = shapes.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<CommandShape> shape = catalogue.find(command).map(CommandShape::new);
        shape.ifPresent(found -> shapes.put(key, found));
        return shape;
    }
}
