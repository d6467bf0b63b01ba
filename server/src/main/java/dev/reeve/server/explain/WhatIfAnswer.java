package dev.reeve.server.explain;

import dev.reeve.engine.organization.Organization;
import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.host.Limits;
import dev.reeve.language.host.SilentSink;
import dev.reeve.language.shell.Outcome;
import dev.reeve.language.shell.Shell;
import dev.reeve.server.http.Refusal;
import dev.reeve.server.session.CallerSessions;
import dev.reeve.server.session.SessionHost;
import dev.reeve.workplace.Workplace;
import dev.reeve.workplace.question.JsonDifference;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who would gain and who would lose what by commands that the caller runs: they run on a copy, as he may run them. */
record WhatIfAnswer(Inquirer inquirer, ExplainRequest request) {

    private static final Limits LIMITS = Limits.STANDARD.with(Limits.Kind.TIME, "1m");
    private static final int NAMES = 100;

    ObjectNode answer() {
        inquirer.checkMayAskAboutAll();
        String commands = request.required("commands");
        Workplace copy = inquirer.workplace().scratch();
        Organization before = copy.snapshot();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        Complaints complaints = new Complaints(answer.putArray("errors"), answer.putArray("warnings"));
        Shell shell =
                new Shell(SessionHost.unattended(CallerSessions.openOn(copy, inquirer.caller()), complaints, LIMITS));
        // Nothing lasts, so nobody is asked.
        shell.run("$ConfirmPreference = 'None'");
        switch (shell.run(commands)) {
            case Outcome.Done _ -> {}
            case Outcome.Incomplete incomplete -> throw unreadable(incomplete.message());
            case Outcome.SyntaxError error -> throw unreadable(error.message());
        }
        Organization after = copy.snapshot();
        List<ObjectNode> changes = JsonDifference.of(
                before, after, copy.runner().impact().difference(before, after), inquirer.sight(), NAMES);
        ArrayNode array = answer.putArray("changes");
        changes.forEach(array::add);
        return answer;
    }

    private static Refusal unreadable(String message) {
        return new Refusal(400, "ParserError", message);
    }

    /** Errors and warnings only: what the commands put out is not what was asked for. */
    private static final class Complaints extends SilentSink {

        private final ArrayNode errors;
        private final ArrayNode warnings;

        Complaints(ArrayNode errors, ArrayNode warnings) {
            this.errors = errors;
            this.warnings = warnings;
        }

        @Override
        public void error(ErrorValue error) {
            errors.addObject()
                    .put("code", error.record().code())
                    .put("message", error.record().message());
        }

        @Override
        public void warning(String message) {
            warnings.add(message);
        }
    }
}
