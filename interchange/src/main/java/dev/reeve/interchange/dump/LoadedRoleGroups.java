package dev.reeve.interchange.dump;

import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.Resolution;
import dev.reeve.engine.organization.RoleGroup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** The role groups of a dump: first themselves, then who is in them and who manages them. */
final class LoadedRoleGroups {

    private static final int LONGEST_ACCOUNT_NAME = 20;
    private static final String ACCOUNT_NAME_CHARACTERS = " .!#$%^&-_{}~";

    private final Set<String> shipped;
    private final Findings findings;
    private final ObjectHeaders headers;
    private final SequencedMap<String, RoleGroup> groups = new LinkedHashMap<>();
    private final SequencedMap<String, List<Pointer>> members = new LinkedHashMap<>();
    private final SequencedMap<String, List<Pointer>> listedMembers = new LinkedHashMap<>();
    private final SequencedMap<String, List<Pointer>> managers = new LinkedHashMap<>();
    private boolean told;

    /**
     * None yet.
     *
     * @param shipped folded names of the built-in groups
     */
    LoadedRoleGroups(Set<String> shipped, Findings findings, ObjectHeaders headers) {
        this.shipped = shipped;
        this.findings = findings;
        this.headers = headers;
    }

    /** A role group as its cmdlet shows it. */
    void group(Row row) {
        Optional<String> name =
                row.text("Name").or(() -> row.pointer("Identity").map(Pointer::leaf));
        if (name.isEmpty()) {
            findings.leftOut(row.file().name(), "object " + row.number() + " is a role group without a name.");
            return;
        }
        told = true;
        String key = CaseFolding.fold(name.get());
        Optional<String> linked = row.text("LinkedGroup");
        RoleGroup group = group(
                headers.of(row, "RoleGroup", name.get()),
                row.text("DisplayName").orElse(name.get()),
                row.text("SamAccountName").orElse(name.get()),
                row.text("Description").orElse(""),
                linked);
        RoleGroup other = groups.putIfAbsent(key, group);
        if (other != null) {
            if (!other.id().equals(group.id())) {
                findings.contradiction(
                        row.file().name(), "two role groups are called '" + name.get() + "'; the first counts.");
            }
            return;
        }
        if (row.lostList("Members") || row.lostList("ManagedBy")) {
            findings.missing(
                    row.file().name(),
                    "members or managers of '" + name.get() + "' were lost: the column holds the name of a type.",
                    "Export with Export-Clixml.");
        }
        if (row.tells("Members") && !row.lostList("Members")) {
            members.put(key, row.pointers("Members"));
        }
        managers.put(key, row.pointers("ManagedBy"));
    }

    private RoleGroup group(
            ObjectHeader header, String displayName, String sam, String description, Optional<String> linked) {
        return new RoleGroup(
                header,
                displayName.substring(0, Math.min(displayName.length(), 256)),
                accountName(sam),
                description,
                List.of(),
                List.of(),
                linked,
                shipped.contains(CaseFolding.fold(header.name())));
    }

    /** An account name that role groups may have here: the product's own are longer than it lets others be. */
    private static String accountName(String sam) {
        StringBuilder name = new StringBuilder();
        sam.chars()
                .filter(c -> Character.isLetterOrDigit(c) || ACCOUNT_NAME_CHARACTERS.indexOf(c) >= 0)
                .limit(LONGEST_ACCOUNT_NAME)
                .forEach(c -> name.append((char) c));
        return name.toString().strip().replaceAll("\\.+$", "");
    }

    /** A member of a group, listed beside its name. */
    void member(Row row) {
        Optional<String> group = row.pointer("RoleGroup", "RoleGroupName", "Group", "GroupName", "TopLevelGroup")
                .or(() -> row.tells("Member") && row.tells("Type") ? row.pointer("Role") : Optional.empty())
                .map(Pointer::leaf);
        Optional<Pointer> member = row.pointer("Member", "MemberName", "MemberID")
                .or(() -> row.text("Guid", "ObjectGuid").map(Pointer::of))
                .or(() -> row.pointer("DistinguishedName", "Identity", "Name", "DisplayName"));
        if (group.isEmpty()) {
            findings.missing(
                    row.file().name(),
                    "its members come without the name of their group, so they belong to none.",
                    "Write the group beside each: foreach ($g in Get-RoleGroup) { Get-RoleGroupMember $g.Name |"
                            + " Select-Object @{n='Group';e={$g.Name}}, Name, Guid, DistinguishedName, RecipientType }.");
            return;
        }
        if (row.text("ParentStructure").isPresent()) {
            findings.assumed(
                    row.file().name(), "who is in a group within a group was taken as a member of the outermost one.");
            // The people of that group stand in the file themselves.
            if (row.text("Type").filter("group"::equalsIgnoreCase).isPresent()) {
                mentioned(group.get());
                return;
            }
        }
        member.ifPresent(to -> listedMembers
                .computeIfAbsent(CaseFolding.fold(group.get()), _ -> new ArrayList<>())
                .add(to));
        mentioned(group.get());
    }

    /** Makes a group that is only spoken of. */
    void mentioned(String name) {
        String key = CaseFolding.fold(name);
        if (!told && !groups.containsKey(key)) {
            groups.put(
                    key,
                    group(
                            ObjectHeader.created(ObjectId.ofBuiltIn("RoleGroup", name), name, Instant.EPOCH),
                            name,
                            name,
                            "",
                            Optional.empty()));
        }
    }

    /** Whether the dump tells of role groups at all. */
    boolean isTold() {
        return !groups.isEmpty();
    }

    /** The groups without members yet. */
    Collection<RoleGroup> all() {
        return groups.values();
    }

    /** The groups with members and managers; who can't be told or can't be one is listed. */
    List<RoleGroup> complete(Resolver resolver) {
        if (!told) {
            findings.missing(
                    "role groups",
                    "no file lists them; those that assignments and members name are there, without managers.",
                    "Run " + Kind.ROLE_GROUP.command() + " | Export-Clixml Get-RoleGroup.xml.");
        }
        return groups.entrySet().stream()
                .map(entry -> complete(resolver, entry.getKey(), entry.getValue()))
                .toList();
    }

    private RoleGroup complete(Resolver resolver, String key, RoleGroup group) {
        List<ObjectId> managedBy = principals(resolver, group, managers.getOrDefault(key, List.of()), "its manager");
        if (group.isLinked()) {
            findings.missing(
                    "role group '" + group.name() + "'",
                    "it is linked to " + group.linkedGroup().orElse("")
                            + " of another forest; who is in that, only that forest tells.",
                    "Make a trust with reeve trust add.");
            return group.withManagedBy(managedBy);
        }
        if (!members.containsKey(key) && !listedMembers.containsKey(key) && !told) {
            findings.missing(
                    "role group '" + group.name() + "'",
                    "no file tells its members.",
                    "Take the collector's RoleGroupMember along.");
        }
        List<ObjectId> own = principals(resolver, group, members.getOrDefault(key, List.of()), "its member");
        List<ObjectId> listed = principals(resolver, group, listedMembers.getOrDefault(key, List.of()), "its member");
        if (members.containsKey(key) && !listed.isEmpty() && !new HashSet<>(own).equals(new HashSet<>(listed))) {
            findings.contradiction(
                    "role group '" + group.name() + "'",
                    "the group lists " + own.size() + " members that are known, the file of members " + listed.size()
                            + "; all of both were taken.");
        }
        Set<ObjectId> both = new LinkedHashSet<>(own);
        both.addAll(listed);
        return group.withManagedBy(managedBy).withMembers(List.copyOf(both));
    }

    private List<ObjectId> principals(Resolver resolver, RoleGroup group, List<Pointer> pointers, String as) {
        Set<ObjectId> found = new LinkedHashSet<>();
        for (Pointer pointer : pointers) {
            Resolution<DirectoryObject> resolution =
                    resolver.find(pointer, DirectoryObject.class, LoadedRoleGroups::isPrincipal);
            resolution.found().map(DirectoryObject::id).ifPresent(found::add);
            if (resolution.found().isEmpty()) {
                findings.leftOut(
                        "role group '" + group.name() + "'",
                        as + " " + pointer.text()
                                + (resolution instanceof Resolution.Ambiguous
                                        ? " may be several objects of that name."
                                        : " is no user, universal security group or role group of the files."));
            }
        }
        return List.copyOf(found);
    }

    private static boolean isPrincipal(DirectoryObject object) {
        return switch (object) {
            case RoleGroup _ -> true;
            case Recipient recipient ->
                recipient.type().isUser() || recipient.type().isUniversalSecurityGroup();
            default -> false;
        };
    }
}
