package dev.reeve.shell.verb;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.interchange.WholeFile;
import dev.reeve.interchange.difference.Transfer;
import dev.reeve.interchange.script.RestoredDefaults;
import dev.reeve.interchange.script.ScriptPlan;
import dev.reeve.interchange.script.ScriptText;
import dev.reeve.interchange.script.Unexpressed;
import dev.reeve.shell.home.Side;
import dev.reeve.shell.line.ExitCode;
import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.line.OutputFormat;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code reeve script}: what differs between two organizations as a script for the real system, and the way back. */
public record ScriptVerb(Settings settings, Streams streams) {

    private static final Set<String> PERMISSIONS = Set.of("role", "role group", "assignment", "scope", "policy");
    private static final String LOADED = "@1";

    /** Two states under the same ids, and how to say what is made of what. */
    private record Way(Organization from, Organization to, String fromName, String toName) {
        String forth() {
            return "Makes " + toName + " of " + fromName + ".";
        }

        String back() {
            return "Makes " + fromName + " of " + toName + " again.";
        }
    }

    /**
     * Writes both scripts; answers 0, or 3 where something differs that no script makes.
     *
     * @param operands two sides as {@code reeve diff} takes them, else what was made of the home since its first version;
     *     and the file
     * @param restored role groups that get back what they ship with, instead
     */
    public int run(List<String> operands, List<String> restored) {
        if (operands.isEmpty() || operands.size() > 3 || (operands.size() == 3 && !restored.isEmpty())) {
            throw FailureException.usage(
                    "Say: reeve script FILE, reeve script A B FILE, or reeve script --defaults GROUP"
                            + " FILE. A and B are as reeve diff takes them.");
        }
        Path file = Path.of(operands.getLast());
        if (!file.getFileName().toString().endsWith(".ps1")) {
            throw FailureException.usage("'" + file + "': the name of the script has to end in .ps1.");
        }
        Instant now = Instant.now();
        Way way = restored.isEmpty()
                ? between(operands, now)
                : restoring(operands.size() == 2 ? operands.getFirst() : "", restored, now);
        ScriptPlan forth = ScriptPlan.between(way.from(), way.to());
        ScriptPlan back = ScriptPlan.between(way.to(), way.from());
        if (forth.steps().isEmpty() && forth.unexpressed().isEmpty()) {
            say(forth, List.of(), "No difference, so there is nothing to script.");
            return ExitCode.DONE;
        }
        Path other = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.ps1$", "-back.ps1"));
        String written = "Written by reeve script, " + now.truncatedTo(ChronoUnit.SECONDS) + ".";
        // Both or none, and the way back first.
        write(back, new ScriptText.Head(way.back(), written, file.getFileName().toString()), other);
        boolean done = false;
        try {
            write(
                    forth,
                    new ScriptText.Head(
                            way.forth(), written, other.getFileName().toString()),
                    file);
            done = true;
        } finally {
            if (!done) {
                withdraw(other);
            }
        }
        say(
                forth,
                List.of(file, other),
                "Wrote " + file + " (" + counted(forth) + ") and the way back, " + other + " (" + counted(back) + ").");
        return forth.unexpressed().isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
    }

    private static String counted(ScriptPlan plan) {
        return plan.steps().size() == 1 ? "1 step" : plan.steps().size() + " steps";
    }

    private Way between(List<String> operands, Instant now) {
        if (operands.size() == 2) {
            throw FailureException.usage("Give two sides and a file, or a file alone: reeve script A B FILE.");
        }
        boolean since = operands.size() == 1;
        Side first = Side.of(since ? LOADED : operands.get(0), settings, now);
        Side second = since ? new Side.Given(Side.latest(settings)) : Side.of(operands.get(1), settings, now);
        boolean all = first instanceof Side.Given && second instanceof Side.Given;
        Predicate<String> sorts = sort -> all || PERMISSIONS.contains(sort);
        Organization before = first.beside(second);
        Organization after = second.beside(first);
        checkForest(before, after);
        String name = after.settings().name();
        String from = since ? "what was loaded (version 1 of " + settings.home() + ")" : operands.get(0);
        String to = since ? name + " as it is now (version " + after.version() + ")" : operands.get(1);
        // What ships has no people: it is looked at with those of the other side.
        return first instanceof Side.Defaults
                ? new Way(Transfer.onto(after, before, sorts), after, from, to)
                : new Way(before, Transfer.onto(before, after, sorts), from, to);
    }

    private Way restoring(String operand, List<String> names, Instant now) {
        Organization organization = operand.isEmpty()
                ? Side.latest(settings)
                : Side.of(operand, settings, now).beside(new Side.Defaults());
        Organization built = new Side.Defaults().beside(new Side.Given(organization));
        Organization shipped = Transfer.onto(organization, built, PERMISSIONS::contains);
        Set<ObjectId> groups = new HashSet<>();
        for (String name : names) {
            RoleGroup group = RestoredDefaults.group(organization, shipped, name)
                    .orElseThrow(() -> FailureException.failed(
                            "NotBuiltIn", "There is no role group '" + name + "' here that ships with Exchange."));
            groups.add(group.id());
        }
        return new Way(
                organization,
                RestoredDefaults.of(organization, shipped, groups),
                operand.isEmpty() ? organization.settings().name() + " as it is now" : operand,
                "what ships for " + String.join(", ", names));
    }

    private static void checkForest(Organization before, Organization after) {
        if (!before.settings().forestRoot().equalsIgnoreCase(after.settings().forestRoot())) {
            throw FailureException.failed(
                    "OtherForest",
                    "They are of different forests, " + before.settings().forestRoot() + " and "
                            + after.settings().forestRoot() + ": no script makes one of the other.");
        }
    }

    private static void write(ScriptPlan plan, ScriptText.Head head, Path file) {
        try {
            WholeFile.create(file, writer -> ScriptText.write(plan, head, writer));
        } catch (FileAlreadyExistsException _) {
            throw FailureException.failed(
                    "ScriptExists",
                    file + " is there already, and a script may have been worked on: name another file.");
        } catch (IOException e) {
            throw FailureException.failed("ScriptNotWritten", file + " can't be written: " + e.getMessage());
        }
    }

    private static void withdraw(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            return; // what failed before is what there is to tell
        }
    }

    private void say(ScriptPlan plan, List<Path> files, String text) {
        for (Unexpressed each : plan.unexpressed()) {
            streams.err().println("not in the script: " + each.line());
        }
        if (settings.output() == OutputFormat.JSON) {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            ArrayNode written = json.putArray("files");
            files.forEach(file -> written.add(file.toString()));
            json.put("steps", plan.steps().size());
            ArrayNode missing = json.putArray("notInScript");
            plan.unexpressed()
                    .forEach(each ->
                            missing.addObject().put("object", each.object()).put("reason", each.reason()));
            streams.out().println(json.toString());
        } else {
            streams.out().println(text);
        }
    }
}
