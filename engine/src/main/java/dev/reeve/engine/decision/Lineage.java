package dev.reeve.engine.decision;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.RecipientWriteScope;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What compiled organizations that came from one another have in common: numbers that mean one thing in all of them and are
 * never used again. Only ever added to.
 */
final class Lineage {

    /** So many sources of rights are shared; more are each caller's own. */
    private static final int MOST_SOURCES = 100_000;

    /** An assignment and the groups on the way to it. */
    private record Way(ObjectId assignment, List<ObjectId> memberships) {}

    private final CommandGate gate;
    private final NumberedCommands commands;
    private final AtomicInteger recipients = new AtomicInteger();
    private final Map<ObjectId, RoleCommands> roles = new ConcurrentHashMap<>();
    private final Map<Way, GrantSource.OfAssignment> sources = new ConcurrentHashMap<>();
    private final Map<RecipientWriteScope, Integer> numbers = new ConcurrentHashMap<>();
    private final List<RecipientWriteScope> scopes = new CopyOnWriteArrayList<>();

    Lineage(CommandGate gate, NumberedCommands commands) {
        this.gate = gate;
        this.commands = commands;
    }

    CommandGate gate() {
        return gate;
    }

    NumberedCommands commands() {
        return commands;
    }

    /** A number for one more recipient. */
    int nextRecipient() {
        return recipients.getAndIncrement();
    }

    /** All numbers of recipients are below this. */
    int recipientLimit() {
        return recipients.get();
    }

    /** The entries of a role for the cmdlets of the catalogue. */
    RoleCommands commandsOf(ManagementRole role) {
        RoleCommands known = roles.get(role.id());
        if (known == null || !known.isOf(role)) {
            known = RoleCommands.of(role, commands);
            roles.put(role.id(), known);
        }
        return known;
    }

    /**
     * A source of rights as all callers have it who come to it by the same groups: what many callers' answers are made of is then
     * little memory, which is at hand.
     */
    GrantSource.OfAssignment shared(GrantSource.OfAssignment source) {
        if (source.memberships() instanceof GroupPath) {
            return source; // long, and so hardly anybody else's
        }
        Way way = new Way(source.assignment().id(), source.memberships());
        GrantSource.OfAssignment known = sources.get(way);
        if (known != null && known.isOf(source.assignment(), source.role())) {
            return known;
        }
        if (known != null || sources.size() < MOST_SOURCES) {
            sources.put(way, source);
        }
        return source;
    }

    /** The number of a unit or custom scope, from 0. */
    int number(RecipientWriteScope scope) {
        Integer known = numbers.get(scope);
        return known != null ? known : newNumber(scope);
    }

    private synchronized int newNumber(RecipientWriteScope scope) {
        Integer known = numbers.get(scope);
        if (known != null) {
            return known;
        }
        int number = scopes.size();
        scopes.add(scope);
        numbers.put(scope, number);
        return number;
    }

    /** The unit or custom scope of a number. */
    RecipientWriteScope scope(int number) {
        return scopes.get(number);
    }

    /** All units and custom scopes by number. */
    List<RecipientWriteScope> scopes() {
        return scopes;
    }
}
