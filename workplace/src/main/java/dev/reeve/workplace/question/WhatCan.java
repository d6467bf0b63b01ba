package dev.reeve.workplace.question;

import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.commands.declared.CmdletObjects;
import dev.reeve.commands.run.Session;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IdentityResolver;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.question.CommandUse;
import dev.reeve.engine.question.Reached;
import dev.reeve.engine.question.RecipientSet;
import dev.reeve.engine.question.UsableCommand;
import dev.reeve.workplace.Workplace;
import dev.reeve.workplace.question.Asked.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Asks what somebody may do: which cmdlets, at all or on one object, or on which objects he may run one. */
public final class WhatCan {

    private final Workplace workplace;
    private final Organization organization;
    private final Caller caller;

    /**
     * A question.
     *
     * @param who a user, or an account of a trusted forest
     * @param actor who asks
     * @throws dev.reeve.engine.error.ReeveException where the user can't be told or may open no session
     */
    public WhatCan(Workplace workplace, String who, String actor) {
        this.workplace = workplace;
        this.organization = workplace.snapshot();
        Session session = workplace.open(who, actor, Optional.empty());
        this.caller = workplace.runner().caller(session, organization);
    }

    /** The cmdlets and scripts that he has, each with its parameters, by name. */
    public List<UsableCommand> commands() {
        return workplace.questions().commands(organization, caller);
    }

    /**
     * The cmdlets that he may run on an object that he can read.
     *
     * @throws dev.reeve.engine.error.ReeveException where the object can't be told
     */
    public List<UsableCommand> commandsFor(String name) {
        DirectoryObject target = new IdentityResolver(organization)
                .resolve(DirectoryObject.class, name, _ -> true)
                .orElseThrow();
        return workplace
                .questions()
                .commandsFor(
                        organization,
                        caller,
                        target,
                        cmdlet -> BuiltInCatalogue.instance()
                                .find(cmdlet)
                                .flatMap(definition ->
                                        CmdletObjects.of(definition).deed(target)));
    }

    /**
     * What he may run a cmdlet on.
     *
     * @param granted whether he has it with these parameters at all
     * @param isForObjects whether it is run on objects of which there is something to count
     * @param recipients how many recipients, and which
     * @param others all else
     */
    public record Answer(
            boolean granted, boolean isForObjects, Optional<RecipientSet> recipients, List<DirectoryObject> others) {
        public Answer {
            others = List.copyOf(others);
        }

        /** How many objects. */
        public int count() {
            return recipients.map(RecipientSet::count).orElse(0) + others.size();
        }

        /** The objects, each kind by name. */
        public Stream<DirectoryObject> objects() {
            Stream<Recipient> first = recipients.stream().flatMap(RecipientSet::stream);
            return Stream.concat(first, others.stream());
        }
    }

    /** On which objects he may run a cmdlet with these parameters. */
    public Answer objects(String cmdlet, List<Given> given) {
        Subjects subjects = new Subjects(organization, cmdlet);
        Set<String> parameters = subjects.parameters(given);
        List<CmdletObjects.Kind> kinds = subjects.kinds();
        Optional<RecipientSet> recipients = Optional.empty();
        List<DirectoryObject> others = new ArrayList<>();
        CommandUse plain = subjects.use(parameters, Optional.empty());
        for (CmdletObjects.Kind kind : kinds) {
            CommandUse use = new CommandUse(plain.cmdlet(), parameters, kind.deed());
            Reached reached = workplace.questions().whatCan(organization, caller, use);
            if (kind.type() == Recipient.class) {
                recipients = Optional.of(reached.recipients().ofTypes(kind.recipientTypes()));
            } else {
                reached.objects(kind.type()).stream()
                        .filter(object -> !(object instanceof ConfigurationObject configuration)
                                || subjects.objects()
                                        .filter(each -> each.isOfNoun(configuration))
                                        .isPresent())
                        .forEach(others::add);
            }
        }
        boolean granted = workplace.questions().decide(organization, plain.by(caller)) instanceof Decision.Granted;
        return new Answer(granted, !kinds.isEmpty(), recipients, others);
    }
}
