package dev.reeve.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.interchange.report.Reports;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports over REST. */
class ReportTest {

    private static final String ADMINISTRATOR = "Administrator";
    private static final String REPORTS = "/api/v1/contoso.com/reports";

    @TempDir
    static Path home;

    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException, GeneralSecurityException {
        server = RunningServer.on(home.resolve("home"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> get(String path, String user) throws IOException, InterruptedException {
        return server.get(path, user);
    }

    @Test
    void theyAreListedForWhoMayReadPermissions() throws Exception {
        JsonNode body = JsonMapper.shared().readTree(get(REPORTS, ADMINISTRATOR).body());

        assertThat(body.get("reports")).hasSameSizeAs(Reports.all());
        assertThat(body.get("reports").get(0).get("name").asString()).isEqualTo("access-matrix");
    }

    @Test
    void nobodyElseGetsAny() throws Exception {
        assertThat(get(REPORTS, "Kim").statusCode()).isEqualTo(403);
        assertThat(get(REPORTS + "/access-matrix", "Kim").statusCode()).isEqualTo(403);
        assertThat(get(REPORTS + "/nothing", "Kim").statusCode()).isEqualTo(403);
        assertThat(get("/api/v1/fabrikam.example/reports", ADMINISTRATOR).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aReportIsJsonOrAFileToKeep() throws Exception {
        JsonNode json = JsonMapper.shared()
                .readTree(get(REPORTS + "/access-matrix?first=3", ADMINISTRATOR).body());
        HttpResponse<String> page = get(REPORTS + "/unused?format=html", ADMINISTRATOR);
        HttpResponse<String> table = get(REPORTS + "/unused?format=csv", ADMINISTRATOR);

        assertThat(json.get("source").get("forestRoot").asString()).isEqualTo("contoso.com");
        assertThat(json.get("tables").get(0).get("rows")).hasSize(3);
        assertThat(page.body()).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
        assertThat(page.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"unused-contoso.com-")
                .endsWith(".html\"");
        assertThat(table.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    }

    @Test
    void whatMakesNoSenseIsRefused() throws Exception {
        assertThat(get(REPORTS + "/nothing", ADMINISTRATOR).statusCode()).isEqualTo(404);
        assertThat(get(REPORTS + "/unused?format=pdf", ADMINISTRATOR).statusCode())
                .isEqualTo(400);
        assertThat(get(REPORTS + "/unused?first=0", ADMINISTRATOR).statusCode()).isEqualTo(400);
        assertThat(get(REPORTS + "/unused?asOf=soon", ADMINISTRATOR).body()).contains("is no time");
        assertThat(get(REPORTS + "/unused?asOf=@99", ADMINISTRATOR).body()).contains("versions 1 to");
        assertThat(get(REPORTS + "/unused?since=2026-01-01", ADMINISTRATOR).statusCode())
                .isEqualTo(400);
        assertThat(get(REPORTS + "/changes?since=@1", ADMINISTRATOR).statusCode())
                .isEqualTo(400);
    }

    @Test
    void thePastIsToldAsItWas() throws Exception {
        JsonNode then = JsonMapper.shared()
                .readTree(get(REPORTS + "/direct-assignments?asOf=@1", ADMINISTRATOR)
                        .body());

        assertThat(then.get("source").get("version").asInt()).isEqualTo(1);
    }
}
