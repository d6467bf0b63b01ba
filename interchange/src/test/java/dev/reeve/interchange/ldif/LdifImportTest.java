package dev.reeve.interchange.ldif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Origin;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.interchange.ldif.ImportException.Problem;
import dev.reeve.interchange.ldif.ImportReport.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Mapping entries to an organization: places, names, references, clashes, second imports. */
class LdifImportTest {

    private static String person(String rdn, String lines) {
        return "dn: " + rdn + ",ou=people,dc=contoso,dc=com\nobjectClass: inetOrgPerson\n" + lines;
    }

    private static String group(String name, String lines) {
        return "dn: cn=" + name + ",ou=groups,dc=contoso,dc=com\nobjectClass: groupOfNames\n" + lines;
    }

    private static String member(String rdn) {
        return "member: " + rdn + ",ou=people,dc=contoso,dc=com\n";
    }

    private static List<Problem> problems(String ldif) {
        try {
            Imported.of(ldif);
            return List.of();
        } catch (ImportException e) {
            return e.problems();
        }
    }

    @Test
    @DisplayName(
            "OU-1: units, containers and other domains are made from names, and the report tells those without an entry")
    void places() {
        Imported imported = Imported.of("""
            dn: dc=contoso,dc=com
            objectClass: domain

            dn: ou=Berlin,ou=Germany,dc=emea,dc=contoso,dc=com
            objectClass: organizationalUnit

            dn: cn=Bob,cn=Staff,dc=contoso,dc=com
            objectClass: person
            """);

        assertThat(imported.unit("emea.contoso.com")).isPresent();
        assertThat(imported.unit("emea.contoso.com/Germany/Berlin")).isPresent();
        assertThat(imported.unit("contoso.com/Staff"))
                .get()
                .extracting(OrganizationalUnit::kind)
                .isEqualTo(OrganizationalUnit.Kind.CONTAINER);
        assertThat(imported.report().containersMade())
                .containsExactlyInAnyOrder("emea.contoso.com", "emea.contoso.com/Germany", "contoso.com/Staff");
        assertThat(imported.entry("dc=contoso,dc=com").outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    @DisplayName("A directory without domains goes below the organization's own")
    void noDomain() {
        Imported imported = Imported.of("dn: uid=bob,ou=People,o=Acme\nobjectClass: account\nuid: bob\n");

        assertThat(imported.recipient("contoso.com/Acme/People/bob").type()).isEqualTo(RecipientTypeDetails.User);
    }

    @Test
    @DisplayName("OU-4: escaped commas and slashes are part of the name")
    void escapes() {
        Imported imported = Imported.of(person("cn=Kelly\\, Bob", "") + "\n" + person("cn=R/D", ""));

        assertThat(imported.recipient("contoso.com/people/Kelly, Bob").name()).isEqualTo("Kelly, Bob");
        assertThat(imported.recipient("contoso.com/people/R\\/D").name()).isEqualTo("R/D");
    }

    @Test
    @DisplayName("What is inside a person is skipped")
    void insidePerson() {
        Imported imported = Imported.of(person("cn=Bob", "") + "\n" + person("cn=Phone,cn=Bob", ""));

        assertThat(imported.entry("cn=Phone,cn=Bob,ou=people,dc=contoso,dc=com").result())
                .contains("which is no container");
    }

    @Test
    @DisplayName("GRP-1: members may come before the people they name, and groups may hold each other")
    void membersFirst() {
        Imported imported = Imported.of(group("a", "member: cn=b,ou=groups,dc=contoso,dc=com\n" + member("cn=Bob"))
                + "\n" + group("b", "member: CN=A, OU=Groups, DC=contoso, DC=com\n")
                + "\n" + person("cn=Bob", ""));

        assertThat(imported.names("contoso.com/groups/a", RecipientProperties.MEMBERS))
                .containsExactly("b", "Bob");
        assertThat(imported.names("contoso.com/groups/b", RecipientProperties.MEMBERS))
                .containsExactly("a");
        assertThat(imported.recipient("contoso.com/groups/a").type())
                .isEqualTo(RecipientTypeDetails.UniversalSecurityGroup);
    }

    @Test
    @DisplayName("A member that is nobody is skipped, and the report says who and why")
    void danglingMembers() {
        Imported imported = Imported.of(group("a", member("cn=Gone") + member("cn=Printer") + "member: nonsense\n")
                + "\n" + person("cn=Printer", "objectClass: device\n"));

        assertThat(imported.names("contoso.com/groups/a", RecipientProperties.MEMBERS))
                .isEmpty();
        assertThat(imported.entry("cn=a,ou=groups,dc=contoso,dc=com").skipped())
                .anyMatch(text -> text.contains("cn=Gone") && text.contains("not in the file"))
                .anyMatch(text -> text.contains("cn=Printer") && text.contains("computers"))
                .anyMatch(text -> text.contains("nonsense") && text.contains("no distinguished name"));
    }

    @Test
    @DisplayName("POSIX groups name their members by uid")
    void posixGroup() {
        Imported imported =
                Imported.of("dn: cn=devs,ou=groups,dc=contoso,dc=com\nobjectClass: posixGroup\nmemberUid: bob\n"
                        + "memberUid: gone\n\n" + person("uid=bob", "uid: bob\ncn: Bob Kelly\n"));

        assertThat(imported.names("contoso.com/groups/devs", RecipientProperties.MEMBERS))
                .containsExactly("bob");
        assertThat(imported.text("contoso.com/people/bob", RecipientProperties.DISPLAY_NAME))
                .contains("Bob Kelly");
        assertThat(imported.entry("cn=devs,ou=groups,dc=contoso,dc=com").skipped())
                .singleElement()
                .asString()
                .contains("memberUid gone");
    }

    @Test
    @DisplayName("Managers of people and owners of groups are references")
    void managers() {
        Imported imported = Imported.of(person("cn=Bob", "manager: cn=Eve,ou=people,dc=contoso,dc=com\n") + "\n"
                + group(
                        "a",
                        "owner: cn=Bob,ou=people,dc=contoso,dc=com\nmanagedBy: cn=Eve,ou=people,dc=contoso,dc=com\n")
                + "\n" + person("cn=Eve", "manager: cn=a,ou=groups,dc=contoso,dc=com\n"));

        assertThat(imported.names("contoso.com/people/Bob", RecipientProperties.MANAGER))
                .containsExactly("Eve");
        assertThat(imported.names("contoso.com/groups/a", RecipientProperties.MANAGED_BY))
                .containsExactly("Eve", "Bob");
        assertThat(imported.names("contoso.com/people/Eve", RecipientProperties.MANAGER))
                .isEmpty();
    }

    @Test
    @DisplayName("Derived account names and aliases get a number where they are taken; stated ones have precedence")
    void numbers() {
        Imported imported = Imported.of(person("cn=Bob 1", "uid: bob\nmail: bob1@contoso.com\n") + "\n"
                + person("cn=Bob 2", "uid: bob\nmail: bob2@contoso.com\n") + "\n"
                + person("cn=Bob 3", "sAMAccountName: bob\nmailNickname: bob\nmail: bob3@contoso.com\n"));

        assertThat(imported.text("contoso.com/people/Bob 1", RecipientProperties.SAM_ACCOUNT_NAME))
                .contains("bob2");
        assertThat(imported.text("contoso.com/people/Bob 2", RecipientProperties.SAM_ACCOUNT_NAME))
                .contains("bob3");
        assertThat(imported.text("contoso.com/people/Bob 3", RecipientProperties.SAM_ACCOUNT_NAME))
                .contains("bob");
        assertThat(imported.text("contoso.com/people/Bob 1", RecipientProperties.ALIAS))
                .contains("bob2");
        assertThat(imported.entry("cn=Bob 1,ou=people,dc=contoso,dc=com").mapped())
                .anyMatch(text -> text.contains("account name") && text.contains("bob2"));
    }

    @Test
    @DisplayName("Account names, aliases and names hold only what they may")
    void characters() {
        Imported imported =
                Imported.of(person("cn=Zoë, the \\\"Great\\\" of a very long name indeed", "mail: zoe@contoso.com\n")
                        .replace("Zoë,", "Zoë\\,"));
        String zoe = "contoso.com/people/Zoë, the \"Great\" of a very long name indeed";

        assertThat(imported.text(zoe, RecipientProperties.SAM_ACCOUNT_NAME)).contains("Zoë the Great of a v");
        assertThat(imported.text(zoe, RecipientProperties.ALIAS)).contains("zoe");
    }

    @Test
    @DisplayName("Two entries that state the same address, account name or name are an error with both lines")
    void clashes() {
        assertThat(problems(
                        person("cn=Bob", "mail: x@contoso.com\n") + "\n" + person("cn=Eve", "mail: X@contoso.com\n")))
                .singleElement()
                .hasToString("Line 5: The address \"X@contoso.com\" is that of the entry in line 1. It must be unique;"
                        + " change one of them.");
        assertThat(problems(person("cn=Bob", "sAMAccountName: x\n") + "\n" + person("cn=Eve", "sAMAccountName: X\n")))
                .extracting(Problem::line)
                .containsExactly(5);
        assertThat(problems(person("cn=Bob", "") + "\n" + person("CN=bob", "")))
                .singleElement()
                .asString()
                .contains("Line 4")
                .contains("line 1");
        assertThat(problems(person("cn=Bob", "entryUUID: 57d8e833-6800-471e-89f8-2f12e5f0dc9f\n") + "\n"
                        + person("cn=Eve", "entryUUID: 57d8e833-6800-471e-89f8-2f12e5f0dc9f\n")))
                .extracting(Problem::line)
                .containsExactly(5);
    }

    @Test
    @DisplayName("Of two people of one common name in a unit the second one's name has all its parts")
    void multiValuedClash() {
        Imported imported = Imported.of(person("cn=Bob+sn=A", "") + "\n" + person("cn=Bob+sn=B", ""));

        assertThat(imported.recipient("contoso.com/people/Bob").type()).isEqualTo(RecipientTypeDetails.User);
        assertThat(imported.recipient("contoso.com/people/Bob B").type()).isEqualTo(RecipientTypeDetails.User);
    }

    @Test
    @DisplayName("A clash with Administrator or a built-in name is an error that says so")
    void builtInNames() {
        assertThat(problems(person("cn=Administrator", "")))
                .singleElement()
                .asString()
                .contains("\"Administrator\"")
                .contains("every organization has");
        assertThat(problems(person("cn=Root", "uid: administrator\n")))
                .singleElement()
                .asString()
                .contains("account name");
        assertThat(problems(group("Organization Management", "")))
                .singleElement()
                .asString()
                .contains("the role group Organization Management");
        assertThat(problems(person("cn=Bob", "mail: administrator@contoso.com\n")))
                .singleElement()
                .asString()
                .contains("contoso.com/Users/Administrator");
    }

    @Test
    @DisplayName("All clashes are told at once, and nothing is imported")
    void allClashes() {
        assertThat(problems(person("cn=Administrator", "") + "\n" + group("Organization Management", "")))
                .extracting(Problem::line)
                .containsExactly(1, 4);
    }

    @Test
    @DisplayName("Passwords are never imported, and the report says so without them")
    void passwords() {
        Imported imported = Imported.of(person("cn=Bob", "userPassword: {SSHA}geheim\n"));

        assertThat(imported.entry("cn=Bob,ou=people,dc=contoso,dc=com").skipped())
                .containsExactly("the password; passwords are never imported");
        assertThat(imported.report().lines().toString()).doesNotContain("geheim");
    }

    @Test
    @DisplayName("An object keeps its directory and anchor")
    void origin() {
        Imported imported = Imported.of(person("cn=Bob", ""));

        assertThat(imported.recipient("contoso.com/people/Bob").header().origin())
                .contains(new Origin("dc=contoso,dc=com", "cn=bob,ou=people,dc=contoso,dc=com"));
    }

    @Test
    @DisplayName("A second import updates by anchor: moved and renamed, it is the same object")
    void moved() {
        String guid = "entryUUID: 57d8e833-6800-471e-89f8-2f12e5f0dc9f\n";
        Imported first = Imported.of(person("cn=Bob", guid + "mail: bob@contoso.com\ntitle: Clerk\nl: Rome\n"));

        Imported second = first.then("dn: cn=Robert,ou=board,dc=contoso,dc=com\nobjectClass: inetOrgPerson\n" + guid
                + "mail: robert@contoso.com\ntitle: Chief\n");

        String robert = "contoso.com/board/Robert";
        assertThat(second.recipient(robert).id())
                .isEqualTo(first.recipient("contoso.com/people/Bob").id());
        assertThat(second.text(robert, RecipientProperties.TITLE)).contains("Chief");
        assertThat(second.text(robert, RecipientProperties.CITY)).contains("Rome");
        assertThat(second.text(robert, RecipientProperties.ALIAS)).contains("bob");
        assertThat(second.addresses(robert)).containsExactly("SMTP:robert@contoso.com", "smtp:bob@contoso.com");
        assertThat(second.entry("cn=Robert,ou=board,dc=contoso,dc=com").outcome())
                .isEqualTo(Outcome.UPDATED);
        assertThat(second.recipient(robert).header().whenChanged())
                .isAfter(second.recipient(robert).header().whenCreated());
        assertThat(second.organization().size()).isEqualTo(first.organization().size() + 1); // the unit
    }

    @Test
    @DisplayName("A second import takes away members that the file no longer names, but not those from elsewhere")
    void membersAgain() {
        Imported first = Imported.of(person("cn=Bob", "") + "\n" + person("cn=Eve", "") + "\n"
                + group("a", member("cn=Bob") + member("cn=Eve")));
        Organization edited = first.organization();
        var administrator =
                edited.named(Recipient.class, "Administrator").findFirst().orElseThrow();
        var group = first.recipient("contoso.com/groups/a");
        List<ObjectId> members = new ArrayList<>(group.properties().references(RecipientProperties.MEMBERS));
        members.add(administrator.id());
        edited = edited.apply(Change.put(
                group.withProperties(group.properties().withReferences(RecipientProperties.MEMBERS, members))));

        Imported second = Imported.into(edited, group("a", member("cn=Eve")), ImportOptions.DEFAULT, Imported.IMPORTED);

        assertThat(second.names("contoso.com/groups/a", RecipientProperties.MEMBERS))
                .containsExactly("Eve", "Administrator");
    }

    @Test
    @DisplayName("A mailbox stays one when its entry loses the address")
    void staysMailbox() {
        Imported first = Imported.of(person("cn=Bob", "mail: bob@contoso.com\n"));

        Imported second = first.then(person("cn=Bob", ""));

        assertThat(second.recipient("contoso.com/people/Bob").type()).isEqualTo(RecipientTypeDetails.UserMailbox);
        assertThat(second.addresses("contoso.com/people/Bob")).containsExactly("SMTP:bob@contoso.com");
    }

    @Test
    @DisplayName("What an organization already has by that name is an error, unless an import made it")
    void clashWithExisting() {
        Imported first = Imported.of(person("cn=Bob", ""));
        String other = person("cn=Bob", "entryUUID: 57d8e833-6800-471e-89f8-2f12e5f0dc9f\n");

        assertThatThrownBy(() -> first.then(other))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("Line 1")
                .hasMessageContaining("contoso.com/people/Bob");
    }

    @Test
    @DisplayName("The report is a text for people")
    void report() {
        Imported imported = Imported.of(person("cn=Bob", "carLicense: R2D2\n"));

        assertThat(imported.report().lines())
                .containsExactly(
                        "made the unit contoso.com/people, which the file does not describe",
                        "line 1: cn=Bob,ou=people,dc=contoso,dc=com: created User contoso.com/people/Bob",
                        "    not taken: without a counterpart: carLicense",
                        "1 entry: 1 created.");
    }
}
