package dev.reeve.interchange.ldif;

import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.interchange.ldif.ImportOptions.PeopleAs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides by object classes and the attributes of Exchange what an entry becomes. */
final class Classifier {

    private static final int ACCOUNT_DISABLED = 0x2;
    private static final int TRUST_ACCOUNTS = 0x800 | 0x1000 | 0x2000;
    private static final long SECURITY_ENABLED = 0x8000_0000L;
    private static final long BUILT_IN_LOCAL = 0x1;
    private static final long GLOBAL = 0x2;
    private static final long DOMAIN_LOCAL = 0x4;
    private static final long GUEST = 501;
    private static final long KRBTGT = 502;

    private final PeopleAs people;

    Classifier(PeopleAs people) {
        this.people = people;
    }

    Shape classify(LdifRecord record) {
        if (record.dn().isNullDN()) {
            return new Shape.Skipped("it describes the directory itself");
        }
        if (LdifDomain.isDomain(record.dn())) {
            return new Shape.Container();
        }
        if (record.isOf("computer", "msDS-ManagedServiceAccount", "msDS-GroupManagedServiceAccount", "device")) {
            return new Shape.Skipped("computers and service accounts are not imported");
        }
        if (record.isOf("foreignSecurityPrincipal")) {
            return new Shape.Skipped("it stands for an account of another forest");
        }
        if (record.isOf("msExchDynamicDistributionList", "publicFolder")) {
            return new Shape.Skipped("dynamic groups and public folders are not imported");
        }
        if (isOfType(record, "1073741824")) {
            return new Shape.Skipped("role groups are not imported; make them with New-RoleGroup");
        }
        if (record.isOf("group", "groupOfNames", "groupOfUniqueNames", "posixGroup", "groupOfURLs", "groupOfMembers")) {
            return group(record);
        }
        if (record.isOf("contact")) {
            return contact(record);
        }
        if (record.isOf("person", "organizationalPerson", "inetOrgPerson", "user", "account", "posixAccount")) {
            return person(record);
        }
        if (record.isOf(
                "organizationalUnit", "container", "builtinDomain", "organization", "locality", "country", "domain")) {
            return new Shape.Container();
        }
        List<String> classes = record.all("objectClass");
        return new Shape.Skipped(
                classes.isEmpty()
                        ? "it has no objectClass"
                        : "nothing corresponds to the object class " + String.join(", ", classes));
    }

    private Shape person(LdifRecord record) {
        long control = number(record, "userAccountControl").orElse(0L);
        if ((control & TRUST_ACCOUNTS) != 0) {
            return new Shape.Skipped("accounts of computers and trusts are not imported");
        }
        Optional<Long> relative = record.bytes("objectSid").flatMap(SecurityIdentifier::relativeId);
        if (relative.filter(id -> id == GUEST || id == KRBTGT).isPresent()) {
            return new Shape.Skipped("the account is part of Windows");
        }
        RecipientTypeDetails account =
                (control & ACCOUNT_DISABLED) != 0 ? RecipientTypeDetails.DisabledUser : RecipientTypeDetails.User;
        if (people == PeopleAs.USER) {
            return new Shape.Holder(account, false, List.of());
        }
        Optional<RecipientTypeDetails> decreed =
                exchangeType(record).filter(type -> type.isUser() && type != RecipientTypeDetails.User);
        if (decreed.isPresent()) {
            return new Shape.Holder(decreed.get(), true, List.of());
        }
        if (record.has("msExchMailboxGuid") || record.has("homeMDB")) {
            return new Shape.Holder(RecipientTypeDetails.UserMailbox, true, List.of());
        }
        if (record.has("targetAddress")) {
            return new Shape.Holder(RecipientTypeDetails.MailUser, true, List.of());
        }
        if (isOfType(record, "65536") || !Addresses.hasAny(record)) {
            return new Shape.Holder(account, isOfType(record, "65536"), List.of());
        }
        return new Shape.Holder(RecipientTypeDetails.UserMailbox, false, List.of());
    }

    private static Shape contact(LdifRecord record) {
        boolean mail = record.has("targetAddress") || Addresses.hasAny(record);
        RecipientTypeDetails byAddress = mail ? RecipientTypeDetails.MailContact : RecipientTypeDetails.Contact;
        Optional<RecipientTypeDetails> decreed = exchangeType(record)
                .filter(type -> type.recipientType().endsWith("Contact"))
                .filter(type -> mail || !type.isMailEnabled());
        return new Shape.Holder(decreed.orElse(byAddress), decreed.isPresent(), List.of());
    }

    private static Shape group(LdifRecord record) {
        Optional<Long> groupType = number(record, "groupType");
        long bits = groupType.orElse(SECURITY_ENABLED);
        if ((bits & BUILT_IN_LOCAL) != 0) {
            return new Shape.Skipped("the group is part of Windows");
        }
        List<String> mapped = new ArrayList<>();
        boolean security = (bits & SECURITY_ENABLED) != 0;
        if ((bits & GLOBAL) != 0 || (bits & DOMAIN_LOCAL) != 0) {
            mapped.add("groupType " + record.first("groupType").orElse("") + ": a "
                    + ((bits & GLOBAL) != 0 ? "global " : "domain local ") + (security ? "security" : "distribution")
                    + " group became a universal one");
        }
        boolean mail = Addresses.hasAny(record);
        RecipientTypeDetails type;
        if (security) {
            type = mail ? RecipientTypeDetails.MailUniversalSecurityGroup : RecipientTypeDetails.UniversalSecurityGroup;
        } else {
            type = mail
                    ? RecipientTypeDetails.MailUniversalDistributionGroup
                    : RecipientTypeDetails.UniversalDistributionGroup;
        }
        if (mail && !security && isOfType(record, "268435456")) {
            type = RecipientTypeDetails.RoomList;
        }
        return new Shape.Holder(type, groupType.isPresent(), mapped);
    }

    private static boolean isOfType(LdifRecord record, String number) {
        return record.first("msExchRecipientTypeDetails").filter(number::equals).isPresent();
    }

    private static Optional<RecipientTypeDetails> exchangeType(LdifRecord record) {
        return record.first("msExchRecipientTypeDetails")
                .flatMap(number -> RecipientProperties.RECIPIENT_TYPE_DETAILS
                        .members()
                        .flatMap(members -> members.canonical(number)))
                .flatMap(RecipientTypeDetails::named);
    }

    static Optional<Long> number(LdifRecord record, String attribute) {
        return record.first(attribute)
                .filter(text -> text.matches("-?[0-9]{1,18}"))
                .map(Long::valueOf);
    }
}
