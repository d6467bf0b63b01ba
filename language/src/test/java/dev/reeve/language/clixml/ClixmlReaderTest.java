package dev.reeve.language.clixml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.reeve.language.command.CommandError;
import dev.reeve.language.value.Comparison;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Sequence;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SH-62: files as the real product writes them, and files that are meant to do harm. */
class ClixmlReaderTest {

    private static final ZoneId SEATTLE = ZoneId.of("America/Los_Angeles");
    private static final String START =
            "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">";

    private static List<Value> read(String objects) {
        return readAll(START + objects + "</Objs>");
    }

    private static List<Value> readAll(String document) {
        List<Value> values = new ArrayList<>();
        ClixmlReader.read(document, SEATTLE, 10_000, values::add);
        return values;
    }

    private static Value one(String object) {
        List<Value> values = read(object);
        assertThat(values).hasSize(1);
        return values.getFirst();
    }

    private static String code(String document) {
        return catchThrowableOfType(CommandError.class, () -> readAll(document))
                .errorRecord()
                .code();
    }

    private static String text(Value value, String... path) {
        Value at = value;
        for (String name : path) {
            at = at.member(name).orElseThrow();
        }
        return at.text();
    }

    @ParameterizedTest(name = "{0} is {1} {2}")
    @CsvSource(
            delimiter = '~',
            value = {
                "<S>a &lt; b</S> ~ String ~ a < b",
                "<S>line_x000D__x000A_two _x005F_x0041_</S> ~ String ~ 'line\r\ntwo _x0041_'",
                "<S>_xD83D__xDE00_ _not_ _x12</S> ~ String ~ '\uD83D\uDE00 _not_ _x12'",
                "<C>97</C> ~ String ~ a",
                "<B>true</B> ~ Boolean ~ True",
                "<I32>-7</I32> ~ Int32 ~ -7",
                "<U32>4294967295</U32> ~ Int64 ~ 4294967295",
                "<I64>9223372036854775807</I64> ~ Int64 ~ 9223372036854775807",
                "<U64>18446744073709551615</U64> ~ Double ~ 1.84467440737096E+19",
                "<Db>0.5</Db> ~ Double ~ 0.5",
                "<Sg>-INF</Sg> ~ Double ~ -Infinity",
                "<D>12.50</D> ~ Decimal ~ 12.50",
                "<DT>2026-01-02T03:04:05.0000000Z</DT> ~ DateTime ~ 01/02/2026 03:04:05",
                "<DT>2022-10-19T18:10:53.1234567-07:00</DT> ~ DateTime ~ 10/19/2022 18:10:53",
                "<DT>2022-10-19T20:10:53-05:00</DT> ~ DateTime ~ 10/19/2022 18:10:53",
                "<DT>2026-01-02T03:04:05</DT> ~ DateTime ~ 01/02/2026 03:04:05",
                "<TS>P1DT2H3M4.5S</TS> ~ TimeSpan ~ 1.02:03:04",
                "<G>7f5b4a5e-9c5b-4a0e-8c5e-2a4a2f1b0c3d</G> ~ Guid ~ 7f5b4a5e-9c5b-4a0e-8c5e-2a4a2f1b0c3d",
                "<Version>15.1.2044.4</Version> ~ Version ~ 15.1.2044.4",
                "<URI>https://mail.contoso.com/owa</URI> ~ String ~ https://mail.contoso.com/owa",
                "<SBK> Remove-Mailbox x </SBK> ~ String ~ ' Remove-Mailbox x '",
                "<BA>AQL/</BA> ~ Object[] ~ 1 2 255",
                "<Nil /> ~ Null ~ ''",
            })
    void singleValues(String xml, String type, String text) {
        // SH-62
        Value value = one(xml);
        assertThat(value.typeName()).isEqualTo(type);
        assertThat(value.text()).isEqualTo(text);
    }

    /** A role group as the shell of a server writes it: typed identities, lists with a count, enumerations. */
    private static final String GROUP = """
            <Obj RefId="0">
              <TN RefId="0">
                <T>Microsoft.Exchange.Data.Directory.Management.RoleGroup</T>
                <T>Microsoft.Exchange.Data.Directory.Management.ADPresentationObject</T>
                <T>System.Object</T>
              </TN>
              <ToString>contoso.com/Microsoft Exchange Security Groups/Help Desk</ToString>
              <Props>
                <Obj N="ManagedBy" RefId="1">
                  <TN RefId="1">
                    <T>Microsoft.Exchange.Data.MultiValuedProperty`1[[Microsoft.Exchange.Data.Directory.ADObjectId]]</T>
                    <T>System.Object</T>
                  </TN>
                  <LST>
                    <Obj RefId="2">
                      <TN RefId="2"><T>Microsoft.Exchange.Data.Directory.ADObjectId</T><T>System.Object</T></TN>
                      <ToString>contoso.com/Users/David Strome</ToString>
                      <Props>
                        <S N="Name">David Strome</S>
                        <S N="DistinguishedName">CN=David Strome,CN=Users,DC=contoso,DC=com</S>
                      </Props>
                    </Obj>
                  </LST>
                  <Props><I32 N="Count">1</I32><B N="IsReadOnly">false</B></Props>
                </Obj>
                <Ref N="FirstManager" RefId="2" />
                <Obj N="RoleGroupType" RefId="3">
                  <TN RefId="3"><T>Microsoft.Exchange.Data.Directory.RoleGroupType</T><T>System.Enum</T><T>System.ValueType</T><T>System.Object</T></TN>
                  <ToString>Standard</ToString>
                  <I32>0</I32>
                </Obj>
                <Obj N="LinkedGroup" RefId="4"><TNRef RefId="2" /><ToString></ToString></Obj>
                <S N="Description"></S>
                <Nil N="LinkedGroupDn" />
              </Props>
              <MS>
                <S N="PSComputerName">ex1.contoso.com</S>
                <MS N="PSStandardMembers">
                  <Obj N="DefaultDisplayPropertySet" RefId="5">
                    <TN RefId="4"><T>System.Management.Automation.PSPropertySet</T><T>System.Object</T></TN>
                    <LST><S>Name</S></LST>
                  </Obj>
                </MS>
                <MS N="Extra"><I32 N="Rank">7</I32></MS>
              </MS>
            </Obj>""";

    @Test
    void anUnknownTypeIsABagOfPropertiesThatShowsItsText() {
        // SH-62
        Value group = one(GROUP);

        assertThat(group.typeName()).isEqualTo("Deserialized.Microsoft.Exchange.Data.Directory.Management.RoleGroup");
        assertThat(group.text()).isEqualTo("contoso.com/Microsoft Exchange Security Groups/Help Desk");
        assertThat(group.memberNames())
                .containsExactly(
                        "ManagedBy",
                        "FirstManager",
                        "RoleGroupType",
                        "LinkedGroup",
                        "Description",
                        "LinkedGroupDn",
                        "PSComputerName",
                        "Extra");
        assertThat(text(group, "FirstManager", "DistinguishedName"))
                .isEqualTo("CN=David Strome,CN=Users,DC=contoso,DC=com");
        assertThat(text(group, "RoleGroupType")).isEqualTo("Standard");
        assertThat(text(group, "PSComputerName")).isEqualTo("ex1.contoso.com");
        assertThat(text(group, "Extra", "Rank")).isEqualTo("7");
    }

    @Test
    void anIdentityComparesAsItsText() {
        // SH-62
        Value group = one(GROUP);

        Value manager =
                ((ListValue) group.member("ManagedBy").orElseThrow()).items().getFirst();

        assertThat(Comparison.areEqual(manager, new Text("CONTOSO.com/Users/david strome"), false))
                .isTrue();
        assertThat(Comparison.areEqual(manager, new Text("David Strome"), false))
                .isFalse();
    }

    @Test
    void tablesAndListsWithinEachOther() {
        // SH-62
        Value table = one("""
                <Obj RefId="0"><TN RefId="0"><T>System.Collections.Specialized.OrderedDictionary</T><T>System.Object</T></TN>
                  <DCT>
                    <En><S N="Key">Roles</S><Obj N="Value" RefId="1"><TN RefId="1"><T>System.Collections.ArrayList</T><T>System.Object</T></TN>
                      <LST><S>A</S><Obj RefId="2"><TN RefId="2"><T>System.Collections.Hashtable</T><T>System.Object</T></TN>
                        <DCT><En><I32 N="Key">1</I32><S N="Value">one</S></En></DCT></Obj></LST></Obj></En>
                    <En><S N="Key">None</S><Nil N="Value" /></En>
                  </DCT></Obj>""");

        assertThat(((HashTable) table).isOrdered()).isTrue();
        Sequence roles = (Sequence) ((HashTable) table).get("roles").orElseThrow();
        assertThat(roles.items().getFirst()).isEqualTo(new Text("A"));
        assertThat(((HashTable) roles.items().getLast()).get(new Whole(1))).contains(new Text("one"));
    }

    @Test
    void customObjectsAreWhatTheyWere() {
        // SH-62
        Value row = one("""
                <Obj RefId="0"><TN RefId="0"><T>System.Management.Automation.PSCustomObject</T><T>System.Object</T></TN>
                  <MS><S N="Role_x005F_x0041_">Mail</S></MS></Obj>""");

        assertThat(row.typeName()).isEqualTo("PSCustomObject");
        assertThat(text(row, "Role_x0041_")).isEqualTo("Mail");
    }

    @Test
    void severalObjectsCommentsAndCharacterData() {
        // SH-62
        assertThat(read("<!-- two --><S><![CDATA[<a>]]></S><I32>2</I32>"))
                .extracting(Value::text)
                .containsExactly("<a>", "2");
    }

    @Test
    void aSecretIsRefusedByName() {
        // SH-74
        String credential = START + """
                <Obj RefId="0"><TN RefId="0"><T>System.Management.Automation.PSCredential</T><T>System.Object</T></TN>
                  <ToString>System.Management.Automation.PSCredential</ToString>
                  <Props><S N="UserName">admin</S><SS N="Password">01000000d08c9ddf0115d1118c7a00c04fc297eb</SS></Props></Obj></Objs>""";

        CommandError error = catchThrowableOfType(CommandError.class, () -> readAll(credential));

        assertThat(error.errorRecord().code()).isEqualTo("SecretNotReadable");
        assertThat(error.errorRecord().message())
                .contains("'Password'", "Get-Credential")
                .doesNotContain("01000000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE Objs [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Objs><S>&e;</S></Objs>",
                "<!DOCTYPE Objs SYSTEM \"http://localhost:1/x.dtd\"><Objs><S>a</S></Objs>",
                "<!DOCTYPE Objs [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><Objs><S>&b;</S></Objs>",
                "<Objs><S>&undefined;</S></Objs>",
                "<Objs><Ref RefId=\"9\" /></Objs>",
                "<Objs><Obj RefId=\"0\"><TNRef RefId=\"4\" /></Obj></Objs>",
                "<Objs><I32>x</I32></Objs>",
                "<Objs><B>maybe</B></Objs>",
                "<Objs><DT>yesterday</DT></Objs>",
                "<Objs><G>7</G></Objs>",
                "<Objs><Frob>1</Frob></Objs>",
                "<Objs><S><B>true</B></S></Objs>",
                "<Objs>text</Objs>",
                "<Objs><S>open",
                "<html></html>",
                "no xml at all",
                "",
            })
    void whatIsNoDocumentOfObjectsIsRefused(String document) {
        // SH-62
        assertThat(code(document)).isEqualTo("InvalidClixml");
    }

    @Test
    void anErrorTellsItsLine() {
        // SH-62
        CommandError error =
                catchThrowableOfType(CommandError.class, () -> readAll(START + "\n<S>a</S>\n<I32>x</I32></Objs>"));

        assertThat(error.errorRecord().message()).contains("line 3", "<I32>");
    }

    @Test
    void nestingAndNumberAreBounded() {
        // SH-62
        assertThat(code(START + "<Obj><LST>".repeat(5_000))).isEqualTo("LimitExceeded");
        assertThat(code(START + "<Obj><MS>" + "<MS N=\"a\">".repeat(5_000))).isEqualTo("LimitExceeded");
        assertThat(code(START + "<I32>1</I32>".repeat(10_001) + "</Objs>")).isEqualTo("LimitExceeded");
    }

    @Test
    void referencesCountAsWhatTheyReferTo() {
        // Ten times ten times ten … of one list: small as a file, huge as text.
        StringBuilder document = new StringBuilder(START);
        document.append("<Obj RefId=\"0\"><LST>")
                .append("<S>lol</S>".repeat(10))
                .append("</LST></Obj>");
        for (int i = 1; i < 8; i++) {
            document.append("<Obj RefId=\"" + i + "\"><LST>")
                    .append(("<Ref RefId=\"" + (i - 1) + "\" />").repeat(10))
                    .append("</LST></Obj>");
        }

        assertThat(code(document + "</Objs>")).isEqualTo("LimitExceeded");
    }

    @Test
    void anObjectThatPointsAtItselfHasAnEnd() {
        // SH-62
        Value row = one("""
                <Obj RefId="0"><TN RefId="0"><T>System.Management.Automation.PSCustomObject</T></TN>
                  <MS><S N="Name">a</S><Ref N="Self" RefId="0" /></MS></Obj>""");

        assertThat(text(row, "Self")).isEmpty();
    }

    @Test
    void longTextsWithManyEscapesAreRead() {
        // SH-62
        String long_ = "a &lt; b &amp; c ".repeat(50_000);

        assertThat(one("<S>" + long_ + "</S>").text()).hasSize(long_.length() - 50_000 * 7);
    }
}
