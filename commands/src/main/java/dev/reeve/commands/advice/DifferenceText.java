package dev.reeve.commands.advice;

import dev.reeve.engine.difference.Difference;
import dev.reeve.engine.difference.Shift;
import dev.reeve.engine.difference.Shift.Reached;
import dev.reeve.engine.difference.Shift.ShiftedCommand;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who gains and who loses what, in lines for people: the first of many by name, the rest counted. */
public final class DifferenceText {

    private static final int NAMED = 3;
    private static final int COMMANDS = 6;
    private static final int PARAMETERS = 6;
    private static final int ROWS = 30;

    private final List<Organization> organizations;
    private final Predicate<DirectoryObject> mayBeNamed;

    /**
     * Lines about two snapshots.
     *
     * @param mayBeNamed whom the reader may know of; others are counted only
     */
    public DifferenceText(Organization before, Organization after, Predicate<DirectoryObject> mayBeNamed) {
        this.organizations = List.of(after, before);
        this.mayBeNamed = mayBeNamed;
    }

    /** The lines; one that says so where nobody's rights differ. */
    public List<String> lines(Difference difference) {
        if (difference.isEmpty()) {
            return List.of("Nobody gains or loses anything.");
        }
        return Stream.concat(rows("gain", difference.gains()), rows("lose", difference.losses()))
                .toList();
    }

    private Stream<String> rows(String verb, List<Shift> shifts) {
        List<String> lines = new ArrayList<>();
        shifts.stream().limit(ROWS).map(shift -> line(verb, shift)).forEach(lines::add);
        if (shifts.size() > ROWS) {
            lines.add("… and " + (shifts.size() - ROWS) + " more");
        }
        return lines.stream();
    }

    private String line(String verb, Shift shift) {
        String objects = switch (shift.objects()) {
            case Reached.Themselves() -> shift.people().size() == 1 ? "himself" : "themselves";
            case Reached.OrganizationConfiguration() -> "the configuration of the organization";
            case Reached.Objects(var ids) -> names(ids, "objects");
        };
        return names(shift.people(), "people") + " " + verb + (shift.people().size() == 1 ? "s" : "") + " on " + objects
                + ": " + commands(shift.commands());
    }

    /** The names of some of these. */
    public String names(List<ObjectId> ids, String what) {
        List<String> known = ids.stream()
                .limit(1_000)
                .map(this::object)
                .flatMap(Optional::stream)
                .filter(mayBeNamed)
                .map(DirectoryObject::name)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .limit(NAMED)
                .toList();
        int more = ids.size() - known.size();
        return known.isEmpty()
                ? ids.size() + " " + what
                : String.join(", ", known) + (more > 0 ? " and " + more + " more" : "");
    }

    private Optional<DirectoryObject> object(ObjectId id) {
        return organizations.stream()
                .flatMap(organization -> organization.find(id).stream())
                .findFirst();
    }

    private static String commands(List<ShiftedCommand> commands) {
        List<String> words =
                commands.stream().limit(COMMANDS).map(DifferenceText::command).toList();
        return String.join("; ", words)
                + (commands.size() > COMMANDS ? "; and " + (commands.size() - COMMANDS) + " more commands" : "");
    }

    private static String command(ShiftedCommand command) {
        List<String> shown = command.parameters().stream()
                .limit(PARAMETERS)
                .map(name -> "-" + name)
                .toList();
        int more = command.parameters().size() - shown.size();
        return command.name()
                + (shown.isEmpty() ? "" : " " + String.join(" ", shown))
                + (more > 0 ? " and " + more + " more" : "");
    }
}
