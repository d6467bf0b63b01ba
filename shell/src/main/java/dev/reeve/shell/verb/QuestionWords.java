package dev.reeve.shell.verb;

import dev.reeve.engine.organization.Organization;
import dev.reeve.shell.home.SetupTask;
import dev.reeve.shell.line.FailureException;
import dev.reeve.workplace.question.Asked.Given;
import dev.reeve.workplace.question.KnownCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words of a question about permissions: behind those that stand first, parameters with values or without, and options.
 *
 * @param on the object behind {@code --on}
 * @param countOnly whether {@code --count} was given
 */
record QuestionWords(List<Given> parameters, Optional<String> on, boolean countOnly) {

    private static final String ON = "--on";
    private static final String COUNT = "--count";

    QuestionWords {
        parameters = List.copyOf(parameters);
    }

    /**
     * The words behind the first ones.
     *
     * @param first how many words stand first
     * @param usage what to say where there are less
     */
    static QuestionWords of(List<String> operands, int first, String usage) {
        if (operands.size() < first || operands.stream().limit(first).anyMatch(QuestionWords::isOption)) {
            throw FailureException.usage("Say: " + usage + ".");
        }
        Optional<String> on = Optional.empty();
        boolean count = false;
        List<Given> parameters = new ArrayList<>();
        for (int next = first; next < operands.size(); next++) {
            String word = operands.get(next);
            if (word.equals(ON)) {
                if (next + 1 == operands.size()) {
                    throw FailureException.usage("--on takes an object.");
                }
                on = Optional.of(operands.get(++next));
            } else if (word.equals(COUNT)) {
                count = true;
            } else if (word.startsWith("--")) {
                throw FailureException.usage("Unknown option: '" + word + "'. Say: " + usage + ".");
            } else if (isParameter(word)) {
                parameters.add(new Given(word.substring(1), List.of()));
            } else if (parameters.isEmpty()) {
                throw FailureException.usage("'" + word + "' is no parameter; the object stands behind --on.");
            } else {
                Given last = parameters.removeLast();
                List<String> values = new ArrayList<>(last.values());
                values.add(word);
                parameters.add(new Given(last.name(), values));
            }
        }
        return new QuestionWords(parameters, on, count);
    }

    private static boolean isOption(String word) {
        return word.equals(ON) || word.equals(COUNT) || isParameter(word);
    }

    /** A dash and a letter; what is a number or a lone dash is a value. */
    private static boolean isParameter(String word) {
        return word.length() > 1 && word.charAt(0) == '-' && Character.isLetter(word.charAt(1));
    }

    /** What nobody could have is a slip of the pen, or no business of roles. */
    static void checkKnown(Organization organization, String cmdlet) {
        if (SetupTask.isNamed(cmdlet)) {
            throw FailureException.failed(
                    "OutsideRoles",
                    "'" + cmdlet
                            + "' belongs to the setup tool. Who may run it follows from permissions in the directory"
                            + " and on the server, not from roles.");
        }
        if (!KnownCommands.contain(organization, cmdlet)) {
            throw FailureException.failed(
                    "CommandNotFound",
                    "There is no cmdlet '" + cmdlet + "', and no role has a script or permission of that name.");
        }
    }
}
