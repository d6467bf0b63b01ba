package dev.reeve.commands.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestCaller;
import dev.reeve.commands.TestCaller.Outcome;
import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.mail.Mail;
import dev.reeve.commands.mail.MailText;
import dev.reeve.language.value.Moment;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** {@code New-AdminAuditLogSearch} and the mail it sends. */
class NewAdminAuditLogSearchTest {

    private static final String NEW = "New-AdminAuditLogSearch";

    private final TestOrganization organization = new TestOrganization();
    private final TestCaller admin = organization.administrator();

    private Outcome search(Object... parameters) {
        List<Object> all = new ArrayList<>(List.of(
                "StartDate",
                new Moment(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC),
                "EndDate",
                new Moment(Instant.parse("2026-02-01T00:00:00Z"), ZoneOffset.UTC),
                "StatusMailRecipients",
                List.of("chief@contoso.com", "auditor@fabrikam.com")));
        all.addAll(List.of(parameters));
        return admin.run(NEW, all.toArray());
    }

    private Mail mail() {
        assertThat(organization.mails()).hasSize(1);
        return organization.mails().getFirst();
    }

    private List<Element> events() throws ParserConfigurationException, SAXException, IOException {
        return elements(
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(
                                mail().attachment().orElseThrow().text())))
                        .getDocumentElement(),
                "Event");
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    @Test
    @DisplayName("AUD-11: what is found goes to all recipients, the name is the subject, and the search is put out")
    void sent() {
        admin.run("New-ManagementRole", "Name", "A", "Parent", "Mail Recipients");

        Outcome outcome = search("Name", "January");

        assertThat(mail().to()).containsExactly("chief@contoso.com", "auditor@fabrikam.com");
        assertThat(mail().subject()).isEqualTo("January");
        assertThat(mail().attachment().orElseThrow().fileName()).isEqualTo("SearchResult.xml");
        assertThat(outcome.texts("Name")).containsExactly("January");
        assertThat(outcome.texts("StatusMailRecipients")).containsExactly("chief@contoso.com auditor@fabrikam.com");
        assertThat(outcome.warnings()).isEmpty();
        assertThat(organization.audit().getFirst().cmdlet()).isEqualTo(NEW);
    }

    @Test
    @DisplayName("AUD-12: the attachment is XML with an event for each entry, its parameters and modified properties")
    void attachment() throws Exception {
        admin.run("Set-AdminAuditLogConfig", "LogLevel", "Verbose");
        organization.at("2026-01-15T08:30:00Z");
        String odd = "<\"Straße\" & 'co'>\n\u0001";
        admin.run("New-RoleGroup", "Name", "Help", "Description", odd);

        search("Cmdlets", List.of("New-RoleGroup"));

        assertThat(mail().attachment().orElseThrow().text())
                .startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<SearchResults>");
        assertThat(events()).hasSize(1);
        Element event = events().getFirst();
        assertThat(event.getAttribute("Caller")).isEqualTo("contoso.com/Users/Administrator");
        assertThat(event.getAttribute("Cmdlet")).isEqualTo("New-RoleGroup");
        assertThat(event.getAttribute("ObjectModified"))
                .isEqualTo("contoso.com/Microsoft Exchange Security Groups/Help");
        assertThat(event.getAttribute("RunDate")).isEqualTo("2026-01-15T08:30:00+00:00");
        assertThat(event.getAttribute("Succeeded")).isEqualTo("true");
        assertThat(event.getAttribute("Error")).isEqualTo("None");
        assertThat(event.getAttribute("OriginatingServer")).startsWith("EX01 (15.");
        List<Element> parameters = elements(elements(event, "CmdletParameters").getFirst(), "Parameter");
        assertThat(parameters).extracting(each -> each.getAttribute("Name")).containsExactly("Description", "Name");
        assertThat(parameters.getFirst().getAttribute("Value")).isEqualTo(odd.replace('\u0001', '\uFFFD'));
        assertThat(elements(elements(event, "ModifiedProperties").getFirst(), "Property"))
                .filteredOn(each -> each.getAttribute("Name").equals("SamAccountName"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.getAttribute("OldValue")).isEmpty();
                    assertThat(each.getAttribute("NewValue")).isEqualTo("Help");
                });
    }

    @Test
    @DisplayName("AUD-12: a failed run says so")
    void failure() throws Exception {
        admin.run("Remove-ManagementRole", "Identity", "Mail Recipients");

        search("ObjectIds", List.of("Mail Recipients"));

        assertThat(events().getFirst().getAttribute("Succeeded")).isEqualTo("false");
        assertThat(events().getFirst().getAttribute("Error")).contains("built in");
    }

    @Test
    @DisplayName("AUD-10, AUD-11: the conditions are those of Search-AdminAuditLog")
    void conditions() throws Exception {
        admin.run("New-ManagementRole", "Name", "A", "Parent", "Mail Recipients");

        search("ExternalAccess", true);

        assertThat(events()).isEmpty();
        assertThat(search("Parameters", List.of("Name")).code()).isEqualTo("InvalidArgument");
    }

    @Test
    @DisplayName("AUD-11: more than 10 MB are not sent; the mail and a warning say what to do")
    void tooMuch() {
        admin.run("New-RoleGroup", "Name", "Help");
        String long1 = "x".repeat(1_000_000);
        for (int i = 0; i < 11; i++) {
            admin.run("Set-RoleGroup", "Identity", "Help", "Description", long1 + i);
        }

        Outcome outcome = search();

        assertThat(outcome.output()).hasSize(1);
        assertThat(outcome.warnings()).singleElement().asString().contains("10 MB", "Narrow");
        assertThat(mail().attachment()).isEmpty();
        assertThat(mail().text()).contains("10 MB", "Narrow");
    }

    @Test
    @DisplayName("AUD-11: only tried, it sends nothing")
    void tried() {
        Outcome tried = admin.tries(
                NEW,
                "StartDate",
                new Moment(TestOrganization.START, ZoneOffset.UTC),
                "EndDate",
                new Moment(TestOrganization.START, ZoneOffset.UTC),
                "StatusMailRecipients",
                List.of("chief@contoso.com"),
                "Name",
                "January");

        assertThat(tried.steps()).containsExactly("Creating administrator audit log search \"January\".");
        assertThat(organization.mails()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chief", "a b@contoso.com", "a@contoso.com\nBcc: x@evil.com", "<a@contoso.com>", ""})
    @DisplayName("AUD-11: recipients are mail addresses, one in each text")
    void badRecipients(String recipient) {
        Outcome outcome = admin.run(
                NEW,
                "StartDate",
                new Moment(TestOrganization.START, ZoneOffset.UTC),
                "EndDate",
                new Moment(TestOrganization.START, ZoneOffset.UTC),
                "StatusMailRecipients",
                List.of(recipient));

        assertThat(outcome.code()).isEqualTo("InvalidArgument");
        assertThat(organization.mails()).isEmpty();
    }

    @Test
    @DisplayName("AUD-11: a mail's text is plain ASCII, whatever its subject holds, and its headers are ours alone")
    void wire() {
        search("Name", "Prüfung Januar\nBcc: everyone@contoso.com");

        String text = MailText.of(mail());

        assertThat(text.chars()).allMatch(c -> c < 128);
        assertThat(text.lines())
                .contains("To: chief@contoso.com,", " auditor@fabrikam.com", "From: postmaster@contoso.com")
                .contains("Date: Thu, 1 Jan 2026 00:00:00 +0000")
                .noneMatch(line -> line.startsWith("Bcc"))
                .anyMatch(line -> line.startsWith("Subject: =?utf-8?B?"));
    }
}
