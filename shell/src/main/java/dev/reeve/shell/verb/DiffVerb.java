package dev.reeve.shell.verb;

import dev.reeve.commands.advice.DifferenceText;
import dev.reeve.commands.advice.ProductTargets;
import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.engine.difference.Audience;
import dev.reeve.engine.difference.RightsDifference;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.interchange.difference.Baseline;
import dev.reeve.interchange.difference.Comparison;
import dev.reeve.interchange.difference.Describer;
import dev.reeve.interchange.difference.Description;
import dev.reeve.interchange.difference.Difference;
import dev.reeve.interchange.difference.Transfer;
import dev.reeve.shell.home.Side;
import dev.reeve.shell.line.ExitCode;
import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.line.OutputFormat;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;
import dev.reeve.workplace.question.JsonDifference;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code reeve diff} and {@code reeve drift}: how two organizations differ, and who gains and loses by that; or how one
 * differs from its baseline.
 */
public record DiffVerb(Settings settings, Streams streams) {

    private static final int SHOWN = 20;

    /** What ships is compared with what is given out, not with people, units and servers. */
    private static final Set<String> PERMISSIONS = Set.of("role", "role group", "assignment", "scope", "policy");

    /** Compares; answers 0 where both are alike, 3 where not. */
    public int run(List<String> operands) {
        if (operands.size() != 2) {
            throw FailureException.usage(
                    "Name two: homes, dumps, @VERSION of the home, or defaults. For example: reeve diff defaults DUMP.");
        }
        Instant now = Instant.now();
        Side first = Side.of(operands.get(0), settings, now);
        Side second = Side.of(operands.get(1), settings, now);
        boolean all = first instanceof Side.Given && second instanceof Side.Given;
        Predicate<String> sorts = sort -> all || PERMISSIONS.contains(sort);
        Organization before = first.beside(second);
        Organization after = second.beside(first);
        int exitCode = tell(Comparison.of(before, after, sorts));
        boolean oneForest =
                before.settings().forestRoot().equalsIgnoreCase(after.settings().forestRoot());
        if (!oneForest) {
            streams.err()
                    .println("They are of different forests, so nobody is the same person in both: who gains and"
                            + " loses what can't be told.");
        } else if (exitCode == ExitCode.FOUND) {
            // What ships has no people: it is looked at how they would fare with it.
            tellPeople(
                    first instanceof Side.Defaults ? Transfer.onto(after, before, sorts) : before,
                    first instanceof Side.Defaults ? after : Transfer.onto(before, after, sorts));
        }
        return exitCode;
    }

    /** Who gains and loses what by the differences; nothing of who is in one of them only. */
    private void tellPeople(Organization before, Organization after) {
        var difference = RightsDifference.between(BuiltInCatalogue.instance(), new ProductTargets(), before, after);
        if (settings.output() == OutputFormat.JSON) {
            JsonDifference.whole(before, after, difference).forEach(streams.out()::println);
            return;
        }
        streams.out().println();
        streams.out().println("By people:");
        new DifferenceText(before, after, _ -> true).lines(difference).forEach(streams.out()::println);
        long alone = alone(before, after) + alone(after, before);
        if (alone > 0) {
            streams.out()
                    .println((alone == 1 ? "1 person is" : alone + " people are")
                            + " in one of them only; what they may do is not told.");
        }
    }

    private static long alone(Organization one, Organization other) {
        return one.all(Recipient.class)
                .filter(person -> Audience.isPerson(person)
                        && other.find(person.id(), Recipient.class).isEmpty())
                .count();
    }

    /**
     * Compares the home with a baseline; answers 0 where nothing drifted, 3 where something did.
     *
     * @param save where to write a baseline of the home instead
     */
    public int drift(List<String> operands, Optional<Path> save) {
        Organization organization = Side.latest(settings);
        if (save.isPresent()) {
            if (!operands.isEmpty()) {
                throw FailureException.usage("Give a baseline to compare with, or --save to write one.");
            }
            return write(organization, save.get());
        }
        if (operands.size() != 1) {
            throw FailureException.usage("Name one baseline; reeve drift --save FILE writes it.");
        }
        Path file = Path.of(operands.getFirst());
        List<Description> baseline = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file)) {
            Baseline.read(reader, baseline::add);
        } catch (NoSuchFileException _) {
            throw FailureException.usage("There is no file " + file + ".");
        } catch (IOException e) {
            throw FailureException.failed("BaselineUnreadable", file + " can't be read: " + e.getMessage());
        }
        return tell(Comparison.with(baseline.stream(), organization));
    }

    private int write(Organization organization, Path file) {
        try {
            Baseline.save(new Describer(organization).all(), file);
        } catch (IOException e) {
            throw FailureException.failed("BaselineNotWritten", file + " can't be written: " + e.getMessage());
        }
        if (settings.output() == OutputFormat.TEXT) {
            streams.out().println("Wrote " + file + ".");
        }
        return ExitCode.DONE;
    }

    private int tell(List<Difference> differences) {
        if (settings.output() == OutputFormat.JSON) {
            differences.forEach(difference -> streams.out().println(json(difference)));
        } else {
            differences.forEach(this::show);
            streams.out()
                    .println(
                            differences.isEmpty()
                                    ? "No difference."
                                    : differences.size() == 1 ? "1 difference." : differences.size() + " differences.");
        }
        return differences.isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
    }

    private void show(Difference difference) {
        String sign = switch (difference.change()) {
            case ADDED -> "+";
            case REMOVED -> "-";
            case CHANGED -> "~";
        };
        streams.out().println(sign + " " + difference.sort() + " " + difference.name());
        if (difference.change() == Difference.Change.CHANGED) {
            difference.facts().forEach(fact -> {
                values("-", fact.name(), fact.gone());
                values("+", fact.name(), fact.come());
            });
        }
    }

    private void values(String sign, String fact, List<String> values) {
        if (!values.isEmpty()) {
            String rest = values.size() > SHOWN ? " and " + (values.size() - SHOWN) + " more" : "";
            streams.out()
                    .println("    " + sign + " " + fact + ": "
                            + String.join(", ", values.subList(0, Math.min(values.size(), SHOWN))) + rest);
        }
    }

    private static String json(Difference difference) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("change", difference.change().name().toLowerCase(Locale.ROOT))
                .put("sort", difference.sort())
                .put("name", difference.name());
        ArrayNode facts = json.putArray("facts");
        difference.facts().forEach(fact -> {
            ObjectNode each = facts.addObject().put("name", fact.name());
            ArrayNode gone = each.putArray("gone");
            fact.gone().forEach(gone::add);
            ArrayNode come = each.putArray("come");
            fact.come().forEach(come::add);
        });
        return json.toString();
    }
}
