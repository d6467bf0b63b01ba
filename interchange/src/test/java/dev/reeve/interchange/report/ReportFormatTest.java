package dev.reeve.interchange.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What is written of reports, where people are named to do harm. */
class ReportFormatTest {

    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "\"><img src=https://evil.example/x onerror=alert(1)>",
            "=HYPERLINK(\"https://evil.example\")",
            "+cmd|' /C calc'!A0",
            "@SUM(1)",
            "-2+3",
            "\u202Egnp.exe",
            "bell\u0007 and null\u0000",
            "]]> & </style> &amp; comma, \"quote\"",
            "half \uD83D emoji \uD83D\uDE00");

    /** Whose assignments count: one for each kind of harm, since what each gains takes a while to find out. */
    private static final Set<Integer> IN_EFFECT = Set.of(0, 2, 8);

    private static final SampleReports SAMPLE = new SampleReports();

    @BeforeAll
    static void nameThem() {
        List<Recipient> mailboxes = SAMPLE.organization()
                .all(Recipient.class)
                .filter(recipient -> recipient.type().isMailbox() && recipient.isEnabled())
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .limit(HOSTILE.size())
                .toList();
        List<DirectoryObject> changed = new ArrayList<>();
        ObjectId role = SAMPLE.named(ManagementRole.class, "Mail Recipients").id();
        for (int i = 0; i < HOSTILE.size(); i++) {
            Recipient person = mailboxes.get(i);
            changed.add(person.withHeader(person.header().named(HOSTILE.get(i))));
            String name = "=" + HOSTILE.get(i);
            changed.add(new RoleAssignment(
                    ObjectHeader.created(ObjectId.ofBuiltIn("test", name), name, SampleReports.BEGAN),
                    role,
                    person.id(),
                    RoleAssigneeType.User,
                    false,
                    IN_EFFECT.contains(i),
                    new RecipientWriteScope.Implicit(),
                    new ConfigWriteScope.Implicit()));
        }
        ManagementRole named = SAMPLE.named(ManagementRole.class, "Journaling");
        changed.add(named.withHeader(named.header().named("Person")));
        SAMPLE.commit("contoso.com/Users/<b>Administrator</b>", "Set-User", Change.put(changed));
    }

    static Stream<String> reports() {
        return Reports.all().stream().map(Report::name);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void aPageIsWellFormedAndAsksNobodyForAnything(String report) throws Exception {
        String page = SAMPLE.written(report, ReportFormat.HTML);

        Document document = parsed(page);
        assertThat(names(document)).doesNotContain("script", "img", "link", "iframe", "object", "a", "form");
        assertThat(attributes(document)).doesNotContain("src", "href", "onerror", "onload", "srcset", "action");
        assertThat(page.replace("http://www.w3.org/", ""))
                .doesNotContain("url(")
                .doesNotContain("@import");
        assertThat(page)
                .contains("Content-Security-Policy")
                .contains("prefers-color-scheme: dark")
                .contains("@media print");
        assertThat(document.getElementsByTagName("tr").getLength()).isGreaterThan(1);
        assertThat(document.getElementsByTagName("h1").item(0).getTextContent())
                .isEqualTo(Reports.named(report).orElseThrow().title());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyFormatTellsOfWhatAndWhenItIs(String report) throws Exception {
        Document page = parsed(SAMPLE.written(report, ReportFormat.HTML));
        Map<?, ?> json = ReadJson.document(SAMPLE.written(report, ReportFormat.JSON));
        List<List<String>> csv = csv(SAMPLE.written(report, ReportFormat.CSV));

        assertThat(page.getElementsByTagName("header").item(0).getTextContent())
                .contains("Contoso (contoso.com)")
                .contains("2, made")
                .contains("by reeve init")
                .contains("Considered: ");
        assertThat(ReadJson.object(json, "source").get("organization")).isEqualTo("Contoso");
        assertThat(ReadJson.object(json, "source").get("version")).isEqualTo("2");
        assertThat(json.get("written")).isEqualTo("2026-01-02T08:00:00Z");
        assertThat(ReadJson.object(json, "considered")).isNotEmpty();
        assertThat(csv.getFirst()).endsWith("Organization", "Version", "Written");
        assertThat(csv).allMatch(row -> row.size() == csv.getFirst().size());
        assertThat(csv).hasSize(ReadJson.rows(json).size() + 1);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void noCellOfATableIsAFormula(String report) {
        assertThat(csv(SAMPLE.written(report, ReportFormat.CSV)).stream().flatMap(List::stream))
                .noneMatch(value -> !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0);
    }

    @Test
    void namesStandThereAsTheyAre() throws Exception {
        List<String> told = new ArrayList<>();
        NodeList heads =
                parsed(SAMPLE.written("direct-assignments", ReportFormat.HTML)).getElementsByTagName("td");
        for (int i = 0; i < heads.getLength(); i++) {
            told.add(heads.item(i).getTextContent());
        }
        List<?> rows = ReadJson.rows(ReadJson.document(SAMPLE.written("direct-assignments", ReportFormat.JSON)));

        assertThat(told)
                .contains(HOSTILE.get(0), HOSTILE.get(1), HOSTILE.get(2), HOSTILE.get(8), HOSTILE.get(6))
                .contains("bell\uFFFD and null\uFFFD", "half \uFFFD emoji \uD83D\uDE00");
        assertThat(rows).anyMatch(row -> ((List<?>) row).get(2).equals(HOSTILE.get(1)));
        assertThat(csv(SAMPLE.written("direct-assignments", ReportFormat.CSV)))
                .anyMatch(row -> row.get(2).equals("'" + HOSTILE.get(2)));
    }

    @Test
    void aDrawingHoldsTheWholeWayInItsTitle() throws Exception {
        PathPicture picture = new PathPicture(
                "How <b> gets there",
                List.of(
                        "<b>",
                        "joins a group with a name that is far too long to stand in one box of a drawing & more",
                        "administers all permissions"));

        Document svg = parsed(picture.svg());

        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .contains("How <b> gets there")
                .contains("far too long to stand in one box of a drawing & more");
        assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(3);
    }

    private static Document parsed(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setEntityResolver((_, _) -> new InputSource(new StringReader("")));
        return builder.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> names(Document document) {
        NodeList all = document.getElementsByTagName("*");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            names.add(all.item(i).getNodeName());
        }
        return names.stream().distinct().toList();
    }

    private static List<String> attributes(Document document) {
        NodeList all = document.getElementsByTagName("*");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            for (int j = 0; j < all.item(i).getAttributes().getLength(); j++) {
                names.add(all.item(i).getAttributes().item(j).getNodeName());
            }
        }
        return names.stream().distinct().toList();
    }

    /** Rows of quoted values, which may hold commas, quotes and line ends. */
    private static List<List<String>> csv(String text) {
        assertThat(text).startsWith("\uFEFF\"");
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int at = 1;
        while (at < text.length()) {
            StringBuilder value = new StringBuilder();
            at++;
            while (text.charAt(at) != '"' || (at + 1 < text.length() && text.charAt(at + 1) == '"')) {
                value.append(text.charAt(at));
                at += text.charAt(at) == '"' ? 2 : 1;
            }
            row.add(value.toString());
            at++;
            if (text.startsWith("\r\n", at)) {
                rows.add(row);
                row = new ArrayList<>();
                at += 2;
            } else {
                at++;
            }
        }
        return rows;
    }
}
