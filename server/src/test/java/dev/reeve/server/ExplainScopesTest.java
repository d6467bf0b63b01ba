package dev.reeve.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.filter.InvalidFilterException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.ScopeRestriction;
import dev.reeve.engine.property.RecipientProperties;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What filters and scopes hold, by REST. */
class ExplainScopesTest extends ExplainScene {

    @Test
    @DisplayName("OPATH-27: a filter that can't be used is told with its column")
    void invalidFilter() throws IOException, InterruptedException {
        JsonNode answer = ask("scope", "\"filter\":\"Nonsense -eq 'x'\"");

        assertThat(answer.at("/invalid/column").intValue()).isOne();
        assertThat(answer.has("count")).isFalse();
    }

    @Test
    @DisplayName("OPATH-28: the properties that filters may use are told, those of each kind of object apart")
    void properties() throws IOException, InterruptedException {
        String properties = "/api/v1/contoso.com/explain/properties/";

        assertThat(server.get(properties + "recipients", ADMINISTRATOR).body()).contains("\"City\"");
        assertThat(server.get(properties + "servers", ADMINISTRATOR).body())
                .contains("\"ServerRole\"")
                .doesNotContain("\"City\"");
        assertThat(server.get(properties + "mice", ADMINISTRATOR).statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("RCPT-5: a filter by group tells of groups inside it; one on a property that nobody has tells that")
    void warnings() throws IOException, InterruptedException {
        Organization organization = contoso().snapshot();
        String group =
                organization.tree().distinguishedName(nesting(organization)).toString();

        assertThat(texts(
                        ask("scope", "\"filter\":\"MemberOfGroup -eq '" + group + "'\"")
                                .path("warnings"),
                        "code"))
                .contains("NestedGroupFilter");
        assertThat(texts(
                        ask("scope", "\"filter\":\"CustomAttribute15 -eq 'x'\"").path("warnings"), "code"))
                .containsExactlyInAnyOrder("UnsetFilterProperty", "EmptyScope");
    }

    private static Recipient nesting(Organization organization) {
        return organization
                .all(Recipient.class)
                .filter(group -> organization.membersOf(group).stream()
                        .anyMatch(member -> !organization.membersOf(member).isEmpty()))
                .findFirst()
                .orElseThrow();
    }

    private static ManagementScope people(String filter) throws InvalidFilterException {
        return new ManagementScope(
                ObjectHeader.created(new ObjectId(UUID.randomUUID()), "Kim and Terry", Instant.now()),
                new ScopeRestriction.RecipientFilter(
                        Optional.empty(), Filter.parse(filter, RecipientProperties.REGISTRY)),
                false);
    }

    @Test
    @DisplayName("SCOPE-7: what is inside a filter below a root; against a scope, who comes in and who falls out")
    void against() throws IOException, InterruptedException, InvalidFilterException {
        ManagementScope scope = people("Alias -eq 'Kim' -or Alias -eq 'David'");
        change(_ -> Change.put(scope));

        JsonNode answer =
                ask("scope", "\"filter\":\"alias -eq 'David' -or alias -eq 'WillN'\",\"against\":\"Kim and Terry\"");
        JsonNode below = ask(
                "scope",
                "\"filter\":\"alias -eq 'David' -or alias -eq 'WillN'\",\"root\":\"contoso.com/Tenants/Fabrikam\"");

        assertThat(answer.path("filter").asString("")).isEqualTo("(Alias -eq 'David') -or (Alias -eq 'WillN')");
        assertThat(texts(answer.path("results"), "object")).hasSize(2);
        assertThat(texts(answer.at("/comesIn/results"), "object")).allMatch(name -> name.endsWith("/Will Nielsen"));
        assertThat(texts(answer.at("/fallsOut/results"), "object")).allMatch(name -> name.endsWith("/Kim Akers"));
        assertThat(texts(below.path("results"), "object")).allMatch(name -> name.endsWith("/Will Nielsen"));
        JsonNode present = ask("scope", "\"scope\":\"Kim and Terry\"");
        assertThat(present.path("count").intValue()).isEqualTo(2);
        assertThat(present.path("restriction").asString("")).isEqualTo("recipientFilter");
        assertThat(ask("scope", "\"unit\":\"contoso.com/Tenants/Fabrikam\"")
                        .path("count")
                        .intValue())
                .isGreaterThan(2);
    }
}
