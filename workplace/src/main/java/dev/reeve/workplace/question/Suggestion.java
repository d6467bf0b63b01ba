package dev.reeve.workplace.question;

import dev.reeve.engine.advice.Advice.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A change that would make a no a yes.
 *
 * @param steps what is to be done, in this order
 * @param effect what it opens besides
 * @param others names of the others to whom it opens something, as far as the reader may be told
 */
public record Suggestion(List<Step> steps, Effect effect, List<String> others) {

    private static final int NAMED = 3;

    public Suggestion {
        steps = List.copyOf(steps);
        others = List.copyOf(others);
    }

    /**
     * One command of it.
     *
     * @param line the command; empty where only the directory's own tools do it
     * @param makers some of those who may run it, by name
     * @param unnamed how many more of them the reader may not be told of
     */
    public record Step(Optional<String> line, List<String> makers, int unnamed) {
        public Step {
            makers = List.copyOf(makers);
        }

        private String by() {
            List<String> shown = makers.subList(0, Math.min(NAMED, makers.size()));
            int more = makers.size() - shown.size() + unnamed;
            if (makers.isEmpty() && unnamed > 0) {
                return "by " + unnamed + " whom you may not read";
            }
            return makers.isEmpty()
                    ? "nobody found who may run it"
                    : "by " + String.join(", ", shown) + (more > 0 ? " and " + more + " more" : "");
        }
    }

    /** It as lines for people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Step step : steps) {
            lines.add((lines.isEmpty() ? "would help: " : "  and then: ")
                    + step.line().orElse("a member more in a group that only the directory's own tools change"));
            lines.add("  " + step.by());
        }
        lines.add("  opens " + count(effect.rights(), "right") + " on " + count(effect.objects(), "other object")
                + ", and "
                + (effect.people() == 0 ? "nothing to others" : "something to " + count(effect.people(), "other"))
                + (effect.losing() == 0 ? "" : "; " + count(effect.losing(), "person") + " would lose something"));
        return lines;
    }

    private static String count(int number, String noun) {
        String several = noun.equals("person") ? "people" : noun + "s";
        return number + " " + (number == 1 ? noun : several);
    }
}
