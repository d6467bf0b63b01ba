package dev.reeve.engine.decision;

import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.engine.organization.RoleEntry;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A command that a caller may run, with what grants it.
 *
 * @param grants what grants it, nearest first; at least one
 * @param shape what is known of its parameter sets; empty for scripts, foreign cmdlets and application permissions
 * @param sets the parameter sets that the grants together can complete
 */
record CommandAccess(List<CommandGrant> grants, Optional<CommandShape> shape, List<String> sets) {

    /** Whether the caller may use the parameter at all [GATE-2] [GATE-6]. */
    boolean allows(String parameter) {
        return isListed(parameter) && (shape.isEmpty() || shape.get().belongs(parameter, sets));
    }

    private boolean isListed(String parameter) {
        for (CommandGrant grant : grants) {
            if (grant.lists(parameter)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the available parameter sets has room for all the parameters together. */
    boolean fitOneSet(Collection<String> parameters) {
        if (shape.isEmpty()) {
            return true;
        }
        for (String set : sets) {
            if (shape.get().holds(set, parameters)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is an application permission: asked for, never run [GATE-7]. */
    boolean isPermission() {
        return grants.stream().allMatch(grant -> grant.type() == RoleEntry.Type.ApplicationPermission);
    }

    /** Its name with the casing of its definition. */
    String name() {
        return shape.map(CommandShape::name).orElse(grants.getFirst().name());
    }

    /** The rights as they are shown to callers. */
    CommandRights rights() {
        NavigableSet<String> usable = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        if (shape.isPresent()) {
            shape.get().parameters().stream()
                    .map(CmdletParameter::name)
                    .filter(this::allows)
                    .forEach(usable::add);
        } else {
            grants.stream()
                    .filter(grant -> !isScript() || grant.type() == RoleEntry.Type.Script)
                    .forEach(grant -> usable.addAll(grant.parameters()));
            usable.removeIf(CommandGate::isCommonParameter);
        }
        return new CommandRights(name(), usable, sets, isScript());
    }

    /** Whether it is a script, which no cmdlet of the product is, whatever an entry calls itself. */
    boolean isScript() {
        return shape.isEmpty() && grants.stream().anyMatch(grant -> grant.type() == RoleEntry.Type.Script);
    }
}
