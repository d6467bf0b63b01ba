package dev.reeve.server.explain;

import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.filter.InvalidFilterException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.ScopeRestriction;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyRegistry;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.property.ServerProperties;
import dev.reeve.server.http.Refusal;
import dev.reeve.workplace.question.BackwardsJson;
import dev.reeve.workplace.question.ScopePreview;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is inside a filter, a unit or a scope; and against a scope that is there, who would come in and who would fall out. */
record ScopeAnswers(Inquirer inquirer, ExplainRequest request) {

    private static final String FILTER = "filter";
    private static final String UNIT = "unit";
    private static final String SCOPE = "scope";

    /** What a filter is over. */
    private enum Over {
        RECIPIENTS,
        SERVERS,
        DATABASES;

        PropertyRegistry properties() {
            return switch (this) {
                case RECIPIENTS -> RecipientProperties.REGISTRY;
                case SERVERS -> ServerProperties.REGISTRY;
                case DATABASES -> DatabaseProperties.REGISTRY;
            };
        }
    }

    /** The answer; a filter that can't be used is one too, since somebody is writing it. */
    ObjectNode scope() {
        inquirer.checkMayAskAboutAll();
        if (Stream.of(FILTER, UNIT, SCOPE)
                        .filter(name -> request.text(name).isPresent())
                        .count()
                != 1) {
            throw Refusal.badRequest("Name one of \"filter\", \"unit\" and \"scope\".");
        }
        try {
            ScopePreview preview = preview();
            ObjectNode answer = objects(preview.inside());
            answer.put("isWhole", inquirer.sight().isWhole(inquirer.organization(), Recipient.class));
            request.text(FILTER).ifPresent(_ -> answer.put(FILTER, filterText()));
            request.text(SCOPE).ifPresent(name -> answer.put("restriction", kind(existing(name))));
            warnings(answer, preview.warnings());
            request.text("against").ifPresent(name -> against(answer, preview, name));
            return answer;
        } catch (InvalidFilterException e) {
            ObjectNode answer = JsonNodeFactory.instance.objectNode();
            answer.putObject("invalid").put("message", e.getMessage()).put("column", e.column());
            return answer;
        }
    }

    private ScopePreview preview() throws InvalidFilterException {
        Organization organization = inquirer.organization();
        Optional<String> unit = request.text(UNIT);
        if (unit.isPresent()) {
            return ScopePreview.ofUnit(organization, unit(unit.get()), inquirer.sight());
        }
        Optional<String> scope = request.text(SCOPE);
        return ScopePreview.of(organization, scope.isPresent() ? existing(scope.get()) : written(), inquirer.sight());
    }

    private ScopeRestriction existing(String name) {
        return inquirer.object(ManagementScope.class, name).restriction();
    }

    /** Which of the five it is, which a list of one and a filter that names one do not show [SCOPE-2]. */
    private static String kind(ScopeRestriction restriction) {
        return switch (restriction) {
            case ScopeRestriction.RecipientFilter _ -> "recipientFilter";
            case ScopeRestriction.ServerFilter _ -> "serverFilter";
            case ScopeRestriction.ServerList _ -> "serverList";
            case ScopeRestriction.DatabaseFilter _ -> "databaseFilter";
            case ScopeRestriction.DatabaseList _ -> "databaseList";
            case ScopeRestriction.Unusable _ -> "unusable";
        };
    }

    private ScopeRestriction written() throws InvalidFilterException {
        Filter filter = filter();
        Optional<ObjectId> root = request.text("root").map(this::unit);
        return switch (over()) {
            case RECIPIENTS -> new ScopeRestriction.RecipientFilter(root, filter);
            case SERVERS -> new ScopeRestriction.ServerFilter(filter);
            case DATABASES -> new ScopeRestriction.DatabaseFilter(filter);
        };
    }

    private Filter filter() throws InvalidFilterException {
        return Filter.parse(request.required(FILTER), over().properties());
    }

    private String filterText() {
        try {
            return filter().text();
        } catch (InvalidFilterException e) {
            throw new IllegalStateException(e); // it was read before
        }
    }

    private Over over() {
        return over(request.text("over").orElse("recipients"));
    }

    private static Over over(String name) {
        return switch (name) {
            case "recipients" -> Over.RECIPIENTS;
            case "servers" -> Over.SERVERS;
            case "databases" -> Over.DATABASES;
            default -> throw Refusal.badRequest("\"over\" is recipients, servers or databases.");
        };
    }

    /** The properties that a filter over these may use, by name. @throws Refusal 400 where there are no such filters */
    static List<String> properties(String over) {
        return over(over).properties().all().stream()
                .map(Property::name)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    private ObjectId unit(String name) {
        return inquirer.object(OrganizationalUnit.class, name).id();
    }

    private void against(ObjectNode answer, ScopePreview preview, String name) {
        ScopePreview present = ScopePreview.of(inquirer.organization(), existing(name), inquirer.sight());
        answer.set("comesIn", objects(preview.beyond(present)));
        answer.set("fallsOut", objects(present.beyond(preview)));
    }

    private ObjectNode objects(List<DirectoryObject> objects) {
        return request.page().of(objects.stream(), object -> BackwardsJson.of(inquirer.organization(), object));
    }

    private static void warnings(ObjectNode answer, List<ScopePreview.Warning> warnings) {
        ArrayNode array = answer.putArray("warnings");
        warnings.forEach(
                warning -> array.addObject().put("code", warning.code()).put("message", warning.message()));
    }
}
