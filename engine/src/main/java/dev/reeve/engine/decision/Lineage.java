package dev.reeve.engine.decision;

import dev.reeve.engine.collection.DenseTable;
import dev.reeve.engine.organization.RecipientWriteScope;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What compiled organizations that came from one another have in common: numbers that mean one thing in all of them and are
 * never used again. Only ever added to.
 */
final class Lineage {

    private static final VarHandle TABLES = MethodHandles.arrayElementVarHandle(Object[].class);

    private final CommandGate gate;
    private final NumberedCommands commands;
    private final AtomicInteger recipients = new AtomicInteger();
    private final AtomicInteger bits = new AtomicInteger();
    private final Map<RecipientWriteScope, Integer> numbers = new ConcurrentHashMap<>();
    private final List<RecipientWriteScope> scopes = new CopyOnWriteArrayList<>();
    private final @Nullable Object[] tables;

    Lineage(CommandGate gate, NumberedCommands commands) {
        this.gate = gate;
        this.commands = commands;
        this.tables = new Object[commands.size()];
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

    /** A bit for what one scope contains in one of its states, from 1. */
    int nextBit() {
        return bits.incrementAndGet();
    }

    /** The greatest bit that is in use. */
    int lastBit() {
        return bits.get();
    }

    /**
     * The table of a cmdlet that was found last for a caller with these rights; null where there is none, or one for other
     * rights. So nothing here has to be forgotten where rights change.
     */
    @SuppressWarnings("unchecked")
    @Nullable
    GrantTable table(NumberedCommand command, int caller, CallerRights rights) {
        DenseTable<GrantTable> ofCommand = (DenseTable<GrantTable>) TABLES.getAcquire(tables, command.number());
        GrantTable table = ofCommand == null ? null : ofCommand.find(caller);
        return table != null && table.owner() == rights ? table : null;
    }

    @SuppressWarnings("unchecked")
    void note(NumberedCommand command, int caller, GrantTable table) {
        DenseTable<GrantTable> ofCommand = (DenseTable<GrantTable>) TABLES.getAcquire(tables, command.number());
        if (ofCommand == null) {
            ofCommand = DenseTable.ofSize(recipientLimit());
            TABLES.setRelease(tables, command.number(), ofCommand);
        } else if (!ofCommand.hasRoomFor(caller)) {
            ofCommand = ofCommand.without(new int[0], recipientLimit() * 2);
            TABLES.setRelease(tables, command.number(), ofCommand);
        }
        ofCommand.note(caller, table);
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
