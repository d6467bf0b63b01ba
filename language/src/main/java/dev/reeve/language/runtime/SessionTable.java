package dev.reeve.language.runtime;

import dev.reeve.language.command.Command;
import dev.reeve.language.command.CommandTable;
import dev.reeve.language.command.GrantedScript;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The commands of a session, as the running ones see them. */
record SessionTable(Session session) implements CommandTable {

    @Override
    public Optional<Command> find(String name) {
        return session.command(name);
    }

    @Override
    public Optional<GrantedScript> script(String name) {
        return session.script(name);
    }

    @Override
    public SortedSet<String> names() {
        return session.commandNames();
    }

    @Override
    public Set<String> functions() {
        Set<String> functions = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        functions.addAll(session.functions());
        return functions;
    }

    @Override
    public Map<String, String> aliases() {
        return Map.copyOf(session.aliases());
    }
}
