package dev.reeve.store.codec;

import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.filter.InvalidFilterException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.name.SortedNames;
import dev.reeve.engine.organization.AdminAuditLogConfig;
import dev.reeve.engine.organization.ConfigScopeType;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.DisconnectedMailbox;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.ForeignForest;
import dev.reeve.engine.organization.GroupMembershipRequest;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.OrganizationSettings;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Origin;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.organization.ScopeRestriction;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.PropertyRegistry;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.property.ServerProperties;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Objects from bytes, as {@link ObjectEncoder} writes them. */
final class ObjectDecoder {

    private static final String RECIPIENT_SCOPE = "RecipientScope";

    private final PropertyBytes recipients = new PropertyBytes(RecipientProperties.REGISTRY);
    private final PropertyBytes servers = new PropertyBytes(ServerProperties.REGISTRY);
    private final PropertyBytes databases = new PropertyBytes(DatabaseProperties.REGISTRY);

    // Roles share most of their entries; one instance of each saves the time to make the others and their memory.
    private final Map<String, RoleEntry> sharedEntries = new HashMap<>();

    // Most objects of an organization were made in the same few moments.
    private final Map<Instant, Instant> sharedInstants = new HashMap<>();

    // A hundred thousand mailboxes' settings are of a few nouns.
    private final Map<String, String> sharedTexts = new HashMap<>();

    DirectoryObject read(ByteReader in) {
        String type = in.text();
        String name = in.text();
        ObjectHeader header = new ObjectHeader(
                in.id(), name, instant(in), instant(in), in.optional(() -> new Origin(in.text(), in.text())));
        return switch (type) {
            case "AdminAuditLogConfig" ->
                new AdminAuditLogConfig(
                        header, in.flag(), in.texts(), in.texts(), in.texts(), in.duration(), in.flag(), in.flag());
            case "Configuration" ->
                new ConfigurationObject(
                        header,
                        shared(in.text()),
                        in.optional(in::id),
                        shared(in.text()),
                        PropertyBytes.values(in, sharedTexts));
            case "DisconnectedMailbox" ->
                new DisconnectedMailbox(
                        header,
                        in.id(),
                        in.member(DisconnectedMailbox.Reason.class),
                        in.instant(),
                        in.flag(),
                        in.text(),
                        in.id());
            case "ExchangeServer" -> new ExchangeServer(header, servers.read(in), in.optional(in::text));
            case "ForeignForest" ->
                new ForeignForest(
                        header,
                        in.text(),
                        in.text(),
                        in.text(),
                        in.optional(in::text),
                        in.list(each -> new ForeignForest.DomainController(each.text(), each.text())));
            case "GroupMembershipRequest" -> new GroupMembershipRequest(header, in.id(), in.id(), in.flag());
            case "MailboxDatabase" ->
                new MailboxDatabase(
                        header, databases.read(in), in.ids(), in.flag(), in.flag(), in.flag(), new TreeSet<>(in.ids()));
            case "ManagementRole" -> role(header, in);
            case "ManagementScope" -> scope(header, in);
            case "OrganizationSettings" -> new OrganizationSettings(header, in.text(), in.flag(), in.flag(), in.text());
            case "OrganizationalUnit" ->
                new OrganizationalUnit(header, in.member(OrganizationalUnit.Kind.class), in.optional(in::id));
            case "Recipient" ->
                new Recipient(
                        header,
                        in.id(),
                        in.member(RecipientTypeDetails.class),
                        recipients.read(in),
                        in.optional(() -> new Recipient.LinkedAccount(in.text(), in.text())));
            case "RoleAssignment" ->
                new RoleAssignment(
                        header,
                        in.id(),
                        in.id(),
                        in.member(RoleAssigneeType.class),
                        in.flag(),
                        in.flag(),
                        recipientScope(in),
                        configScope(in));
            case "RoleAssignmentPolicy" -> new RoleAssignmentPolicy(header, in.text(), in.flag());
            case "RoleGroup" ->
                new RoleGroup(
                        header, in.text(), in.text(), in.text(), in.ids(), in.ids(), in.optional(in::text), in.flag());
            default -> throw new Unreadable("unknown class " + type);
        };
    }

    private String shared(String text) {
        return sharedTexts.computeIfAbsent(text, same -> same);
    }

    private Instant instant(ByteReader in) {
        return sharedInstants.computeIfAbsent(in.instant(), same -> same);
    }

    private ManagementRole role(ObjectHeader header, ByteReader in) {
        String type = in.text();
        Optional<ObjectId> parent = in.optional(in::id);
        String description = in.text();
        ImplicitScopes implicit = new ImplicitScopes(
                in.member(RecipientScopeType.class),
                in.member(RecipientScopeType.class),
                in.member(ConfigScopeType.class),
                in.member(ConfigScopeType.class));
        boolean endUser = in.flag();
        boolean builtIn = in.flag();
        SortedMap<String, RoleEntry> entries = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int left = in.count(); left > 0; left--) {
            RoleEntry entry = sharedEntries.computeIfAbsent(in.slice(), ObjectDecoder::entry);
            entries.put(entry.name(), entry);
        }
        return new ManagementRole(header, type, parent, description, implicit, entries, endUser, builtIn);
    }

    private static RoleEntry entry(String slice) {
        ByteReader in = ByteReader.of(slice);
        return new RoleEntry(
                in.text(), in.member(RoleEntry.Type.class), SortedNames.later(() -> parameters(slice)), in.text());
    }

    private static List<String> parameters(String slice) {
        try {
            ByteReader in = ByteReader.of(slice);
            in.text();
            in.text();
            in.text();
            return in.texts();
        } catch (Unreadable e) {
            // The checksum told that nothing was damaged on the disk, so that this takes a release that wrote it wrong.
            throw ObjectCodec.damaged(e, slice);
        }
    }

    private ManagementScope scope(ObjectHeader header, ByteReader in) {
        boolean exclusive = in.flag();
        return new ManagementScope(header, restriction(in), exclusive);
    }

    private static ScopeRestriction restriction(ByteReader in) {
        String type = in.text();
        boolean filtered = in.flag();
        return switch (type) {
            case RECIPIENT_SCOPE -> {
                String text = in.text();
                Optional<ObjectId> root = in.optional(in::id);
                yield filtered(
                        type,
                        text,
                        root,
                        RecipientProperties.REGISTRY,
                        filter -> new ScopeRestriction.RecipientFilter(root, filter));
            }
            case "ServerScope" ->
                filtered
                        ? filtered(
                                type,
                                in.text(),
                                in.optional(in::id),
                                ServerProperties.REGISTRY,
                                ScopeRestriction.ServerFilter::new)
                        : new ScopeRestriction.ServerList(Set.copyOf(in.ids()));
            case "DatabaseScope" ->
                filtered
                        ? filtered(
                                type,
                                in.text(),
                                in.optional(in::id),
                                DatabaseProperties.REGISTRY,
                                ScopeRestriction.DatabaseFilter::new)
                        : new ScopeRestriction.DatabaseList(Set.copyOf(in.ids()));
            default -> throw new Unreadable("unknown kind of scope " + type);
        };
    }

    /** The restriction of a filter, as {@code restriction} makes it [SCOPE-12]. */
    static ScopeRestriction filtered(
            String type,
            String text,
            Optional<ObjectId> root,
            PropertyRegistry registry,
            Function<Filter, ScopeRestriction> restriction) {
        try {
            return restriction.apply(Filter.ofNormalText(text, registry));
        } catch (InvalidFilterException e) {
            // SCOPE-12: one filter that no longer parses must not keep the organization from opening.
            return new ScopeRestriction.Unusable(
                    type, root, text, Optional.ofNullable(e.getMessage()).orElse("invalid filter"));
        }
    }

    private static RecipientWriteScope recipientScope(ByteReader in) {
        String kind = in.text();
        return switch (kind) {
            case "" -> new RecipientWriteScope.Implicit();
            case "relative" -> new RecipientWriteScope.Relative(in.member(RecipientScopeType.class));
            case "unit" -> new RecipientWriteScope.Unit(in.id());
            case "custom" -> new RecipientWriteScope.Custom(in.id());
            case "exclusive" -> new RecipientWriteScope.Exclusive(in.id());
            default -> throw new Unreadable("unknown recipient scope " + kind);
        };
    }

    private static ConfigWriteScope configScope(ByteReader in) {
        String kind = in.text();
        return switch (kind) {
            case "" -> new ConfigWriteScope.Implicit();
            case "custom" -> new ConfigWriteScope.Custom(in.id());
            case "exclusive" -> new ConfigWriteScope.Exclusive(in.id());
            default -> throw new Unreadable("unknown configuration scope " + kind);
        };
    }
}
