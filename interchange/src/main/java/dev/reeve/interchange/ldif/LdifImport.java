package dev.reeve.interchange.ldif;

import com.unboundid.ldap.sdk.DN;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Origin;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.Properties;
import dev.reeve.interchange.ldif.ImportReport.EntryReport;
import dev.reeve.interchange.ldif.ImportReport.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Maps the entries of an LDIF file to one change of an organization.
 *
 * <p>An object remembers its directory and anchor; a later import of the same entry updates it. What an entry says
 * replaces what the object had, what it is silent about stays. Membership is the exception: the file decides who of its
 * own directory is in a group.
 */
public final class LdifImport {

    private final Draft draft;
    private final Problems problems = new Problems();
    private final Map<String, LdifRecord> containers = new LinkedHashMap<>();
    private final Map<String, Holding> holdings = new LinkedHashMap<>();
    private final Map<String, String> skipped = new HashMap<>();
    private final List<EntryReport> reports = new ArrayList<>();
    private final Map<LdifRecord, ObjectId> results = new LinkedHashMap<>();
    private final Map<LdifRecord, EntryNotes> notes = new HashMap<>();

    private LdifImport(Organization organization, Instant now) {
        this.draft = new Draft(organization, now);
    }

    /**
     * What an import comes to.
     *
     * @param change to be committed; empty where everything is as the file says
     */
    public record Planned(Change change, ImportReport report) {}

    /**
     * What importing the file into the organization changes. Changes nothing itself.
     *
     * @throws ImportException where entries clash with each other or with what the organization has
     */
    public static Planned plan(Organization organization, LdifFile file, ImportOptions options, Instant now) {
        LdifImport run = new LdifImport(organization, now);
        run.sort(file, new Classifier(options.people()));
        Places places = new Places(run.draft, run.containers);
        run.describedUnits(places);
        run.people(places);
        run.leftContainers(places);
        run.problems.throwIfAny();
        return run.planned(places);
    }

    private void sort(LdifFile file, Classifier classifier) {
        Map<String, LdifRecord> names = new HashMap<>();
        Map<Origin, LdifRecord> anchors = new HashMap<>();
        for (LdifRecord record : file.records()) {
            LdifRecord twin = names.putIfAbsent(record.key(), record);
            if (twin != null) {
                problems.add(record.line(), "\"" + record.text() + "\" is also the entry in line " + twin.line() + ".");
                continue;
            }
            switch (classifier.classify(record)) {
                case Shape.Container() -> containers.put(record.key(), record);
                case Shape.Skipped(String reason) -> skip(record, reason);
                case Shape.Holder holder -> {
                    Anchor anchor = Anchor.of(record);
                    LdifRecord other = anchors.putIfAbsent(anchor.origin(), record);
                    if (other != null) {
                        problems.add(record.line(), "Its GUID is also that of the entry in line " + other.line() + ".");
                    }
                    holding(record, anchor, holder).ifPresent(holding -> holdings.put(record.key(), holding));
                }
            }
        }
    }

    private Optional<Holding> holding(LdifRecord record, Anchor anchor, Shape.Holder shape) {
        Optional<DirectoryObject> earlier = draft.earlier(anchor);
        Optional<Recipient> existing =
                earlier.filter(Recipient.class::isInstance).map(Recipient.class::cast);
        boolean otherKind = (earlier.isPresent() && existing.isEmpty())
                || existing.filter(recipient ->
                                recipient.type().isGroup() != shape.type().isGroup())
                        .isPresent();
        boolean taken =
                earlier.isEmpty() && draft.organization().find(anchor.id()).isPresent();
        if (otherKind || taken) {
            problems.add(
                    record.line(),
                    "The organization has another object with its GUID, "
                            + draft.organization()
                                    .find(earlier.map(DirectoryObject::id).orElse(anchor.id()))
                                    .map(draft.organization().tree()::canonicalName)
                                    .orElse("")
                            + ". Remove that one, or leave the entry out.");
            return Optional.empty();
        }
        return Optional.of(Holding.of(record, anchor, existing, shape));
    }

    private void describedUnits(Places places) {
        for (LdifRecord record : List.copyOf(containers.values())) {
            Optional<String> obstacle = obstacle(record.dn());
            if (obstacle.isPresent()) {
                containers.remove(record.key());
                skip(record, obstacle.get());
            } else if (record.isOf("organizationalUnit")) {
                results.put(record, places.at(record.dn()));
            }
        }
    }

    /** Plain containers count only where something is in them: a whole directory has hundreds of its own. */
    private void leftContainers(Places places) {
        for (LdifRecord record : containers.values()) {
            if (!results.containsKey(record)) {
                places.used(record.dn())
                        .ifPresentOrElse(
                                id -> results.put(record, id), () -> skip(record, "nothing that is imported is in it"));
            }
        }
    }

    /** Why nothing can be below that name's parent. */
    private Optional<String> obstacle(DN dn) {
        for (DN at = dn.getParent(); at != null && !at.isNullDN(); at = at.getParent()) {
            Holding holding = holdings.get(at.toNormalizedString());
            if (holding != null) {
                return Optional.of("it is inside " + holding.record().text() + ", which is no container");
            }
        }
        return Optional.empty();
    }

    private void people(Places places) {
        for (Holding holding : List.copyOf(holdings.values())) {
            Optional<String> obstacle = obstacle(holding.record().dn());
            if (obstacle.isPresent()) {
                holdings.remove(holding.record().key());
                skip(holding.record(), obstacle.get());
            }
        }
        Set<ObjectId> imported = new HashSet<>();
        holdings.values().forEach(holding -> imported.add(holding.id()));
        Identities identities =
                new Identities(draft.organization(), new Claims(draft.organization(), imported), problems);
        Mailboxes mailboxes = new Mailboxes(draft.organization(), problems);
        LinkedAccounts accounts = new LinkedAccounts(draft.organization());
        holdings.values().forEach(identities::claimStated);
        for (Holding holding : holdings.values()) {
            draft.put(recipient(holding, places, identities, mailboxes, accounts));
        }
        Links links = new Links(draft, holdings.values(), skipped);
        for (Holding holding : holdings.values()) {
            Recipient recipient = draft.find(holding.id(), Recipient.class).orElseThrow();
            draft.put(links.apply(holding, recipient));
            results.put(holding.record(), holding.id());
            notes.put(holding.record(), holding.notes());
        }
    }

    private Recipient recipient(
            Holding holding, Places places, Identities identities, Mailboxes mailboxes, LinkedAccounts accounts) {
        LdifRecord record = holding.record();
        DN parent = record.dn().getParent();
        ObjectId container = places.at(parent == null ? DN.NULL_DN : parent);
        String name = identities.name(holding, container);
        String domain = LdifDomain.of(record.dn())
                .orElseGet(() -> draft.organization().settings().forestRoot());
        Properties properties = holding.existing().map(Recipient::properties).orElse(Properties.EMPTY);
        properties = AttributeMap.apply(record, properties, holding.notes());
        properties = identities.apply(holding, name, domain, properties);
        properties = mailboxes.apply(holding, properties);
        return new Recipient(
                draft.header(holding.anchor(), name), container, holding.type(), properties, accounts.of(holding));
    }

    private void skip(LdifRecord record, String reason) {
        skipped.put(record.key(), reason);
        reports.add(new EntryNotes(record).report(Outcome.SKIPPED, reason));
    }

    private Planned planned(Places places) {
        Change change = draft.change();
        Organization after = draft.organization().apply(change);
        results.forEach((record, id) -> {
            DirectoryObject object = after.find(id).orElseThrow();
            reports.add(notes.getOrDefault(record, new EntryNotes(record))
                    .report(draft.outcome(id), kind(object) + " " + after.tree().canonicalName(object)));
        });
        reports.sort(Comparator.comparingInt(EntryReport::line));
        List<String> made = places.madeWithoutEntry().stream()
                .flatMap(id -> after.find(id).stream())
                .map(after.tree()::canonicalName)
                .toList();
        return new Planned(change, new ImportReport(reports, made));
    }

    private static String kind(DirectoryObject object) {
        return switch (object) {
            case Recipient recipient -> recipient.type().name();
            case OrganizationalUnit unit when unit.kind() == OrganizationalUnit.Kind.DOMAIN -> "domain";
            case OrganizationalUnit _ -> "unit";
            default -> object.getClass().getSimpleName();
        };
    }
}
