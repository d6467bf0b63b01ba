package dev.reeve.commands.builtin;

import dev.reeve.engine.name.CaseFolding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which objects a cmdlet touches, for the cmdlets that Reeve does not run: facts from which their touch points can be
 * told.
 *
 * @param access what happens to the object that its noun manages, for example {@code modify}
 * @param requirement how its server and database targets combine, for example {@code serverOrDatabase}
 */
public record CmdletTargets(String cmdlet, String access, String requirement, List<Target> targets) {

    public CmdletTargets {
        targets = List.copyOf(targets);
    }

    /**
     * One target.
     *
     * @param objectClass for example {@code Recipient}, {@code Server}, {@code OrgConfig}
     * @param access {@code read}, {@code create}, {@code modify}, {@code delete} or {@code action}
     * @param from the parameter that names it, if one does
     * @param when the condition under which it is touched; empty for always
     */
    public record Target(String objectClass, String access, Optional<String> from, String when) {}

    private static final class Holder {
        static final Map<String, String> LINES = new HashMap<>();

        static {
            for (String line : DataFile.read("targets").lines()) {
                LINES.put(CaseFolding.fold(line.substring(0, line.indexOf('\t'))), line);
            }
        }
    }

    /** The targets of a cmdlet of the catalogue. */
    public static Optional<CmdletTargets> of(String cmdlet) {
        return Optional.ofNullable(Holder.LINES.get(CaseFolding.fold(cmdlet))).map(CmdletTargets::parse);
    }

    private static CmdletTargets parse(String line) {
        String[] fields = line.split("\t", -1);
        List<Target> targets = new ArrayList<>();
        for (int i = 3; i < fields.length; i++) {
            String[] parts = fields[i].split(";", -1);
            Optional<String> from = Optional.of(parts[2]).filter(name -> !name.isEmpty());
            targets.add(new Target(parts[0], parts[1], from, parts[3]));
        }
        return new CmdletTargets(fields[0], fields[1], fields[2], targets);
    }
}
