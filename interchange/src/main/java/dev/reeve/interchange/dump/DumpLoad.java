package dev.reeve.interchange.dump;

import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.commands.builtin.BuiltInPermissions;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.organization.Change;
import dev.reeve.interchange.dump.LoadReport.FileReport;
import dev.reeve.store.AuditHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes an organization of what a live one dumped. Files are read one after the other and each object is looked at once;
 * what belongs together by GUID or name is put together at the end.
 */
public final class DumpLoad {

    private static final Set<Kind> UNTELLING =
            EnumSet.of(Kind.UNKNOWN, Kind.COLLECTED, Kind.OTHER_RESOURCE, Kind.AUDIT);

    private static final String SECURITY_GROUPS = ",ou=microsoft exchange security groups,";

    private final Findings findings = new Findings();
    private final Places places = new Places();
    private final Map<Kind, List<Row>> rows = new EnumMap<>(Kind.class);
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private final Set<Kind> listed = EnumSet.noneOf(Kind.class);
    private final RecipientRows recipients = new RecipientRows(findings);
    private final List<Row> members = new ArrayList<>();
    private final GroupMembers groupMembers = new GroupMembers();
    private final LoadedAudit audit = new LoadedAudit(findings);
    private final ObjectHeaders headers;
    private final LoadedRoles roles;
    private final LoadedRoleGroups roleGroups;
    private final Instant now;
    private final LoadOptions options;

    private DumpLoad(LoadOptions options, Instant now) {
        this.options = options;
        this.now = now;
        this.headers = new ObjectHeaders(now);
        BuiltInPermissions shipped = BuiltInPermissions.read(BuiltInCatalogue.instance());
        this.roles = new LoadedRoles(shipped, findings, now);
        this.roleGroups = new LoadedRoleGroups(
                shipped.groups().stream()
                        .map(group -> CaseFolding.fold(group.name()))
                        .collect(Collectors.toUnmodifiableSet()),
                findings,
                headers);
    }

    /**
     * What a dump comes to.
     *
     * @param first the first change of the organization
     * @param audit what the live organization recorded; read from the files as it is asked for
     * @param report what the files gave, with the organization's name and domain
     */
    public record Loaded(Change first, AuditHistory audit, LoadReport report) {}

    /**
     * Reads files and folders of a dump. Commits nothing.
     *
     * @param options what may be taken for granted
     * @param now when objects were made whose files don't tell
     * @throws DumpException where a file is broken, nothing is known, or several organizations are mixed
     */
    public static Loaded load(List<Path> operands, LoadOptions options, Instant now) {
        DumpLoad load = new DumpLoad(options, now);
        List<FileReport> reports = new ArrayList<>();
        for (Path path : files(operands)) {
            reports.add(load.read(DumpFile.of(path)));
        }
        load.places.checkOne();
        if (UNTELLING.containsAll(load.counts.keySet())) {
            throw new DumpException("Nothing in "
                    + operands.stream().map(Path::toString).collect(Collectors.joining(", "))
                    + " is known as a dump of Exchange. Write it with collect/Collect-ReeveData.ps1, or name files such as"
                    + " Get-ManagementRole.xml and ManagementRoleAssignments.csv.");
        }
        return load.loaded(reports);
    }

    private static List<Path> files(List<Path> operands) {
        List<Path> files = new ArrayList<>();
        for (Path operand : operands) {
            if (Files.isDirectory(operand)) {
                try (Stream<Path> inside = Files.list(operand)) {
                    inside.filter(Files::isRegularFile)
                            .filter(path -> hasKnownEnd(path) || isDsc(path))
                            .sorted()
                            .forEach(files::add);
                } catch (IOException e) {
                    throw DumpException.unreadable(operand, e);
                }
            } else if (Files.exists(operand)) {
                files.add(operand);
            } else {
                throw new DumpException("There is no file or folder " + operand + ".");
            }
        }
        if (files.isEmpty()) {
            throw new DumpException(
                    operands.stream().map(Path::toString).collect(Collectors.joining(", "))
                            + " holds no .xml, .csv or .json file, nor a DSC text. Name the folder that the dump was written to.");
        }
        return files;
    }

    private static boolean hasKnownEnd(Path path) {
        return path.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.(xml|clixml|csv|json|txt)");
    }

    /** A collector or a script of somebody's own may lie beside the dump. */
    private static boolean isDsc(Path path) {
        return DumpFile.isScript(path) && DscRows.areIn(DumpFile.of(path));
    }

    private FileReport read(DumpFile file) {
        SortedMap<String, Long> gave = new TreeMap<>();
        Kinds kinds = new Kinds();
        file.read(row -> {
            Kind kind = kinds.of(row);
            gave.merge(kind.shown(), 1L, Long::sum);
            counts.merge(kind, 1L, Long::sum);
            if (row.tells(DscResource.NAME)) {
                resource(row, kind);
            } else {
                take(row, kind);
            }
        });
        if (gave.isEmpty()) {
            Gaps.none(file).ifPresent(listed::add);
        }
        if (gave.containsKey(Kind.UNKNOWN.shown())) {
            findings.leftOut(
                    file.name(),
                    "neither its columns nor its name tell what its " + gave.get(Kind.UNKNOWN.shown())
                            + " objects are.");
        }
        return new FileReport(
                file.path().toString(),
                file.form().map(DumpFile.Form::shown).orElse(""),
                file.charset().name(),
                gave);
    }

    private void resource(Row row, Kind kind) {
        if (kind == Kind.ASSIGNMENT) {
            findings.missing(
                    row.file().name(),
                    "resources tell neither whether an assignment delegates nor whether it is enabled; all are taken to be"
                            + " enabled, and those to delegate whose names end in -Delegating.",
                    "Run " + kind.command() + " | Export-Clixml, or the collector.");
        }
        if (!DscResource.isAbsent(row)) {
            take(DscResource.asListed(row, kind), kind);
        }
    }

    private void take(Row row, Kind kind) {
        switch (kind) {
            case ENTRY -> roles.entry(row);
            case ROLE -> {
                places.see(row, true);
                roles.role(row);
            }
            case ROLE_GROUP -> {
                places.see(row, false);
                roleGroups.group(row);
            }
            case ROLE_GROUP_MEMBER -> members.add(row);
            case MATRIX -> {
                row.role().map(Pointer::leaf).ifPresent(roles::mentioned);
                roles.entry(row);
                row.text("RoleGroup").ifPresent(roleGroups::mentioned);
                keep(row, kind);
            }
            case MAILBOX, RECIPIENT, USER, GROUP -> {
                places.see(row, false);
                recipients.add(row, kind);
            }
            case SCOPE, ASSIGNMENT, POLICY, SERVER, DATABASE -> {
                places.see(row, true);
                keep(row, kind);
            }
            case UNIT -> keep(row, kind);
            case GROUP_MEMBER -> groupMembers.add(row, findings);
            case ORGANIZATION -> {
                places.see(row, true);
                row.text("Name").ifPresent(places::named);
            }
            case COLLECTED ->
                row.text("Problem")
                        .ifPresent(problem -> findings.missing(
                                row.text("Name").orElse("a file"), "the collector could not read it: " + problem, ""));
            case AUDIT -> audit.see(row);
            case OTHER_RESOURCE, UNKNOWN -> {
                // Counted.
            }
        }
    }

    private void keep(Row row, Kind kind) {
        rows.computeIfAbsent(kind, _ -> new ArrayList<>()).add(row);
    }

    private Loaded loaded(List<FileReport> reports) {
        for (Row row : members) {
            if (row.text("Guid", "DistinguishedName").isPresent()
                    && row.text("Name").isPresent()) {
                recipients.add(row, Kind.ROLE_GROUP_MEMBER);
            }
            roleGroups.member(row);
        }
        for (Row row : rows.getOrDefault(Kind.ASSIGNMENT, List.of())) {
            row.role().map(Pointer::leaf).ifPresent(roles::mentioned);
            if (row.text("RoleAssigneeType")
                    .filter(type -> type.endsWith("RoleGroup"))
                    .isPresent()) {
                row.text("RoleAssigneeName").ifPresent(roleGroups::mentioned);
            }
            // Of one that is told by its full name alone, the place says that it is a role group.
            if (row.text("GroupDN")
                    .filter(full -> full.toLowerCase(Locale.ROOT).contains(SECURITY_GROUPS))
                    .isPresent()) {
                row.text("GroupName").ifPresent(roleGroups::mentioned);
            }
        }
        String forest = places.forest().orElseGet(() -> {
            findings.assumed("domain", "no file tells any distinguished name; the domain is called example.com.");
            return "example.com";
        });
        String name = places.organization().orElseGet(() -> {
            findings.assumed("organization", "no file tells its name; it is called First Organization.");
            return "First Organization";
        });
        places.checkDomains(forest, findings);
        listed.addAll(counts.keySet());
        LoadedOrganization made = new LoadedOrganization(
                name,
                forest,
                now,
                findings,
                headers,
                roles,
                roleGroups,
                recipients,
                rows,
                groupMembers,
                listed,
                options);
        Change objectsMade = made.build();
        Change first = objectsMade.and(audit.keeping(objectsMade, now)).and(KnownGaps.keeping(findings.sorted(), now));
        SortedMap<String, Long> objects = made.counts();
        return new Loaded(
                first, audit, new LoadReport(name, forest, reports, objects, findings.sorted(), findings.more()));
    }
}
