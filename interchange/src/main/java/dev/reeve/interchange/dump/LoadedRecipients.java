package dev.reeve.interchange.dump;

import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.DistinguishedName;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.Resolution;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The recipients of a dump: first themselves, then what they refer to. */
final class LoadedRecipients {

    private static final Map<Property, Class<? extends DirectoryObject>> CLASSES = Map.of(
            RecipientProperties.DATABASE, MailboxDatabase.class,
            RecipientProperties.ROLE_ASSIGNMENT_POLICY, RoleAssignmentPolicy.class,
            RecipientProperties.ADDRESS_BOOK_POLICY, ConfigurationObject.class,
            RecipientProperties.MANAGER, Recipient.class);

    private final RecipientRows rows;
    private final Units units;
    private final Findings findings;
    private final Instant now;

    LoadedRecipients(RecipientRows rows, Units units, Findings findings, Instant now) {
        this.rows = rows;
        this.units = units;
        this.findings = findings;
        this.now = now;
    }

    /**
     * The recipients without references.
     *
     * @param accountNames folded account names that role groups have
     */
    List<Recipient> bare(Set<String> accountNames) {
        Set<String> accounts = new HashSet<>(accountNames);
        Set<String> aliases = new HashSet<>();
        Set<String> principals = new HashSet<>();
        Set<String> addresses = new HashSet<>();
        List<Recipient> bare = new ArrayList<>();
        for (RecipientDraft draft : rows.all()) {
            claim(draft, RecipientProperties.SAM_ACCOUNT_NAME, accounts);
            claim(draft, RecipientProperties.ALIAS, aliases);
            claim(draft, RecipientProperties.USER_PRINCIPAL_NAME, principals);
            claimAddresses(draft, addresses);
            bare.add(new Recipient(
                    new ObjectHeader(
                            draft.id(), draft.name(), draft.created(now), draft.changed(now), Optional.empty()),
                    container(draft),
                    draft.type().orElseThrow(),
                    draft.values()));
        }
        return bare;
    }

    /** Notes where the dump has recipients that stand elsewhere here, so that what points there finds them. */
    void name(ObjectHeaders headers, Organization organization) {
        for (RecipientDraft draft : rows.all()) {
            organization.find(draft.id(), Recipient.class).ifPresent(here -> {
                draft.distinguishedName()
                        .flatMap(DistinguishedName::parse)
                        .filter(full -> !full.key()
                                .equals(organization
                                        .tree()
                                        .distinguishedName(here)
                                        .key()))
                        .ifPresent(full -> headers.name(full, draft.id()));
                draft.path()
                        .filter(path ->
                                !CaseFolding.equal(path, organization.tree().canonicalName(here)))
                        .ifPresent(path -> headers.name(path, draft.id()));
            });
        }
    }

    private void claim(RecipientDraft draft, Property property, Set<String> taken) {
        List<PropertyValue> values = draft.values().values(property);
        if (!values.isEmpty()
                && values.getFirst() instanceof PropertyValue.Text(String text)
                && !taken.add(CaseFolding.fold(text))) {
            findings.contradiction(
                    property.name(),
                    "'" + draft.name() + "' has " + text + " like somebody else, and goes without here.");
            draft.drop(property);
        }
    }

    private void claimAddresses(RecipientDraft draft, Set<String> taken) {
        List<PropertyValue> values = draft.values().values(RecipientProperties.EMAIL_ADDRESSES);
        List<PropertyValue> kept = new ArrayList<>();
        Set<String> own = new HashSet<>();
        for (PropertyValue value : values) {
            String text = value instanceof PropertyValue.Text(String address) ? address : "";
            boolean isSmtp = text.toLowerCase(Locale.ROOT).startsWith("smtp:");
            String key = CaseFolding.fold(text);
            if (!own.add(key)) {
                continue;
            }
            if (isSmtp && !taken.add(key)) {
                findings.contradiction(
                        "EmailAddresses",
                        "'" + draft.name() + "' has " + text + " like somebody else, and goes without here.");
            } else {
                kept.add(value);
            }
        }
        if (kept.size() < values.size()) {
            draft.replace(RecipientProperties.EMAIL_ADDRESSES, kept);
        }
    }

    private ObjectId container(RecipientDraft draft) {
        return draft.distinguishedName()
                .flatMap(DistinguishedName::parse)
                .map(units::containerOf)
                .or(() -> draft.path().map(path -> {
                    List<String> parts = CanonicalPath.of(path).parts();
                    return units.at(new CanonicalPath(parts.subList(0, parts.size() - 1)));
                }))
                .orElseGet(() -> {
                    findings.assumed(
                            "places of recipients",
                            "no file tells where '" + draft.name() + "' is; taken to be in Users.");
                    return units.nowhere();
                });
    }

    /**
     * The recipients with what they refer to.
     *
     * @param members what lists members of groups beside the group's name
     */
    List<Recipient> complete(Resolver resolver, GroupMembers members) {
        members.of(resolver, findings)
                .forEach((group, all) ->
                        rows.find(group).ifPresent(draft -> draft.pointAlso(RecipientProperties.MEMBERS, all)));
        List<Recipient> complete = new ArrayList<>();
        // A draft weighs more than the recipient that is made of it: each goes as soon as it is done with.
        for (Iterator<RecipientDraft> drafts = rows.all().iterator(); drafts.hasNext(); drafts.remove()) {
            RecipientDraft draft = drafts.next();
            Optional<Recipient> bare = resolver.organization().find(draft.id(), Recipient.class);
            bare.ifPresent(recipient -> complete.add(recipient.withProperties(references(resolver, draft, recipient))));
        }
        return complete;
    }

    private Properties references(Resolver resolver, RecipientDraft draft, Recipient recipient) {
        Properties properties = recipient.properties();
        for (Map.Entry<Property, List<Pointer>> entry : draft.references().entrySet()) {
            Property property = entry.getKey();
            boolean isOfGroups = property == RecipientProperties.MEMBERS;
            if (isOfGroups && !recipient.type().isGroup()) {
                continue;
            }
            Set<ObjectId> ids = new LinkedHashSet<>();
            for (Pointer pointer : entry.getValue()) {
                Resolution<? extends DirectoryObject> found = find(resolver, property, pointer);
                found.found().map(DirectoryObject::id).ifPresent(ids::add);
                if (found.found().isEmpty()) {
                    findings.leftOut(
                            property.name(),
                            pointer.text() + ", of '" + draft.name() + "', "
                                    + (found instanceof Resolution.Ambiguous
                                            ? "may be several objects of that name."
                                            : "is not in the organization."));
                }
            }
            properties = properties.withReferences(property, List.copyOf(ids));
        }
        return properties;
    }

    private static Resolution<? extends DirectoryObject> find(Resolver resolver, Property property, Pointer pointer) {
        Class<? extends DirectoryObject> type = CLASSES.get(property);
        if (type != null) {
            return resolver.find(pointer, type, _ -> true);
        }
        return resolver.find(
                pointer,
                DirectoryObject.class,
                object -> object instanceof RoleGroup
                        || (object instanceof Recipient recipient
                                && recipient.type() != RecipientTypeDetails.PublicFolder));
    }
}
