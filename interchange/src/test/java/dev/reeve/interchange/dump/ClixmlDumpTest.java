package dev.reeve.interchange.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.interchange.dump.Dump.Result;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CLIXML as the product writes it (remoting.md §4), a trap each. */
class ClixmlDumpTest {

    @TempDir
    Path folder;

    private Dump dump;

    @BeforeEach
    void aFolder() {
        dump = new Dump(folder);
    }

    private static String recipient(String number, String more) {
        return """
                <Obj RefId="%1$s0"><TN RefId="%1$s"><T>Deserialized.Microsoft.Exchange.Data.Directory.Management.Mailbox</T>
                <T>Deserialized.System.Object</T></TN><ToString>x</ToString><Props>
                <S N="Name">Person %1$s</S><S N="DistinguishedName">CN=Person %1$s,OU=People,DC=x,DC=com</S>
                <G N="Guid">%1$s1111111-1111-1111-1111-111111111111</G><S N="RecipientTypeDetails">UserMailbox</S>
                <Nil N="RoleAssignmentPolicy" />%2$s</Props><MS><S N="PSComputerName">ex01</S></MS></Obj>
                """.formatted(number, more);
    }

    private Recipient person(Result result, String number) {
        return result.organization()
                .named(Recipient.class, "Person " + number)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void deserialized_types_properties_and_nothing_are_read() {
        Result result = dump.file("Get-Mailbox.xml", Dump.OBJS + recipient("1", "<S N=\"Office\">12</S>") + "</Objs>")
                .load();
        assertThat(person(result, "1").properties().text(RecipientProperties.OFFICE))
                .contains("12");
        assertThat(person(result, "1").properties().references(RecipientProperties.ROLE_ASSIGNMENT_POLICY))
                .isEmpty();
    }

    @Test
    void escaped_characters_and_utf16_are_read() {
        Result result = dump.file(
                        "contoso-Mailbox.xml",
                        "\uFEFF" + Dump.OBJS + recipient("1", "<S N=\"Office\">A_x000A_B _x005F_x0041_</S>")
                                + "</Objs>",
                        StandardCharsets.UTF_16LE)
                .load();
        assertThat(person(result, "1").properties().text(RecipientProperties.OFFICE))
                .contains("A\nB _x0041_");
    }

    @Test
    void lists_of_nested_objects_and_references_to_earlier_ones_are_read() {
        String list = """
                <Obj N="Members" RefId="70"><TN RefId="7"><T>Deserialized.Microsoft.Exchange.Data.MultiValuedProperty</T>
                <T>Deserialized.System.Object</T></TN><LST><Obj RefId="71"><TN RefId="8"><T>Deserialized.ADObjectId</T></TN>
                <ToString>x.com/People/Person 1</ToString><Props><S N="Name">Person 1</S>
                <G N="ObjectGuid">11111111-1111-1111-1111-111111111111</G></Props></Obj></LST></Obj>
                <Obj N="ManagedBy" RefId="72"><TNRef RefId="7" /><LST><Ref RefId="71" /></LST></Obj>
                """;
        Result result = dump.file("Get-Mailbox.xml", Dump.OBJS + recipient("1", "") + "</Objs>")
                .file("Get-RoleGroup.xml", Dump.OBJS + """
                        <Obj RefId="0"><TN RefId="0"><T>Deserialized.RoleGroup</T></TN><Props><S N="Name">Desk</S>
                        <G N="Guid">99999999-1111-1111-1111-111111111111</G><S N="RoleGroupType">Standard</S>
                        """ + list + "</Props></Obj></Objs>")
                .load();
        RoleGroup group =
                result.organization().named(RoleGroup.class, "Desk").findFirst().orElseThrow();
        assertThat(group.members()).containsExactly(person(result, "1").id());
        assertThat(group.managedBy()).containsExactly(person(result, "1").id());
    }

    @Test
    void entries_that_roles_show_stand_in_where_no_file_lists_them() {
        Result result = dump.file("Get-ManagementRole.xml", Dump.OBJS + """
                <Obj RefId="0"><TN RefId="0"><T>Deserialized.ManagementRole</T></TN><Props><S N="Name">Mail Recipients</S>
                <S N="RoleType">MailRecipients</S><Nil N="Parent" /><B N="IsRootRole">true</B>
                <Obj N="RoleEntries" RefId="1"><TN RefId="1"><T>X</T></TN><LST>
                <S>(Microsoft.Exchange.Management.PowerShell.E2010) Set-Mailbox -Identity -Office</S></LST></Obj>
                </Props></Obj></Objs>""").load();
        ManagementRole role = result.organization()
                .named(ManagementRole.class, "Mail Recipients")
                .findFirst()
                .orElseThrow();
        assertThat(role.entry("Set-Mailbox").orElseThrow().parameters()).containsExactly("Identity", "Office");
        assertThat(result.findings()).anySatisfy(text -> assertThat(text).startsWith("MISSING role entries"));
    }

    @Test
    void a_file_that_was_cut_is_one_error_that_names_it() {
        String whole = Dump.OBJS + recipient("1", "") + "</Objs>";
        dump.file("Get-Mailbox.xml", whole.substring(0, whole.length() - 40));
        assertThatThrownBy(dump::load).isInstanceOf(DumpException.class).hasMessageContaining("Get-Mailbox.xml");
    }

    @Test
    void document_types_are_refused() {
        dump.file("Get-Mailbox.xml", """
                <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
                """ + Dump.OBJS + recipient("1", "<S N=\"Office\">&b;</S>") + "</Objs>");
        assertThatThrownBy(dump::load).isInstanceOf(DumpException.class).hasMessageContaining("not allowed");
    }

    @Test
    void references_that_multiply_are_refused() {
        StringBuilder bomb = new StringBuilder("<Obj N=\"B\" RefId=\"500\"><LST>");
        bomb.append("<Obj RefId=\"501\"><LST><S>x</S><S>x</S></LST></Obj>");
        for (int i = 502; i < 550; i++) {
            bomb.append("<Obj RefId=\"%d\"><LST><Ref RefId=\"%d\"/><Ref RefId=\"%d\"/></LST></Obj>"
                    .formatted(i, i - 1, i - 1));
        }
        bomb.append("</LST></Obj>");
        dump.file("Get-Mailbox.xml", Dump.OBJS + recipient("1", bomb.toString()) + "</Objs>");
        assertThatThrownBy(dump::load).isInstanceOf(DumpException.class).hasMessageContaining("more than");
    }

    @Test
    void several_megabytes_are_streamed() {
        StringBuilder many = new StringBuilder(Dump.OBJS);
        for (int i = 0; i < 5000; i++) {
            many.append("""
                    <Obj RefId="%1$d"><MS><S N="Name">P %1$d</S><S N="DistinguishedName">CN=P %1$d,OU=People,DC=x,DC=com</S>
                    <G N="Guid">%1$08d-1111-1111-1111-111111111111</G><S N="RecipientTypeDetails">UserMailbox</S>
                    <S N="Notes">%2$s</S></MS></Obj>
                    """.formatted(i, "long ".repeat(200)));
        }
        Result result = dump.file("Get-Recipient.xml", many + "</Objs>").load();
        assertThat(result.organization()
                        .all(Recipient.class)
                        .filter(found -> found.name().startsWith("P ")))
                .hasSize(5000);
    }

    @Test
    void one_list_written_as_one_object_is_a_file_of_objects() {
        Result result = dump.file(
                        "Get-Mailbox.xml",
                        Dump.OBJS + "<Obj RefId=\"9\"><LST>" + recipient("1", "") + recipient("2", "")
                                + "</LST></Obj></Objs>")
                .load();
        assertThat(person(result, "2").name()).isEqualTo("Person 2");
    }
}
