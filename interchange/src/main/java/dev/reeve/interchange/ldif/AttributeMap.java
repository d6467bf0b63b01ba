package dev.reeve.interchange.ldif;

import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The attributes of people, contacts and groups that have a property of their own, and those that mean nothing here. */
final class AttributeMap {

    /** A property, how long its text may be, and the attributes it comes from, the first that has a value. */
    private record Row(Property property, int length, List<String> attributes) {}

    private static final List<Row> ROWS = """
        DisplayName 256 displayName cn
        FirstName 64 givenName
        Initials 6 initials
        LastName 64 sn
        Title 128 title
        Department 64 department ou
        Company 64 company o
        Office 128 physicalDeliveryOfficeName roomNumber
        StreetAddress 1024 streetAddress street
        City 128 l
        StateOrProvince 128 st
        PostalCode 40 postalCode
        PostOfficeBox 40 postOfficeBox
        Co 128 co friendlyCountryName
        Phone 64 telephoneNumber
        OtherTelephone 64 otherTelephone
        MobilePhone 64 mobile
        HomePhone 64 homePhone
        OtherHomePhone 64 otherHomePhone
        Fax 64 facsimileTelephoneNumber
        OtherFax 64 otherFacsimileTelephoneNumber
        Pager 64 pager
        AssistantName 256 msExchAssistantName
        PhoneticDisplayName 256 msDS-PhoneticDisplayName
        SimpleDisplayName 256 displayNamePrintable
        WebPage 2048 wWWHomePage labeledURI
        Notes 1024 info
        Description 1024 description
        """.lines().map(AttributeMap::row).toList();

    private static final List<Row> NUMBERED = Stream.concat(
                    Stream.iterate(1, number -> number <= 15, number -> number + 1)
                            .map(number -> row("CustomAttribute" + number + " 1024 extensionAttribute" + number)),
                    Stream.iterate(1, number -> number <= 5, number -> number + 1)
                            .map(number -> row("ExtensionCustomAttribute" + number
                                    + " 2048 msExchExtensionCustomAttribute" + number)))
            .toList();

    /** Attributes that other parts of the import read. */
    private static final Set<String> READ_ELSEWHERE = names("""
        objectClass dn cn uid mail mailAlternateAddress proxyAddresses targetAddress mailNickname sAMAccountName
        userPrincipalName userAccountControl c groupType member uniqueMember memberUid manager managedBy owner homeMDB
        msExchMailboxGuid msExchRecipientTypeDetails msExchHideFromAddressLists legacyExchangeDN objectGUID objectSid
        msExchMasterAccountSid
        entryUUID mDBUseDefaults mDBStorageQuota mDBOverQuotaLimit mDBOverHardQuotaLimit""");

    /** Attributes that the directory itself keeps or computes; leaving them out is nothing to report. */
    private static final Set<String> OF_THE_DIRECTORY = names("""
        distinguishedName name objectCategory instanceType whenCreated whenChanged uSNCreated uSNChanged memberOf
        directReports managedObjects createTimestamp modifyTimestamp creatorsName modifiersName structuralObjectClass
        entryCSN entryDN hasSubordinates subschemaSubentry sAMAccountType primaryGroupID codePage countryCode
        badPwdCount badPasswordTime lastLogon lastLogoff lastLogonTimestamp logonCount pwdLastSet accountExpires
        dSCorePropagationData isCriticalSystemObject adminCount msExchVersion msExchALObjectVersion
        msExchRecipientDisplayType showInAddressBook msExchPoliciesIncluded msExchUserAccountControl
        nTSecurityDescriptor replPropertyMetaData""");

    private static final Set<String> SECRETS = names(
            "userPassword unicodePwd ntPwdHistory lmPwdHistory dBCSPwd krbPrincipalKey sambaNTPassword sambaLMPassword");

    private AttributeMap() {}

    private static Row row(String line) {
        List<String> words = Arrays.asList(line.strip().split(" ", -1));
        return new Row(
                RecipientProperties.REGISTRY.named(words.getFirst()).orElseThrow(),
                Integer.parseInt(words.get(1)),
                words.subList(2, words.size()));
    }

    private static Set<String> names(String list) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(Arrays.asList(list.strip().split("\\s+", -1)));
        return names;
    }

    /** The properties with what the entry says; what it is silent about stays. */
    static Properties apply(LdifRecord record, Properties properties, EntryNotes notes) {
        Properties result = properties;
        for (Row row : (Iterable<Row>) Stream.concat(ROWS.stream(), NUMBERED.stream())::iterator) {
            result = apply(record, row, result, notes);
        }
        Optional<String> country = record.first("c").map(code -> code.toUpperCase(Locale.ROOT));
        if (country.isPresent() && country.get().matches("[A-Z]{2}")) {
            result = result.with(RecipientProperties.COUNTRY_OR_REGION, country.get())
                    .with(RecipientProperties.C, country.get());
        } else {
            country.ifPresent(code -> notes.skipped("c: \"" + code + "\" is no two-letter country code"));
        }
        if (record.has("msExchHideFromAddressLists")) {
            result = result.with(
                    RecipientProperties.HIDDEN_FROM_ADDRESS_LISTS_ENABLED, record.isTrue("msExchHideFromAddressLists"));
        }
        leftOver(record, notes);
        return result;
    }

    private static Properties apply(LdifRecord record, Row row, Properties properties, EntryNotes notes) {
        Optional<String> source = row.attributes().stream().filter(record::has).findFirst();
        if (source.isEmpty()) {
            return properties;
        }
        String attribute = source.get();
        if (attribute.equals("ou") || attribute.equals("o") || attribute.equals("roomNumber")) {
            notes.mapped(attribute + " became " + row.property().name());
        }
        List<String> values = record.all(attribute).stream()
                .map(value -> shortened(value, row.length(), attribute, notes))
                .distinct()
                .toList();
        if (row.property().isMultiValued()) {
            return properties.with(
                    row.property(), values.stream().map(PropertyValue.Text::new).toList());
        }
        if (values.size() > 1) {
            notes.skipped(attribute + ": only the first of " + values.size() + " values");
        }
        return properties.with(row.property(), values.getFirst());
    }

    static String shortened(String value, int length, String attribute, EntryNotes notes) {
        if (value.codePointCount(0, value.length()) <= length) {
            return value;
        }
        notes.mapped(attribute + " was cut to " + length + " characters");
        return value.substring(0, value.offsetByCodePoints(0, length)).strip();
    }

    private static void leftOver(LdifRecord record, EntryNotes notes) {
        Set<String> mapped = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Stream.concat(ROWS.stream(), NUMBERED.stream()).forEach(row -> mapped.addAll(row.attributes()));
        Set<String> left = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        record.entry().getAttributes().forEach(attribute -> left.add(attribute.getBaseName()));
        left.removeAll(mapped);
        left.removeAll(READ_ELSEWHERE);
        left.removeAll(OF_THE_DIRECTORY);
        if (left.stream().anyMatch(SECRETS::contains)) {
            notes.skipped("the password; passwords are never imported");
            left.removeAll(SECRETS);
        }
        if (!left.isEmpty()) {
            notes.skipped("without a counterpart: " + String.join(", ", left));
        }
    }
}
