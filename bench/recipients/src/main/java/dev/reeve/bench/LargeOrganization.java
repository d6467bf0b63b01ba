package dev.reeve.bench;

import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.PropertyValue.Text;
import dev.reeve.engine.property.RecipientProperties;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * An organization of so many recipients, always the same for a size: 94 of 100 are user mailboxes, 4 mail contacts, 2
 * groups of fifty; in a hundred units; and the group {@link #HALF} with half of all as its members.
 */
final class LargeOrganization {

    static final Instant CREATED = Instant.parse("2026-01-01T00:00:00Z");
    static final String DOMAIN = "contoso.com";

    /** A group with half of all recipients. */
    static final String HALF = "Half Of All";

    private static final List<String> CITIES =
            List.of("Vancouver", "Ottawa", "Seattle", "Portland", "Lisbon", "Osaka", "Turin", "Lyon", "Graz", "Bergen");
    private static final List<String> DEPARTMENTS =
            List.of("Sales", "Finance", "Legal", "Engineering", "Support", "Marketing", "Purchasing");

    private final Random random;
    private final int size;
    private final List<DirectoryObject> objects = new ArrayList<>();
    private final List<ObjectId> people = new ArrayList<>();

    private LargeOrganization(int size) {
        this.size = size;
        this.random = new Random(size);
    }

    /** Everything of it, what ships built in included. */
    static Change of(int size) {
        return NewOrganization.create("Contoso", DOMAIN, CREATED).and(new LargeOrganization(size).build());
    }

    /** The alias of the person of that number. */
    static String alias(int number) {
        return "person" + number;
    }

    private Change build() {
        ObjectId domain = ObjectId.ofBuiltIn("OrganizationalUnit", DOMAIN);
        List<OrganizationalUnit> units = IntStream.range(0, 100)
                .mapToObj(number -> new OrganizationalUnit(
                        ObjectHeader.created(ObjectId.ofBuiltIn("Bench", "unit" + number), "Unit " + number, CREATED),
                        OrganizationalUnit.Kind.UNIT,
                        Optional.of(domain)))
                .toList();
        objects.addAll(units);
        for (int number = 0; number < size; number++) {
            OrganizationalUnit unit = units.get(number % units.size());
            int kind = number % 50;
            objects.add(
                    kind == 49 && people.size() > 50
                            ? group(number, unit)
                            : person(number, unit, kind == 24 || kind == 48));
        }
        objects.add(half(units.getFirst()));
        return Change.put(objects);
    }

    private Recipient person(int number, OrganizationalUnit unit, boolean contact) {
        String alias = alias(number);
        String first = "First" + random.nextInt(500);
        String last = "Last" + random.nextInt(5_000);
        String address = alias + "@" + DOMAIN;
        Properties properties = mail(Properties.EMPTY, alias, first + " " + last)
                .with(RecipientProperties.FIRST_NAME, first)
                .with(RecipientProperties.LAST_NAME, last)
                .with(RecipientProperties.CITY, CITIES.get(random.nextInt(CITIES.size())))
                .with(RecipientProperties.DEPARTMENT, DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size())))
                .with(RecipientProperties.TITLE, "Title " + random.nextInt(200))
                .with(RecipientProperties.COMPANY, "Contoso")
                .with(RecipientProperties.OFFICE, "Room " + random.nextInt(2_000))
                .with(RecipientProperties.PHONE, "+1 555 " + number)
                .with(RecipientProperties.POSTAL_CODE, Integer.toString(10_000 + random.nextInt(80_000)))
                .with(RecipientProperties.CUSTOM_ATTRIBUTE1, "Cost centre " + random.nextInt(1_000));
        if (!people.isEmpty()) {
            properties = properties.withReferences(
                    RecipientProperties.MANAGER, List.of(people.get(random.nextInt(people.size()))));
        }
        if (contact) {
            properties = properties.with(RecipientProperties.EXTERNAL_EMAIL_ADDRESS, "SMTP:" + alias + "@fabrikam.com");
        } else {
            properties = properties
                    .with(RecipientProperties.SAM_ACCOUNT_NAME, alias)
                    .with(RecipientProperties.USER_PRINCIPAL_NAME, address)
                    .with(RecipientProperties.USER_ACCOUNT_CONTROL, "NormalAccount")
                    .with(
                            RecipientProperties.PROHIBIT_SEND_QUOTA,
                            new PropertyValue.Size((1L + random.nextInt(10)) << 30))
                    .withReferences(
                            RecipientProperties.DATABASE,
                            List.of(ObjectId.ofBuiltIn("MailboxDatabase", NewOrganization.DATABASE)))
                    .withReferences(
                            RecipientProperties.ROLE_ASSIGNMENT_POLICY,
                            List.of(ObjectId.ofBuiltIn("RoleAssignmentPolicy", NewOrganization.DEFAULT_POLICY)));
        }
        ObjectId id = ObjectId.ofBuiltIn("Bench", alias);
        people.add(id);
        return new Recipient(
                ObjectHeader.created(id, "Person " + number, CREATED),
                unit.id(),
                contact ? RecipientTypeDetails.MailContact : RecipientTypeDetails.UserMailbox,
                properties);
    }

    private Recipient group(int number, OrganizationalUnit unit) {
        List<ObjectId> members = IntStream.range(0, 50)
                .mapToObj(_ -> people.get(random.nextInt(people.size())))
                .distinct()
                .toList();
        return group("Group " + number, "group" + number, unit, members);
    }

    private Recipient half(OrganizationalUnit unit) {
        return group(HALF, "half", unit, people.subList(0, size / 2));
    }

    private Recipient group(String name, String alias, OrganizationalUnit unit, List<ObjectId> members) {
        return new Recipient(
                ObjectHeader.created(ObjectId.ofBuiltIn("Bench", alias), name, CREATED),
                unit.id(),
                RecipientTypeDetails.MailUniversalDistributionGroup,
                mail(Properties.EMPTY, alias, name)
                        .with(RecipientProperties.SAM_ACCOUNT_NAME, alias)
                        .withReferences(RecipientProperties.MANAGED_BY, List.of(people.getFirst()))
                        .withReferences(RecipientProperties.MEMBERS, members));
    }

    private static Properties mail(Properties properties, String alias, String displayName) {
        String address = alias + "@" + DOMAIN;
        return properties
                .with(RecipientProperties.ALIAS, alias)
                .with(RecipientProperties.DISPLAY_NAME, displayName)
                .with(RecipientProperties.WINDOWS_EMAIL_ADDRESS, address)
                .with(RecipientProperties.EMAIL_ADDRESS_POLICY_ENABLED, true)
                .with(RecipientProperties.LEGACY_EXCHANGE_DN, NewOrganization.legacyDn("Contoso", "Recipients", alias))
                .with(
                        RecipientProperties.EMAIL_ADDRESSES,
                        List.of(new Text("SMTP:" + address), new Text("smtp:" + alias + "@mail." + DOMAIN)));
    }
}
