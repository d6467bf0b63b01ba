package dev.reeve.engine.difference;

import java.util.List;

/**
 * Who may do more and who may do less in one snapshot than in another. People and objects that are in one of them only are
 * left out: what comes into being or goes is no gain or loss of anybody.
 *
 * @param gains what became possible
 * @param losses what became impossible
 */
public record Difference(List<Shift> gains, List<Shift> losses) {

    public Difference {
        gains = List.copyOf(gains);
        losses = List.copyOf(losses);
    }

    /** Whether nobody's rights differ. */
    public boolean isEmpty() {
        return gains.isEmpty() && losses.isEmpty();
    }
}
