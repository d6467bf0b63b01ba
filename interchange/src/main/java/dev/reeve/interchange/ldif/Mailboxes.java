package dev.reeve.interchange.ldif;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.property.EnumerationMembers;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What accounts and mailboxes have beyond an address book page: state, database, policy, quotas. */
final class Mailboxes {

    private static final long KILOBYTE = 1024;

    private final List<MailboxDatabase> databases;
    private final Optional<ObjectId> defaultPolicy;
    private final Problems problems;

    Mailboxes(Organization organization, Problems problems) {
        this.problems = problems;
        this.databases = organization
                .all(MailboxDatabase.class)
                .filter(database -> !database.excludedFromProvisioning() && !database.suspendedFromProvisioning())
                .sorted(Comparator.comparing(database -> CaseFolding.fold(database.name())))
                .toList();
        this.defaultPolicy = organization
                .all(RoleAssignmentPolicy.class)
                .filter(RoleAssignmentPolicy::isDefault)
                .map(DirectoryObject::id)
                .findFirst();
    }

    Properties apply(Holding holding, Properties properties) {
        Properties result = properties;
        LdifRecord record = holding.record();
        if (holding.type().isUser()) {
            result = account(record, result);
        }
        if (holding.type().isMailbox()) {
            result = mailbox(holding, result);
        }
        boolean elsewhere = holding.type().recipientType().equals("MailUser")
                || holding.type().recipientType().equals("MailContact");
        if (elsewhere) {
            Optional<String> target = Addresses.target(record)
                    .or(() -> Addresses.of(record).primary().map(address -> "SMTP:" + address));
            if (target.isPresent()) {
                result = result.with(RecipientProperties.EXTERNAL_EMAIL_ADDRESS, target.get());
            }
        }
        return result;
    }

    private static Properties account(LdifRecord record, Properties properties) {
        Properties result = properties
                        .values(RecipientProperties.REMOTE_POWER_SHELL_ENABLED)
                        .isEmpty()
                ? properties.with(RecipientProperties.REMOTE_POWER_SHELL_ENABLED, true)
                : properties;
        Optional<String> control =
                Classifier.number(record, "userAccountControl").flatMap(Mailboxes::flags);
        return control.isEmpty() ? result : result.with(RecipientProperties.USER_ACCOUNT_CONTROL, control.get());
    }

    private static Optional<String> flags(long bits) {
        String text = RecipientProperties.USER_ACCOUNT_CONTROL.members().stream()
                .map(EnumerationMembers::numbers)
                .flatMap(numbers -> numbers.entrySet().stream())
                .filter(member -> member.getValue() != 0 && (bits & member.getValue()) == member.getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private Properties mailbox(Holding holding, Properties properties) {
        LdifRecord record = holding.record();
        Properties result = properties;
        if (result.values(RecipientProperties.DATABASE).isEmpty()) {
            Optional<ObjectId> database = database(holding);
            if (database.isEmpty()) {
                problems.add(
                        record.line(),
                        "There is no database for a mailbox: the organization has none that takes new mailboxes."
                                + " Make one, or import people as users.");
                return result;
            }
            result = result.withReferences(
                    RecipientProperties.DATABASE, database.stream().toList());
        }
        if (result.values(RecipientProperties.ROLE_ASSIGNMENT_POLICY).isEmpty()) {
            result = result.withReferences(
                    RecipientProperties.ROLE_ASSIGNMENT_POLICY,
                    defaultPolicy.stream().toList());
        }
        if (result.values(RecipientProperties.EXCHANGE_GUID).isEmpty()) {
            result = result.with(
                    RecipientProperties.EXCHANGE_GUID,
                    new PropertyValue.Identifier(
                            Anchor.derived(holding.anchor().origin(), "mailbox").uuid()));
        }
        Optional<String> resource = resource(holding.type());
        if (resource.isPresent()) {
            result = result.with(RecipientProperties.RESOURCE_TYPE, resource.get());
        }
        result = quota(record, "mDBStorageQuota", RecipientProperties.ISSUE_WARNING_QUOTA, result);
        result = quota(record, "mDBOverQuotaLimit", RecipientProperties.PROHIBIT_SEND_QUOTA, result);
        return quota(record, "mDBOverHardQuotaLimit", RecipientProperties.PROHIBIT_SEND_RECEIVE_QUOTA, result);
    }

    private static Properties quota(LdifRecord record, String attribute, Property property, Properties properties) {
        Optional<Long> kilobytes =
                Classifier.number(record, attribute).filter(number -> number >= 0 && number <= Integer.MAX_VALUE);
        return kilobytes.isEmpty()
                ? properties
                : properties.with(property, new PropertyValue.Size(kilobytes.get() * KILOBYTE));
    }

    private static Optional<String> resource(RecipientTypeDetails type) {
        return switch (type) {
            case RoomMailbox, LinkedRoomMailbox -> Optional.of("Room");
            case EquipmentMailbox -> Optional.of("Equipment");
            default -> Optional.empty();
        };
    }

    /** The one of the same name where there is one, else one that depends on the object's id alone. */
    private Optional<ObjectId> database(Holding holding) {
        Optional<ObjectId> named = holding.record()
                .first("homeMDB")
                .flatMap(Mailboxes::leaf)
                .flatMap(name -> databases.stream()
                        .filter(database -> CaseFolding.equal(database.name(), name))
                        .map(DirectoryObject::id)
                        .findFirst());
        if (named.isPresent() || databases.isEmpty()) {
            return named;
        }
        byte[] id = ByteBuffer.allocate(16)
                .putLong(holding.id().uuid().getMostSignificantBits())
                .putLong(holding.id().uuid().getLeastSignificantBits())
                .array();
        MailboxDatabase chosen = databases.get(Math.floorMod(Arrays.hashCode(id), databases.size()));
        if (holding.record().has("homeMDB")) {
            holding.notes().mapped("homeMDB: the mailbox is in " + chosen.name() + ", since its database is not here");
        }
        return Optional.of(chosen.id());
    }

    private static Optional<String> leaf(String dn) {
        try {
            DN parsed = new DN(dn);
            return parsed.isNullDN() ? Optional.empty() : Optional.of(Names.leaf(parsed.getRDNs()[0]));
        } catch (LDAPException _) {
            return Optional.empty();
        }
    }
}
