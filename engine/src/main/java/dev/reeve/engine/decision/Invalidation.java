package dev.reeve.engine.decision;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.RecipientWriteScope;
import java.util.HashSet;
import java.util.Set;

/**
 * What of a compiled organization no longer holds in another snapshot: callers and recipients by number, and scopes. Takes as much
 * as there is of it, however great the numbers are.
 */
final class Invalidation {

    private final Set<Integer> callers = new HashSet<>();
    private final Set<Integer> rows = new HashSet<>();
    private final Set<ObjectId> scopes = new HashSet<>();
    private boolean allCallers;
    private boolean allRows;
    private boolean exclusive;
    private boolean settings;

    void caller(int number) {
        callers.add(number);
    }

    void everyCaller() {
        allCallers = true;
    }

    void row(int number) {
        rows.add(number);
    }

    void everyRow() {
        allRows = true;
    }

    void scope(ObjectId id) {
        scopes.add(id);
    }

    void exclusiveScopes() {
        exclusive = true;
    }

    /** The settings, on which the rights of all depend. */
    void everySetting() {
        settings = true;
        allCallers = true;
    }

    /** Numbers of users whose rights are others, in order. */
    int[] callers() {
        return inOrder(callers);
    }

    private static int[] inOrder(Set<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    boolean allCallers() {
        return allCallers;
    }

    /** Numbers of recipients that may be in other scopes, in order. */
    int[] rows() {
        return inOrder(rows);
    }

    boolean allRows() {
        return allRows;
    }

    /** Scopes that are others. */
    Set<ObjectId> scopes() {
        return scopes;
    }

    /** Whether any exclusive scope is another. */
    boolean exclusive() {
        return exclusive;
    }

    boolean allSettings() {
        return settings;
    }

    boolean touches(RecipientWriteScope scope) {
        return switch (scope) {
            case RecipientWriteScope.Custom(var id) -> scopes.contains(id);
            case RecipientWriteScope.Exclusive(var id) -> scopes.contains(id);
            case RecipientWriteScope.Unit _, RecipientWriteScope.Implicit _, RecipientWriteScope.Relative _ -> false;
        };
    }
}
