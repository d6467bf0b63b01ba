package dev.reeve.interchange.dump;

import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.DistinguishedName;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyClass;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;

/** Puts together what several files say of recipients. */
final class RecipientRows {

    private final Findings findings;
    private final SequencedMap<ObjectId, RecipientDraft> drafts = new LinkedHashMap<>();
    private final Map<String, ObjectId> byName = new HashMap<>();
    private final SharedTexts shared = new SharedTexts();
    private final Set<String> told = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    // The properties that a file's objects have, found out once for each list of columns.
    private final Map<List<String>, List<Property>> layouts = new HashMap<>();

    RecipientRows(Findings findings) {
        this.findings = findings;
    }

    Collection<RecipientDraft> all() {
        return drafts.values();
    }

    /** Whether any recipient has a value of a property. */
    boolean tells(Property property) {
        return told.contains(property.name());
    }

    /** Whether there is one of that id. */
    Optional<RecipientDraft> find(ObjectId id) {
        return Optional.ofNullable(drafts.get(id));
    }

    /** Nothing more comes: takes those away that are something else, and what only putting together needs. */
    void without(Set<ObjectId> ids) {
        ids.forEach(drafts::remove);
        byName.clear();
    }

    /**
     * Adds what a row says.
     *
     * @param kind which cmdlet listed it
     */
    void add(Row row, Kind kind) {
        if (isRoleGroup(row)) {
            return;
        }
        Optional<RecipientTypeDetails> type = type(row, kind);
        Optional<String> name = row.text("Name", "DisplayName");
        if (name.isEmpty()) {
            findings.leftOut(row.file().name(), "object " + row.number() + " has no name.");
            return;
        }
        if (type.isEmpty()) {
            findings.leftOut(
                    row.file().name(),
                    "'" + name.get() + "' is of a kind that is not known here"
                            + row.text("RecipientTypeDetails")
                                    .map(kindName -> ", " + kindName)
                                    .orElse("") + ".");
            return;
        }
        Optional<String> text = row.text("DistinguishedName");
        Optional<DistinguishedName> full = text.flatMap(DistinguishedName::parse);
        Optional<String> path = row.text("Identity", "CanonicalName").filter(CanonicalPath::isPath);
        RecipientDraft draft = draft(row, shared.text(name.get()), full, path);
        draft.placed(
                full.isPresent() ? text : Optional.empty(),
                path.or(() -> row.text("OrganizationalUnit").map(unit -> unit + "/" + name.get())));
        draft.is(type.get(), kind == Kind.MAILBOX);
        draft.dated(
                row.time("WhenCreatedUTC", "WhenCreated", "WhenMailboxCreated"),
                row.time("WhenChangedUTC", "WhenChanged"));
        properties(row, draft);
    }

    private static boolean isRoleGroup(Row row) {
        return row.text("RecipientTypeDetails")
                .filter("RoleGroup"::equalsIgnoreCase)
                .isPresent();
    }

    private RecipientDraft draft(Row row, String name, Optional<DistinguishedName> full, Optional<String> path) {
        Optional<ObjectId> id =
                row.text("Guid", "ObjectGuid", "ExchangeObjectId").flatMap(ObjectId::find);
        Optional<String> where = full.map(DistinguishedName::key).or(() -> path.map(CaseFolding::fold));
        ObjectId found = id.or(() -> where.map(byName::get)).orElseGet(() -> {
            String key = where.orElse(CaseFolding.fold(name));
            findings.assumed(
                    row.file().name(),
                    "'" + name + "' has no Guid; it got one, and is told from others by where it stands.");
            return ObjectId.ofBuiltIn("Dump/Recipient", key);
        });
        where.ifPresent(key -> byName.putIfAbsent(key, found));
        return drafts.computeIfAbsent(found, _ -> new RecipientDraft(found, name));
    }

    private void properties(Row row, RecipientDraft draft) {
        List<String> columns = row.object().memberNames();
        List<Property> known = layouts.computeIfAbsent(columns, this::layout);
        Map<Property, List<PropertyValue>> said = new HashMap<>();
        for (Property property : known) {
            if (row.lostList(property.name())) {
                findings.missing(
                        row.file().name(),
                        "the column " + property.name() + " holds the name of a type where its values should be.",
                        "Export it with @{n='" + property.name() + "';e={$_." + property.name()
                                + " -join ';'}}, or as Clixml.");
            } else if (property.type() == PropertyClass.REFERENCE) {
                draft.point(property, shared.pointers(row.pointers(property.name())));
            } else if (!draft.has(property)) {
                List<PropertyValue> values = PropertyTexts.values(row, property);
                if (!values.isEmpty()) {
                    said.put(property, shared.values(values));
                    told.add(property.name());
                }
            }
        }
        if (!draft.has(RecipientProperties.EMAIL_ADDRESSES) && !said.containsKey(RecipientProperties.EMAIL_ADDRESSES)) {
            row.text("PrimarySmtpAddress")
                    .filter(address -> address.indexOf('@') > 0)
                    .ifPresent(address -> said.put(
                            RecipientProperties.EMAIL_ADDRESSES, List.of(new PropertyValue.Text("SMTP:" + address))));
        }
        draft.put(said);
        // Of what a list of members says, as Get-Group shows it.
        if (columns.stream().anyMatch("Members"::equalsIgnoreCase)) {
            draft.point(RecipientProperties.MEMBERS, row.pointers("Members"));
        }
    }

    private List<Property> layout(List<String> columns) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(columns);
        return RecipientProperties.REGISTRY.all().stream()
                .filter(PropertyTexts::isKept)
                .filter(property -> names.contains(property.name()))
                .toList();
    }

    private Optional<RecipientTypeDetails> type(Row row, Kind kind) {
        Optional<RecipientTypeDetails> exact = row.text("RecipientTypeDetails").flatMap(RecipientTypeDetails::named);
        if (exact.isPresent()) {
            return exact;
        }
        Optional<RecipientTypeDetails> general = row.text("RecipientType")
                .flatMap(type -> type.equalsIgnoreCase("Group")
                        ? Optional.of(RecipientTypeDetails.UniversalSecurityGroup)
                        : RecipientTypeDetails.named(type))
                .or(() -> switch (kind) {
                    case MAILBOX -> Optional.of(RecipientTypeDetails.UserMailbox);
                    case USER, ROLE_GROUP_MEMBER -> Optional.of(RecipientTypeDetails.User);
                    case GROUP -> group(row);
                    default -> Optional.empty();
                });
        general.ifPresent(type -> findings.assumed(
                row.file().name(),
                "'" + row.text("Name", "DisplayName").orElse("object " + row.number()) + "'"
                        + row.text("RecipientTypeDetails")
                                .map(told -> ", a " + told + ",")
                                .orElse("")
                        + " was taken as a " + type + "."));
        return general;
    }

    private static Optional<RecipientTypeDetails> group(Row row) {
        String flags = String.join(" ", row.texts("GroupType")).toLowerCase(Locale.ROOT);
        if (!flags.contains("universal")) {
            return Optional.of(RecipientTypeDetails.NonUniversalGroup);
        }
        return Optional.of(
                flags.contains("security")
                        ? RecipientTypeDetails.UniversalSecurityGroup
                        : RecipientTypeDetails.UniversalDistributionGroup);
    }
}
