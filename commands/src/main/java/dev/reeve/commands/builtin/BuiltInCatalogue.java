package dev.reeve.commands.builtin;

import dev.reeve.engine.catalogue.Catalogue;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.engine.name.CaseFolding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;

/** The documented on-premises cmdlets. Each is parsed when it is first asked for. */
public final class BuiltInCatalogue implements Catalogue {

    private static final String ALL_SETS = "*";

    private final SequencedMap<String, String> lines = new LinkedHashMap<>();
    private final Map<String, CmdletDefinition> parsed = new ConcurrentHashMap<>();

    private BuiltInCatalogue() {
        for (String line : DataFile.read("catalogue").lines()) {
            lines.put(CaseFolding.fold(line.substring(0, line.indexOf('\t'))), line);
        }
    }

    private static final class Holder {
        static final BuiltInCatalogue INSTANCE = new BuiltInCatalogue();
    }

    /** The catalogue, read once. */
    public static BuiltInCatalogue instance() {
        return Holder.INSTANCE;
    }

    @Override
    public Optional<CmdletDefinition> find(String name) {
        String key = CaseFolding.fold(name);
        return lines.containsKey(key) ? Optional.of(parsed.computeIfAbsent(key, this::parse)) : Optional.empty();
    }

    /** Whether there is a cmdlet of that name; unlike {@link #find} it reads nothing of it. */
    public boolean knows(String name) {
        return lines.containsKey(CaseFolding.fold(name));
    }

    @Override
    public Collection<CmdletDefinition> all() {
        return lines.keySet().stream()
                .map(key -> parsed.computeIfAbsent(key, this::parse))
                .toList();
    }

    private CmdletDefinition parse(String key) {
        String line = lines.get(key);
        if (line == null) {
            throw new IllegalStateException(key);
        }
        String[] fields = line.split("\t", -1);
        List<String> sets = List.of(fields[1].split("\\|", -1));
        List<CmdletParameter> parameters = new ArrayList<>(fields.length - 2);
        for (int i = 2; i < fields.length; i++) {
            parameters.add(parameter(fields[i].split(";", -1), sets));
        }
        return new CmdletDefinition(fields[0], parameters, sets);
    }

    private static CmdletParameter parameter(String[] parts, List<String> sets) {
        Map<String, CmdletParameter.Membership> members = new LinkedHashMap<>();
        for (String member : parts[4].split(",", -1)) {
            int at = member.indexOf('@');
            OptionalInt position = at < 0
                    ? OptionalInt.empty()
                    : OptionalInt.of(Integer.parseInt(member, at + 1, member.length(), 10));
            String head = at < 0 ? member : member.substring(0, at);
            boolean mandatory = head.endsWith("!");
            String set = mandatory ? head.substring(0, head.length() - 1) : head;
            members.put(
                    set.equals(ALL_SETS) ? CmdletParameter.ALL_SETS : sets.get(Integer.parseInt(set)),
                    new CmdletParameter.Membership(mandatory, position));
        }
        List<String> aliases = parts[2].isEmpty() ? List.of() : List.of(parts[2].split(",", -1));
        return new CmdletParameter(parts[0], aliases, parts[1], members, parts[3].equals("p"));
    }
}
