package dev.reeve.server.explain;

import dev.reeve.commands.lint.Finding;
import dev.reeve.commands.lint.FindingCode;
import dev.reeve.commands.lint.Lint;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.server.http.Refusal;
import dev.reeve.workplace.JsonLines;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Findings about the permission model, worked out once for each snapshot. */
final class FindingsAnswer {

    private record Known(Organization organization, List<Finding> findings) {}

    private final AtomicReference<@Nullable Known> latest = new AtomicReference<>();

    ObjectNode answer(Inquirer inquirer, ExplainRequest request) {
        inquirer.checkMayAskAboutAll();
        Set<FindingCode> wanted = wanted(request.texts("codes"));
        List<Finding> findings = findings(inquirer.organization()).stream()
                .filter(finding -> wanted.contains(finding.code()))
                .toList();
        // A finding's sentence names people: whoever may not read all of them is told what kinds there are.
        boolean isTold = inquirer.sight().isWhole(inquirer.organization(), Recipient.class);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode array = answer.putArray("findings");
        findings.stream()
                .map(JsonLines::finding)
                .forEach(finding -> array.add(isTold ? finding : finding.retain("code", "severity")));
        return answer.put("untold", isTold ? 0 : findings.size());
    }

    private List<Finding> findings(Organization organization) {
        Known known = latest.get();
        if (known != null && known.organization() == organization) {
            return known.findings();
        }
        List<Finding> found = Lint.check(organization);
        latest.set(new Known(organization, found));
        return found;
    }

    private static Set<FindingCode> wanted(List<String> codes) {
        Set<FindingCode> wanted =
                codes.isEmpty() ? EnumSet.allOf(FindingCode.class) : EnumSet.noneOf(FindingCode.class);
        codes.forEach(name -> wanted.add(
                FindingCode.named(name).orElseThrow(() -> Refusal.badRequest("There is no finding '" + name + "'."))));
        return wanted;
    }
}
