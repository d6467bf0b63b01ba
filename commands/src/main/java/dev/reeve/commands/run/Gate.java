package dev.reeve.commands.run;

import dev.reeve.commands.cmdlet.AuditTrail;
import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.Choices;
import dev.reeve.commands.cmdlet.Cmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.DecidedCmdlet;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.forest.ForeignForests;
import dev.reeve.commands.recipient.PasswordHash;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.CommandRights;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.decision.Request;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.property.ServerProperties;
import dev.reeve.store.OrganizationStore;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a command passes before its cmdlet sees it: session, cmdlet and parameters [EVAL-5]. */
final class Gate {

    private static final Set<String> UNDERSTOOD_EVERYWHERE = Set.of("WhatIf", "Confirm", "DomainController");

    private final Authority authority;
    private final Choices choices;
    private final Surroundings surroundings;
    private final OrganizationStore store;

    Gate(Authority authority, Choices choices, Surroundings surroundings, OrganizationStore store) {
        this.authority = authority;
        this.choices = choices;
        this.surroundings = surroundings;
        this.store = store;
    }

    /** The gates before the cmdlet itself [EVAL-5]; what fails here is not logged [AUD-5]. */
    CmdletContext open(
            Session session, Organization organization, ForeignForests forests, Cmdlet cmdlet, CmdletArguments given) {
        Caller caller = Callers.of(session.account(), organization, forests);
        if (authority.refusal(organization, session, caller).isPresent()) {
            throw Errors.noSession();
        }
        CommandRights rights = authority
                .rights(organization, session, caller, cmdlet.name())
                .orElseThrow(() -> Errors.commandNotFound(cmdlet.name()));
        for (String name : given.names()) {
            if (!rights.parameters().contains(name)) {
                throw Errors.parameterNotFound(name);
            }
        }
        checkScript(session, organization, caller, cmdlet);
        checkDomainController(session, organization, given);
        return context(session, organization, forests, caller, cmdlet.name(), given.names());
    }

    /** What a command may know that passed them. */
    CmdletContext context(
            Session session,
            Organization organization,
            ForeignForests forests,
            Caller caller,
            String command,
            Set<String> parameters) {
        Instant now = session.clock().instant();
        return new CmdletContext(
                organization,
                caller,
                now,
                choices,
                surroundings.scripts(),
                session.server(),
                authority.readScope(organization, session, caller, command),
                forests,
                (touchPoints, requirement) -> authority.decide(
                                organization,
                                session,
                                new Request(caller, command, parameters, touchPoints, requirement))
                        instanceof Decision.Granted,
                auditTrail(session, organization, now),
                (account, password) -> surroundings
                        .passwordTries()
                        .isRight(
                                account,
                                now,
                                () -> store.credential(session.organization(), account)
                                        .filter(kept -> PasswordHash.verify(password, kept.secret()))
                                        .isPresent()));
    }

    /** The audit log without what is older than its age limit, whether that is deleted already or not [AUD-7]. */
    private AuditTrail auditTrail(Session session, Organization organization, Instant now) {
        Instant keptFrom = AuditLog.keptFrom(organization.adminAuditLogConfig(), now);
        return (start, end) ->
                store.auditEntries(session.organization(), start.isBefore(keptFrom) ? keptFrom : start, end);
    }

    /** A script that was taken from its caller while it runs can do nothing more, not even read [ORG-4]. */
    private void checkScript(Session session, Organization organization, Caller caller, Cmdlet cmdlet) {
        session.script().ifPresent(script -> {
            boolean held = authority
                    .authorizer()
                    .rights(organization, caller, script.held())
                    .filter(CommandRights::isScript)
                    .isPresent();
            if (!held) {
                throw Errors.commandNotFound(cmdlet.name());
            }
        });
    }

    /** The first of the given parameters, by name, that the cmdlet does not run. */
    static Optional<String> notUnderstood(Cmdlet cmdlet, CmdletArguments given) {
        Set<String> understood = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        cmdlet.parameters().forEach(parameter -> understood.add(parameter.name()));
        understood.addAll(UNDERSTOOD_EVERYWHERE);
        return given.names().stream()
                .filter(name -> !understood.contains(name))
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .findFirst();
    }

    /** Why a cmdlet that passed everything does not run, where it is decided only. */
    static Optional<ReeveException> notBuilt(Cmdlet cmdlet, CmdletArguments given) {
        return switch (cmdlet) {
            case DecidedCmdlet decided
            when decided.unbuiltParameter().isEmpty() && decided.findsNothing(given) -> Optional.empty();
            case DecidedCmdlet decided ->
                Optional.of(decided.unbuiltParameter()
                        .map(parameter -> Errors.notBuilt(cmdlet.name(), parameter))
                        .orElseGet(() -> Errors.notBuilt(cmdlet.name(), decided)));
            case ReadCmdlet _, ChangeCmdlet _ -> Optional.empty();
        };
    }

    private static void checkDomainController(Session session, Organization organization, CmdletArguments given) {
        given.text("DomainController").ifPresent(name -> {
            boolean known = organization
                            .all(ExchangeServer.class)
                            .anyMatch(server -> server.name().equalsIgnoreCase(name)
                                    || server.properties()
                                            .text(ServerProperties.FQDN)
                                            .filter(name::equalsIgnoreCase)
                                            .isPresent())
                    || name.equalsIgnoreCase(domainController(session, organization));
            if (!known) {
                throw new ReeveException(
                        ErrorCode.ObjectNotFound,
                        "The domain controller '" + name + "' couldn't be found on '"
                                + domainController(session, organization) + "'. Name one of this organization's.",
                        name);
            }
        });
    }

    static String domainController(Session session, Organization organization) {
        return session.server() + "." + organization.settings().forestRoot();
    }
}
