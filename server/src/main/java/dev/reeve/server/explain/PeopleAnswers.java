package dev.reeve.server.explain;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.question.UsableCommand;
import dev.reeve.server.http.Refusal;
import dev.reeve.workplace.question.Asked;
import dev.reeve.workplace.question.Asked.Given;
import dev.reeve.workplace.question.BackwardsJson;
import dev.reeve.workplace.question.Comparison;
import dev.reeve.workplace.question.Explanation;
import dev.reeve.workplace.question.Explanation.Extent;
import dev.reeve.workplace.question.JsonReply;
import dev.reeve.workplace.question.KnownCommands;
import dev.reeve.workplace.question.Touching;
import dev.reeve.workplace.question.WhatCan;
import dev.reeve.workplace.question.WhoCan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers about people: why, who can, what can, and what one can and another can't. */
record PeopleAnswers(Inquirer inquirer, ExplainRequest request) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Whether somebody may do something, and why; and what would help, unless that is not wanted now. */
    ObjectNode why() {
        return JsonReply.of(explained(request.flag("advice", true) ? Extent.WHOLE : Extent.HOLDERS));
    }

    /** What would make a no a yes. */
    ObjectNode advice() {
        return JsonReply.advice(explained(Extent.WHOLE));
    }

    private Explanation explained(Extent extent) {
        String who = inquirer.subject(request.text("who"));
        String cmdlet = cmdlet(request.required("cmdlet"));
        Optional<String> on = on();
        request.namedByParameters().forEach(inquirer::checkNames);
        Explanation explained = Explanation.of(
                inquirer.workplace(),
                new Asked(who, cmdlet, request.parameters(), on.map(Given::plain)),
                inquirer.caller().user(),
                Optional.empty(),
                inquirer.sight(),
                inquirer.readsPermissions() ? extent : Extent.REASONS,
                request.abandoned());
        explained.reply().unclear().ifPresent(problem -> {
            throw new Refusal(400, "Unclear", problem);
        });
        return explained;
    }

    /** Everybody who may run a cmdlet; without one, everybody who can change the object in any way. */
    ObjectNode whoCan() {
        inquirer.checkMayAskAboutAll();
        Optional<String> cmdlet = request.text("cmdlet").map(this::cmdlet);
        return cmdlet.isPresent() ? whoCan(cmdlet.get()) : touching();
    }

    private ObjectNode whoCan(String cmdlet) {
        Optional<String> on = on();
        request.namedByParameters().forEach(inquirer::checkNames);
        WhoCan question = new WhoCan(
                inquirer.workplace(),
                cmdlet,
                request.parameters(),
                on,
                inquirer.caller().user(),
                Optional.empty());
        List<Recipient> seen = question.users().filter(inquirer.sight()).toList();
        ObjectNode answer = request.page().of(seen.stream(), user -> BackwardsJson.of(question.reasons(user)));
        answer.put("untold", question.count().count() - seen.size());
        ArrayNode linked = answer.putArray("linkedRoleGroups");
        question.count().linked().stream()
                .filter(group -> inquirer.sight().test(group.group()))
                .forEach(group -> linked.add(BackwardsJson.of(group)));
        return answer;
    }

    private ObjectNode touching() {
        DirectoryObject object = inquirer.object(DirectoryObject.class, request.required("on"));
        Organization organization = inquirer.organization();
        Touching touching = Touching.of(inquirer.workplace(), organization, object);
        List<Touching.Person> seen = touching.people().stream()
                .filter(person -> inquirer.sight().test(person.user()))
                .toList();
        ObjectNode answer = request.page().of(seen.stream(), person -> {
            ObjectNode shown = BackwardsJson.of(organization, person.user());
            ArrayNode cmdlets = shown.putArray("cmdlets");
            person.cmdlets().forEach(cmdlets::add);
            return shown;
        });
        answer.put("untold", touching.people().size() - seen.size());
        ArrayNode linked = answer.putArray("linkedRoleGroups");
        touching.linked().forEach(group -> {
            ArrayNode cmdlets =
                    linked.addObject().put("linkedRoleGroup", group.name()).putArray("cmdlets");
            group.cmdlets().forEach(cmdlets::add);
        });
        return answer;
    }

    /** The cmdlets that somebody has, at all or on one object; or the objects on which he may run one. */
    ObjectNode whatCan() {
        String who = inquirer.subject(request.text("who"));
        Optional<String> cmdlet = request.text("cmdlet").map(this::cmdlet);
        if (cmdlet.isEmpty()) {
            return request.page().of(commands(who).stream(), BackwardsJson::of);
        }
        Optional<WhatCan.Answer> objects = question(who).map(asked -> asked.objects(cmdlet.get(), parameterNames()));
        ObjectNode answer = objects(objects.stream().flatMap(WhatCan.Answer::objects));
        answer.put("granted", objects.filter(WhatCan.Answer::granted).isPresent());
        answer.put("isForObjects", objects.filter(WhatCan.Answer::isForObjects).isPresent());
        return answer;
    }

    private ObjectNode objects(Stream<? extends DirectoryObject> objects) {
        int[] untold = new int[1];
        ObjectNode answer = request.page()
                .of(
                        objects.filter(object -> {
                            boolean isSeen = inquirer.sight().test(object);
                            untold[0] += isSeen ? 0 : 1;
                            return isSeen;
                        }),
                        object -> BackwardsJson.of(inquirer.organization(), object));
        return answer.put("untold", untold[0]);
    }

    /** What one person may and the other not, and the other way round: commands, or objects of one command. */
    ObjectNode compare() {
        String one = inquirer.subject(Optional.of(request.required("who")));
        String other = inquirer.subject(Optional.of(request.required("with")));
        Optional<String> cmdlet = request.text("cmdlet").map(this::cmdlet);
        return cmdlet.isPresent() ? compareObjects(one, other, cmdlet.get()) : compareCommands(one, other);
    }

    private ObjectNode compareCommands(String one, String other) {
        Comparison comparison = Comparison.of(commands(one), commands(other));
        ObjectNode answer = NODES.objectNode().put("both", comparison.both());
        ArrayNode ofOne = answer.putArray("onlyOne");
        comparison.onlyOne().forEach(command -> ofOne.add(BackwardsJson.of(command)));
        ArrayNode ofOther = answer.putArray("onlyOther");
        comparison.onlyOther().forEach(command -> ofOther.add(BackwardsJson.of(command)));
        return answer;
    }

    private ObjectNode compareObjects(String one, String other, String cmdlet) {
        List<? extends DirectoryObject> ofOne = reached(one, cmdlet);
        List<? extends DirectoryObject> ofOther = reached(other, cmdlet);
        Set<ObjectId> first = ids(ofOne);
        Set<ObjectId> second = ids(ofOther);
        ObjectNode answer = NODES.objectNode();
        answer.put("both", first.stream().filter(second::contains).count());
        answer.set("onlyOne", objects(ofOne.stream().filter(object -> !second.contains(object.id()))));
        answer.set("onlyOther", objects(ofOther.stream().filter(object -> !first.contains(object.id()))));
        return answer;
    }

    private List<? extends DirectoryObject> reached(String who, String cmdlet) {
        return question(who).stream()
                .flatMap(asked -> asked.objects(cmdlet, parameterNames()).objects())
                .toList();
    }

    private static Set<ObjectId> ids(List<? extends DirectoryObject> objects) {
        return objects.stream().map(DirectoryObject::id).collect(Collectors.toSet());
    }

    private List<UsableCommand> commands(String who) {
        Optional<String> on = on();
        return question(who)
                .map(asked -> on.map(asked::commandsFor).orElseGet(asked::commands))
                .orElse(List.of());
    }

    /** What somebody may; nothing where he may not even have a session. */
    private Optional<WhatCan> question(String who) {
        try {
            return Optional.of(
                    new WhatCan(inquirer.workplace(), who, inquirer.caller().user()));
        } catch (ReeveException e) {
            if (e.code() == ErrorCode.NoSession) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private List<Given> parameterNames() {
        return request.parameters().stream()
                .map(given -> new Given(given.name(), List.of()))
                .toList();
    }

    private Optional<String> on() {
        Optional<String> on = request.text("on");
        on.ifPresent(inquirer::checkNames);
        return on;
    }

    private String cmdlet(String name) {
        if (!KnownCommands.contain(inquirer.organization(), name)) {
            throw new Refusal(
                    404,
                    ErrorCode.CommandNotFound.name(),
                    "There is no cmdlet '" + name + "', and no role has a script or permission of that name.");
        }
        return name;
    }
}
