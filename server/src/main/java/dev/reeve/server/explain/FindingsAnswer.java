package dev.reeve.server.explain;

import dev.reeve.commands.lint.Finding;
import dev.reeve.commands.lint.FindingCode;
import dev.reeve.commands.lint.Lint;
import dev.reeve.commands.lint.Watcher;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.server.http.Refusal;
import dev.reeve.server.pipeline.LineStream;
import dev.reeve.workplace.JsonLines;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Findings about the permission model, worked out once for each snapshot. */
final class FindingsAnswer {

    private record Known(Organization organization, List<Finding> findings) {}

    private static final Duration BETWEEN = Duration.ofMillis(250);

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

    private Optional<List<Finding>> known(Organization organization) {
        return Optional.ofNullable(latest.get())
                .filter(known -> known.organization() == organization)
                .map(Known::findings);
    }

    private List<Finding> findings(Organization organization) {
        return known(organization).orElseGet(() -> {
            List<Finding> found = Lint.check(organization);
            latest.set(new Known(organization, found));
            return found;
        });
    }

    /** Findings for whoever may ask, on their way. */
    final class AsFound implements Watcher {

        private final Organization organization;
        private final Set<FindingCode> wanted;
        private final boolean isTold;
        private final List<Finding> found = new ArrayList<>();
        private Optional<LineStream> lines = Optional.empty();
        private long toldAt = System.nanoTime();
        private int untold;

        /** @throws Refusal where he may not ask */
        AsFound(Inquirer inquirer, ExplainRequest request) {
            inquirer.checkMayAskAboutAll();
            organization = inquirer.organization();
            wanted = wanted(request.texts("codes"));
            isTold = inquirer.sight().isWhole(organization, Recipient.class);
        }

        /** Writes a line for each finding as it is found, one now and then about how far it is, and a last one. */
        void writeTo(LineStream into) {
            lines = Optional.of(into);
            known(organization).ifPresentOrElse(known -> known.forEach(this::tell), () -> {
                Lint.check(organization, this);
                latest.set(new Known(organization, Lint.sorted(found.stream())));
            });
            into.last(JsonNodeFactory.instance
                    .objectNode()
                    .put("done", true)
                    .put("untold", untold)
                    .toString());
        }

        @Override
        public void found(Finding finding) {
            found.add(finding);
            tell(finding);
        }

        private void tell(Finding finding) {
            if (!wanted.contains(finding.code())) {
                return;
            }
            ObjectNode told = JsonLines.finding(finding);
            untold += isTold ? 0 : 1;
            ObjectNode line = JsonNodeFactory.instance.objectNode();
            line.set("finding", isTold ? told : told.retain("code", "severity"));
            write(line);
        }

        @Override
        public void at(int done, int all) {
            if (System.nanoTime() - toldAt > BETWEEN.toNanos()) {
                toldAt = System.nanoTime();
                ObjectNode line = JsonNodeFactory.instance.objectNode();
                line.putObject("progress").put("done", done).put("all", all);
                write(line);
            }
        }

        private void write(ObjectNode line) {
            lines.ifPresent(into -> into.line(line.toString()));
        }
    }

    private static Set<FindingCode> wanted(List<String> codes) {
        Set<FindingCode> wanted =
                codes.isEmpty() ? EnumSet.allOf(FindingCode.class) : EnumSet.noneOf(FindingCode.class);
        codes.forEach(name -> wanted.add(
                FindingCode.named(name).orElseThrow(() -> Refusal.badRequest("There is no finding '" + name + "'."))));
        return wanted;
    }
}
