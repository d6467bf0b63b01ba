package dev.reeve.commands.sample;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is no employee: rooms, equipment, shared mailboxes, contacts, mail users and accounts without mail. */
final class SampleResources {

    private static final String DOMAIN = "contoso.com";

    private final Draft draft;
    private final SampleUnits units;
    private final SampleServers servers;
    private final List<ObjectId> rooms = new ArrayList<>();

    SampleResources(Draft draft, SampleUnits units, SampleServers servers) {
        this.draft = draft;
        this.units = units;
        this.servers = servers;
        room("Room Rainier", Place.VANCOUVER, 12);
        room("Room Baker", Place.VANCOUVER, 6);
        room("Room Whistler", Place.VANCOUVER, 20);
        room("Room Simcoe", Place.TORONTO, 10);
        room("Room Rideau", Place.OTTAWA, 8);
        room("Room Olympic", Place.SEATTLE, 14);
        equipment("Projector 1", Place.VANCOUVER);
        equipment("Projector 2", Place.TORONTO);
        equipment("Delivery Van", Place.SEATTLE);
        shared("Sales Inquiries", "Sales");
        shared("Press Office", "Marketing");
        shared("Invoices", "Finance");
        shared("Job Applications", "Human Resources");
        contact("Adventure Works Orders", "orders@adventure-works.com");
        contact("Northwind Traders", "purchasing@northwindtraders.com");
        contact("Wingtip Toys Support", "support@wingtiptoys.com");
        contact("Proseware Press", "press@proseware.com");
    }

    /** The rooms of Vancouver. */
    List<ObjectId> vancouverRooms() {
        return rooms.subList(0, 3);
    }

    /** People with an account here whose mailbox is elsewhere, and some who have only an account. */
    void people(SampleNames names) {
        for (int number = 3001; number <= 3005; number++) {
            Person person = person(names.next(), "Contractor", number);
            draft.recipient(
                    units.at("Engineering/Contractors"),
                    person.name().text(),
                    RecipientTypeDetails.MailUser,
                    person.account()
                            .with(RecipientProperties.ALIAS, person.alias())
                            .with(
                                    RecipientProperties.EXTERNAL_EMAIL_ADDRESS,
                                    "SMTP:" + person.alias() + "@proseware.com")
                            .with(
                                    RecipientProperties.EMAIL_ADDRESSES,
                                    List.of(new PropertyValue.Text("SMTP:" + person.alias() + "@proseware.com"))));
        }
        for (int number = 3006; number <= 3011; number++) {
            Person person = person(names.next(), "Trainee", number);
            boolean disabled = number % 3 == 0;
            draft.recipient(
                    units.at(disabled ? "Disabled Accounts" : "Operations"),
                    person.name().text(),
                    disabled ? RecipientTypeDetails.DisabledUser : RecipientTypeDetails.User,
                    person.account()
                            .without(RecipientProperties.WINDOWS_EMAIL_ADDRESS)
                            .with(
                                    RecipientProperties.USER_ACCOUNT_CONTROL,
                                    disabled ? "AccountDisabled, NormalAccount" : "NormalAccount"));
        }
    }

    private Person person(SampleNames.FullName name, String title, int number) {
        String alias = draft.alias(name.first() + name.last().charAt(0));
        return new Person(
                name,
                alias,
                alias.toLowerCase(Locale.ROOT),
                DOMAIN,
                "Contoso",
                title,
                "Operations",
                Place.SEATTLE,
                Optional.empty(),
                number);
    }

    private void room(String name, Place place, int capacity) {
        Recipient room = resource(name, RecipientTypeDetails.RoomMailbox, "Rooms and Equipment", place);
        rooms.add(draft.put(room.withProperties(room.properties()
                        .with(RecipientProperties.RESOURCE_TYPE, "Room")
                        .with(
                                RecipientProperties.REGISTRY
                                        .named("ResourceCapacity")
                                        .orElseThrow(),
                                new PropertyValue.Whole(capacity))))
                .id());
    }

    private void equipment(String name, Place place) {
        Recipient equipment = resource(name, RecipientTypeDetails.EquipmentMailbox, "Rooms and Equipment", place);
        draft.put(
                equipment.withProperties(equipment.properties().with(RecipientProperties.RESOURCE_TYPE, "Equipment")));
    }

    private void shared(String name, String department) {
        Recipient mailbox = resource(name, RecipientTypeDetails.SharedMailbox, "Shared Mailboxes", Place.VANCOUVER);
        draft.put(mailbox.withProperties(mailbox.properties().with(RecipientProperties.DEPARTMENT, department)));
    }

    /** A mailbox with a disabled account of its own, as resource and shared mailboxes have. */
    private Recipient resource(String name, RecipientTypeDetails type, String unit, Place place) {
        String alias = draft.alias(name.replace(" ", ""));
        Properties properties = addressed(name, alias, alias + "@" + DOMAIN)
                .with(RecipientProperties.SAM_ACCOUNT_NAME, alias)
                .with(RecipientProperties.USER_PRINCIPAL_NAME, alias + "@" + DOMAIN)
                .with(RecipientProperties.CITY, place.city)
                .with(RecipientProperties.COUNTRY_OR_REGION, place.country)
                .with(RecipientProperties.C, place.country)
                .with(RecipientProperties.CO, place.countryName)
                .with(RecipientProperties.USER_ACCOUNT_CONTROL, "AccountDisabled, NormalAccount")
                .withReferences(RecipientProperties.DATABASE, List.of(servers.databaseFor(place, rooms.size())));
        return draft.recipient(units.at(unit), name, type, properties);
    }

    private void contact(String name, String address) {
        String alias = draft.alias(name.replace(" ", ""));
        draft.recipient(
                units.at("Contacts"),
                name,
                RecipientTypeDetails.MailContact,
                addressed(name, alias, address).with(RecipientProperties.EXTERNAL_EMAIL_ADDRESS, "SMTP:" + address));
    }

    private static Properties addressed(String name, String alias, String address) {
        return Properties.EMPTY
                .with(RecipientProperties.DISPLAY_NAME, name)
                .with(RecipientProperties.ALIAS, alias)
                .with(RecipientProperties.EMAIL_ADDRESS_POLICY_ENABLED, true)
                .with(RecipientProperties.WINDOWS_EMAIL_ADDRESS, address)
                .with(RecipientProperties.EMAIL_ADDRESSES, List.of(new PropertyValue.Text("SMTP:" + address)));
    }
}
