package dev.reeve.interchange.dump;

import dev.reeve.commands.builtin.BuiltInPermissions;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigScopeType;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.language.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The roles of a dump with their entries, which stand in place of the shipped ones. */
final class LoadedRoles {

    // How a role shows its entries: (snap-in) Cmdlet -Parameter -Parameter
    private static final Pattern SHOWN_ENTRY = Pattern.compile("\\(([^)]*)\\)\\s*(\\S+)((?:\\s+-\\S+)*)\\s*");

    private final BuiltInPermissions shipped;
    private final Findings findings;
    private final Instant now;
    private final SequencedMap<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, NavigableMap<String, RoleEntry>> entries = new HashMap<>();
    private final Map<String, NavigableMap<String, RoleEntry>> shown = new HashMap<>();
    private final SequencedMap<String, ManagementRole> built = new LinkedHashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private boolean anyRole;
    private boolean areListed; // rather than some being told of, as resources of a DSC text may

    /** What a file says of a role. */
    private record Draft(
            ObjectHeader header,
            Optional<String> type,
            Optional<String> parent,
            String description,
            List<Optional<String>> scopes,
            Optional<Boolean> endUser) {}

    LoadedRoles(BuiltInPermissions shipped, Findings findings, Instant now) {
        this.shipped = shipped;
        this.findings = findings;
        this.now = now;
    }

    /** A role, and its entries where it shows them. */
    void role(Row row) {
        Optional<String> name =
                row.text("Name").or(() -> row.pointer("Identity", "Id").map(Pointer::leaf));
        if (name.isEmpty()) {
            findings.leftOut(row.file().name(), "object " + row.number() + " is a role without a name.");
            return;
        }
        anyRole = true;
        areListed |= !row.tells(DscResource.NAME);
        String key = CaseFolding.fold(name.get());
        for (Value entry : row.values("RoleEntries")) {
            shownEntry(entry.text())
                    .ifPresent(parsed -> shown.computeIfAbsent(key, _ -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER))
                            .put(parsed.name(), parsed));
        }
        ObjectId id = row.text("Guid", "ObjectGuid")
                .flatMap(ObjectId::find)
                .orElseGet(() -> ObjectId.ofBuiltIn("ManagementRole", name.get()));
        Instant created = row.time("WhenCreatedUTC", "WhenCreated").orElse(now);
        Draft draft = new Draft(
                new ObjectHeader(
                        id,
                        name.get(),
                        created,
                        row.time("WhenChangedUTC", "WhenChanged").orElse(created),
                        Optional.empty()),
                row.text("RoleType"),
                row.pointer("Parent").map(Pointer::leaf),
                row.text("Description").orElse(""),
                List.of(
                        row.text("ImplicitRecipientReadScope"),
                        row.text("ImplicitRecipientWriteScope"),
                        row.text("ImplicitConfigReadScope"),
                        row.text("ImplicitConfigWriteScope")),
                row.flag("IsEndUserRole"));
        Draft other = drafts.putIfAbsent(key, draft);
        if (other != null && !other.header().id().equals(id)) {
            findings.contradiction(row.file().name(), "two roles are called '" + name.get() + "'; the first counts.");
        }
    }

    /** An entry of a role. */
    void entry(Row row) {
        Optional<String> identity = row.text("Identity").filter(text -> text.indexOf('\\') > 0);
        Optional<String> role =
                row.role().map(Pointer::leaf).or(() -> identity.map(text -> text.substring(0, text.lastIndexOf('\\'))));
        Optional<String> name = row.text("Name", "Cmdlet", "Entry", "RoleEntry")
                .or(() -> identity.map(text -> text.substring(text.lastIndexOf('\\') + 1)));
        if (role.isEmpty() || name.isEmpty()) {
            findings.leftOut(row.file().name(), "object " + row.number() + " names no role or no cmdlet.");
            return;
        }
        if (!row.tells("Parameters")) {
            findings.missing(
                    row.file().name(),
                    "the entries tell no parameters, so that nobody may use any.",
                    "Run Get-ManagementRoleEntry '*\\*' | Export-Clixml.");
        } else if (row.lostList("Parameters")) {
            findings.missing(
                    row.file().name(),
                    "the column Parameters holds the name of a type, so that the parameters of '" + name.get()
                            + "' are lost.",
                    "Export it with @{n='Parameters';e={$_.Parameters -join ','}}, or as Clixml.");
        }
        boolean isScript = row.text("Type")
                .filter(type -> type.toLowerCase(Locale.ROOT).contains("script"))
                .isPresent();
        boolean isPermission = row.text("Type")
                .filter(type -> type.toLowerCase(Locale.ROOT).contains("permission"))
                .isPresent();
        RoleEntry.Type type = isScript
                ? RoleEntry.Type.Script
                : isPermission ? RoleEntry.Type.ApplicationPermission : RoleEntry.Type.Cmdlet;
        String snapIn =
                row.text("PSSnapinName").orElse(type == RoleEntry.Type.Cmdlet ? RoleEntry.EXCHANGE_SNAP_IN : "");
        put(entries, CaseFolding.fold(role.get()), entry(name.get(), type, row.texts("Parameters"), snapIn));
    }

    private void put(Map<String, NavigableMap<String, RoleEntry>> to, String role, RoleEntry entry) {
        to.computeIfAbsent(role, _ -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER))
                .merge(entry.name(), entry, (a, b) -> {
                    List<String> both = new ArrayList<>(a.parameters());
                    both.addAll(b.parameters());
                    return a.withParameters(both);
                });
    }

    private RoleEntry entry(String name, RoleEntry.Type type, List<String> parameters, String snapIn) {
        // A dump repeats the same few thousand names some hundred thousand times.
        List<String> shared = parameters.stream()
                .map(parameter -> parameter.startsWith("-") ? parameter.substring(1) : parameter)
                .map(text -> texts.computeIfAbsent(text, key -> key))
                .toList();
        RoleEntry made = RoleEntry.ofCmdlet(texts.computeIfAbsent(name, key -> key), shared);
        return new RoleEntry(made.name(), type, made.parameters(), texts.computeIfAbsent(snapIn, key -> key));
    }

    private Optional<RoleEntry> shownEntry(String text) {
        Matcher matcher = SHOWN_ENTRY.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<String> parameters = Arrays.stream(matcher.group(3).strip().split("\\s+"))
                .filter(word -> word.length() > 1)
                .toList();
        return Optional.of(entry(matcher.group(2), RoleEntry.Type.Cmdlet, parameters, matcher.group(1)));
    }

    /** Says that some assignment gives a role of that name. */
    void mentioned(String name) {
        String key = CaseFolding.fold(name);
        if (!areListed && !drafts.containsKey(key)) {
            shipped(name).ifPresent(role -> drafts.put(key, draft(role)));
        }
    }

    private Optional<BuiltInPermissions.Role> shipped(String name) {
        return shipped.roles().stream()
                .filter(role -> CaseFolding.equal(role.name(), name))
                .findFirst();
    }

    private Draft draft(BuiltInPermissions.Role role) {
        return new Draft(
                ObjectHeader.created(ObjectId.ofBuiltIn("ManagementRole", role.name()), role.name(), now),
                Optional.of(role.roleType()),
                role.parent(),
                role.description(),
                List.of(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.of(role.endUser()));
    }

    /** Whether the dump tells of roles at all, rather than leaving it to the shipped ones. */
    boolean isTold() {
        return anyRole || !entries.isEmpty();
    }

    /** The roles, made of all that was said. */
    Collection<ManagementRole> build() {
        if (!areListed) {
            List.copyOf(drafts.values()).forEach(draft -> draft.parent().ifPresent(this::mentioned));
            entries.keySet().forEach(key -> shipped(key).ifPresent(role -> drafts.putIfAbsent(key, draft(role))));
            if (!anyRole && entries.isEmpty()) {
                shipped.roles().forEach(role -> drafts.putIfAbsent(CaseFolding.fold(role.name()), draft(role)));
            }
            findings.missing(
                    "roles",
                    anyRole
                            ? "resources need not tell of all; built-in ones known by name alone are taken as they ship."
                            : "no file lists them; known by their names alone, built-in ones are taken as they ship.",
                    "Run " + Kind.ROLE.command() + " | Export-Clixml Get-ManagementRole.xml.");
        }
        if (entries.isEmpty()) {
            findings.missing(
                    "role entries",
                    shown.isEmpty()
                            ? "no file lists them, so answers about cmdlets come from the entries that ship with Reeve,"
                                    + " most of which were derived."
                            : "no file lists them; they were read from what the roles show.",
                    "Run " + Kind.ENTRY.command() + " | Export-Clixml Get-ManagementRoleEntry.xml.");
        }
        entries.keySet().stream()
                .filter(key -> !drafts.containsKey(key))
                .sorted()
                .forEach(key ->
                        findings.leftOut("role entries", "entries of '" + key + "', a role that no file lists."));
        List.copyOf(drafts.keySet()).forEach(key -> role(key, 0));
        return built.values();
    }

    /** The role of that name, once all are built. */
    Optional<ManagementRole> find(String name) {
        return Optional.ofNullable(built.get(CaseFolding.fold(name)));
    }

    private Optional<ManagementRole> role(String key, int depth) {
        ManagementRole done = built.get(key);
        Draft draft = drafts.get(key);
        if (done != null || draft == null || depth > 40) {
            return Optional.ofNullable(done);
        }
        String name = draft.header().name();
        Optional<ManagementRole> parent =
                draft.parent().flatMap(parentName -> role(CaseFolding.fold(parentName), depth + 1));
        if (draft.parent().isPresent() && parent.isEmpty()) {
            findings.leftOut(
                    "role '" + name + "'", "its parent '" + draft.parent().get() + "' is not in the files.");
            return Optional.empty();
        }
        Optional<BuiltInPermissions.Role> ships = shipped(name);
        Optional<String> type = parent.map(ManagementRole::roleType)
                .or(draft::type)
                .or(() -> ships.map(BuiltInPermissions.Role::roleType));
        if (type.isEmpty()) {
            findings.leftOut("role '" + name + "'", "no file tells its type.");
            return Optional.empty();
        }
        boolean unscoped = type.get().equalsIgnoreCase(ManagementRole.UNSCOPED);
        Optional<BuiltInPermissions.Role> ofType = shipped.roles().stream()
                .filter(role -> role.roleType().equalsIgnoreCase(type.get()))
                .findFirst();
        ImplicitScopes scopes = parent.map(ManagementRole::implicitScopes)
                .or(() -> unscoped ? Optional.of(ImplicitScopes.UNSCOPED) : told(draft.scopes()))
                .or(() -> ofType.map(BuiltInPermissions.Role::implicitScopes))
                .orElseGet(() -> {
                    findings.assumed(
                            "role '" + name + "'",
                            "no file tells its implicit scopes; taken as the whole organization.");
                    return new ImplicitScopes(
                            RecipientScopeType.Organization,
                            RecipientScopeType.Organization,
                            ConfigScopeType.OrganizationConfig,
                            ConfigScopeType.OrganizationConfig);
                });
        boolean endUser = parent.map(ManagementRole::endUser)
                .or(draft::endUser)
                .or(() -> ofType.map(BuiltInPermissions.Role::endUser))
                .orElse(false);
        Collection<RoleEntry> own = entriesOf(key, name, parent, ships);
        if (own.isEmpty() && !unscoped) {
            findings.leftOut("role '" + name + "'", "it has no entries, so it gives nothing.");
            return Optional.empty();
        }
        boolean builtIn = (parent.isEmpty() && !unscoped) || ships.isPresent();
        ManagementRole role = new ManagementRole(
                        draft.header(),
                        type.get(),
                        parent.map(ManagementRole::id),
                        draft.description(),
                        scopes,
                        new TreeMap<>(),
                        endUser,
                        builtIn)
                .withEntries(own);
        built.put(key, role);
        return Optional.of(role);
    }

    private Collection<RoleEntry> entriesOf(
            String key, String name, Optional<ManagementRole> parent, Optional<BuiltInPermissions.Role> ships) {
        Optional<NavigableMap<String, RoleEntry>> listed =
                Optional.ofNullable(entries.get(key)).or(() -> Optional.ofNullable(shown.get(key)));
        if (listed.isEmpty() && !entries.isEmpty()) {
            return List.of();
        }
        if (listed.isEmpty()) {
            if (ships.isEmpty() && parent.isPresent()) {
                findings.assumed("role '" + name + "'", "no file lists its entries; taken as those of its parent.");
            }
            return ships.<Collection<RoleEntry>>map(BuiltInPermissions.Role::entries)
                    .or(() -> parent.map(role -> role.entries().values()))
                    .orElse(List.of());
        }
        Collection<RoleEntry> own = listed.get().values();
        return parent.map(above -> within(name, own, above)).orElse(own);
    }

    /** A child has nothing that its parent lacks; where a dump says so, one of both is older. */
    private Collection<RoleEntry> within(String name, Collection<RoleEntry> own, ManagementRole parent) {
        List<RoleEntry> kept = new ArrayList<>();
        for (RoleEntry entry : own) {
            Optional<RoleEntry> above = parent.entry(entry.name());
            if (above.isEmpty()) {
                findings.contradiction(
                        "role '" + name + "'",
                        "it has " + entry.name() + ", which its parent '" + parent.name() + "' lacks; left out.");
                continue;
            }
            List<String> parameters = entry.parameters().stream()
                    .filter(parameter -> above.get().parameters().contains(parameter))
                    .toList();
            if (parameters.size() < entry.parameters().size()) {
                findings.contradiction(
                        "role '" + name + "'",
                        "it has parameters of " + entry.name() + " that its parent '" + parent.name()
                                + "' lacks; these were left out.");
            }
            kept.add(new RoleEntry(
                    above.get().name(),
                    above.get().type(),
                    entry.withParameters(parameters).parameters(),
                    above.get().snapIn()));
        }
        return kept;
    }

    private static Optional<ImplicitScopes> told(List<Optional<String>> scopes) {
        Optional<RecipientScopeType> read = scopes.get(0).flatMap(RecipientScopeType::named);
        Optional<RecipientScopeType> write = scopes.get(1).flatMap(RecipientScopeType::named);
        Optional<ConfigScopeType> configRead = scopes.get(2).flatMap(ConfigScopeType::named);
        Optional<ConfigScopeType> configWrite = scopes.get(3).flatMap(ConfigScopeType::named);
        return read.isPresent() && write.isPresent() && configRead.isPresent() && configWrite.isPresent()
                ? Optional.of(new ImplicitScopes(read.get(), write.get(), configRead.get(), configWrite.get()))
                : Optional.empty();
    }
}
