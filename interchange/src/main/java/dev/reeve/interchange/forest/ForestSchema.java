package dev.reeve.interchange.forest;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.schema.AttributeTypeDefinition;
import com.unboundid.ldap.sdk.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the directory of a played forest accepts: the standard attributes, those of Active Directory with their own ways to
 * compare, and whatever else the file uses as text. Which attributes an entry must have is not checked: files are written by
 * hand.
 */
final class ForestSchema {

    private static final String OCTETS = "EQUALITY octetStringMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.40 SINGLE-VALUE";
    private static final String TEXT =
            "EQUALITY caseIgnoreMatch SUBSTR caseIgnoreSubstringsMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.15";
    private static final String NUMBER = "EQUALITY integerMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.27 SINGLE-VALUE";
    private static final String NAME = "EQUALITY distinguishedNameMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.12";

    private static final List<String> ACTIVE_DIRECTORY = List.of(
            "( 1.2.840.113556.1.4.146 NAME 'objectSid' " + OCTETS + " )",
            "( 1.2.840.113556.1.4.2 NAME 'objectGUID' " + OCTETS + " )",
            "( 1.2.840.113556.1.4.221 NAME 'sAMAccountName' " + TEXT + " )",
            "( 1.2.840.113556.1.4.656 NAME 'userPrincipalName' " + TEXT + " )",
            "( 1.2.840.113556.1.4.750 NAME 'groupType' " + NUMBER + " )",
            "( 1.2.840.113556.1.4.8 NAME 'userAccountControl' " + NUMBER + " )",
            "( 1.2.840.113556.1.2.102 NAME 'memberOf' " + NAME + " )");

    private static final String[] NO_CLASSES = {};

    private ForestSchema() {}

    static Schema of(List<Entry> entries) throws LDAPException {
        Schema standard = Schema.getDefaultStandardSchema();
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        List<String> attributes = new ArrayList<>(ACTIVE_DIRECTORY);
        for (String definition : ACTIVE_DIRECTORY) {
            known.addAll(List.of(new AttributeTypeDefinition(definition).getNames()));
        }
        for (AttributeTypeDefinition definition : standard.getAttributeTypes()) {
            known.addAll(List.of(definition.getNames()));
            attributes.add(definition.toString());
        }
        Set<String> classes = new LinkedHashSet<>(
                List.of("top", "extensibleobject", "user", "group", "computer", "container", "organizationalunit"));
        for (Entry entry : entries) {
            for (String name : Optional.ofNullable(entry.getObjectClassValues()).orElse(NO_CLASSES)) {
                classes.add(name.toLowerCase(Locale.ROOT));
            }
            for (Attribute attribute : entry.getAttributes()) {
                if (known.add(attribute.getBaseName())) {
                    attributes.add("( reeve-" + attribute.getBaseName() + "-oid NAME '" + attribute.getBaseName() + "' "
                            + TEXT + " )");
                }
            }
        }
        Entry schema = new Entry("cn=schema");
        schema.addAttribute("objectClass", "top", "ldapSubEntry", "subschema");
        schema.addAttribute(
                new Attribute("ldapSyntaxes", standard.getSchemaEntry().getAttributeValues("ldapSyntaxes")));
        schema.addAttribute(
                new Attribute("matchingRules", standard.getSchemaEntry().getAttributeValues("matchingRules")));
        schema.addAttribute(new Attribute("attributeTypes", attributes));
        schema.addAttribute(new Attribute(
                "objectClasses",
                classes.stream()
                        .map(name -> "( reeve-" + name + "-oid NAME '" + name + "' AUXILIARY )")
                        .toList()));
        return new Schema(schema);
    }
}
