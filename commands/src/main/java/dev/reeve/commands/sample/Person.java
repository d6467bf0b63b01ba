package dev.reeve.commands.sample;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A person of the sample before the directory object is made.
 *
 * @param alias alias and local part of the address, already unique
 * @param samAccountName logon name
 * @param domain domain of address and user principal name
 * @param manager whom the person reports to
 * @param number a number that tells this person's phone and database from others'
 */
record Person(
        SampleNames.FullName name,
        String alias,
        String samAccountName,
        String domain,
        String company,
        String title,
        String department,
        Place place,
        Optional<ObjectId> manager,
        int number) {

    /** Size of the larger mailboxes: 2 GB. */
    private static final long TWO_GIGABYTES = 2L << 30;

    Recipient mailbox(Draft draft, OrganizationalUnit unit, ObjectId database) {
        Properties properties = account()
                .with(RecipientProperties.ALIAS, alias)
                .with(RecipientProperties.EMAIL_ADDRESSES, addresses())
                .with(RecipientProperties.EMAIL_ADDRESS_POLICY_ENABLED, true)
                .withReferences(RecipientProperties.DATABASE, List.of(database));
        if (number % 6 == 0) {
            properties = properties
                    .with(RecipientProperties.PROHIBIT_SEND_QUOTA, new PropertyValue.Size(TWO_GIGABYTES))
                    .with(RecipientProperties.ISSUE_WARNING_QUOTA, new PropertyValue.Size(TWO_GIGABYTES / 10 * 9));
        }
        return draft.recipient(unit, name.text(), RecipientTypeDetails.UserMailbox, properties);
    }

    /** The attributes of the account and its address book page, without anything of a mailbox. */
    Properties account() {
        Properties properties = Properties.EMPTY
                .with(RecipientProperties.SAM_ACCOUNT_NAME, samAccountName)
                .with(RecipientProperties.USER_PRINCIPAL_NAME, alias + "@" + domain)
                .with(RecipientProperties.DISPLAY_NAME, name.text())
                .with(RecipientProperties.FIRST_NAME, name.first())
                .with(RecipientProperties.LAST_NAME, name.last())
                .with(RecipientProperties.TITLE, title)
                .with(RecipientProperties.DEPARTMENT, department)
                .with(RecipientProperties.COMPANY, company)
                .with(RecipientProperties.OFFICE, place.city + " " + (1 + number % 12) + "/" + (100 + number % 40))
                .with(RecipientProperties.PHONE, place.phonePrefix + " " + "%04d".formatted(100 + number % 9900))
                .with(RecipientProperties.CITY, place.city)
                .with(RecipientProperties.COUNTRY_OR_REGION, place.country)
                .with(RecipientProperties.C, place.country)
                .with(RecipientProperties.CO, place.countryName)
                .with(RecipientProperties.POSTAL_CODE, place.postalCode)
                .with(RecipientProperties.WINDOWS_EMAIL_ADDRESS, alias + "@" + domain)
                .with(RecipientProperties.USER_ACCOUNT_CONTROL, "NormalAccount")
                .with(RecipientProperties.REMOTE_POWER_SHELL_ENABLED, true);
        if (!place.state.isEmpty()) {
            properties = properties.with(RecipientProperties.STATE_OR_PROVINCE, place.state);
        }
        return manager.isEmpty()
                ? properties
                : properties.withReferences(
                        RecipientProperties.MANAGER, manager.stream().toList());
    }

    private List<PropertyValue> addresses() {
        PropertyValue primary = new PropertyValue.Text("SMTP:" + alias + "@" + domain);
        String dotted = (name.first() + "." + name.last()).toLowerCase(Locale.ROOT) + "@" + domain;
        // Every third kept the address of a former convention.
        return number % 3 == 0 && !name.last().isEmpty()
                ? List.of(primary, new PropertyValue.Text("smtp:" + dotted))
                : List.of(primary);
    }
}
