package dev.reeve.shell.home;

import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.commands.run.Session;
import dev.reeve.commands.setup.SplitPermissions;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.shell.line.FailureException;
import dev.reeve.workplace.Workplace;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What the setup tool does to an organization that is there, in the setup tool's own words [SPLIT-5]:
 * {@code /PrepareAD /ActiveDirectorySplitPermissions:true}.
 *
 * @param split whether Active Directory split permissions are to be on
 */
public record Preparation(boolean split) implements SetupTask {

    private static final String PREPARE = "/preparead";
    private static final String SPLIT = "/activedirectorysplitpermissions:";
    private static final String USAGE =
            "Write /PrepareAD /ActiveDirectorySplitPermissions:true, or :false to go back to shared permissions.";

    /**
     * The preparation that arguments ask for.
     *
     * @throws FailureException of usage, where they ask for anything else
     */
    public static Preparation parse(List<String> arguments) {
        Optional<Boolean> split = Optional.empty();
        Set<String> seen = new HashSet<>();
        for (String argument : arguments) {
            String folded = argument.toLowerCase(Locale.ROOT);
            if (folded.startsWith(SPLIT)) {
                split = Optional.of(flag(argument, folded.substring(SPLIT.length())));
                folded = SPLIT;
            } else if (!folded.equals(PREPARE)) {
                throw FailureException.usage("'" + argument + "' is nothing that setup does here. " + USAGE);
            }
            if (!seen.add(folded)) {
                throw FailureException.usage("'" + argument + "' is said twice. " + USAGE);
            }
        }
        if (!seen.contains(PREPARE) || split.isEmpty()) {
            throw FailureException.usage("Setup is to prepare the directory for split permissions, or not. " + USAGE);
        }
        return new Preparation(split.get());
    }

    private static boolean flag(String argument, String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw FailureException.usage("'" + argument + "' says neither true nor false. " + USAGE);
        };
    }

    @Override
    public List<String> run(Workplace workplace, String actor) {
        AtomicReference<List<String>> steps = new AtomicReference<>(List.of());
        try {
            Session session = workplace.local(NewOrganization.ADMINISTRATOR, actor);
            workplace.runner().importChange(session, text(), organization -> {
                SplitPermissions.Planned planned = SplitPermissions.plan(
                        organization, split, workplace.clock().instant());
                steps.set(planned.steps());
                return planned.change();
            });
        } catch (ReeveException e) {
            throw FailureException.failed(e.code().name(), e.getMessage() + " Nothing was changed.");
        }
        return steps.get().isEmpty()
                ? List.of("Active Directory split permissions are " + (split ? "on" : "off")
                        + " already; nothing was changed.")
                : steps.get();
    }

    /** What the journal calls it. */
    private String text() {
        return "setup /PrepareAD /ActiveDirectorySplitPermissions:" + split;
    }
}
