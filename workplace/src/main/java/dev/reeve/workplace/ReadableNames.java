package dev.reeve.workplace;

import dev.reeve.language.command.Arguments;
import dev.reeve.language.command.Command;
import dev.reeve.language.command.CommandContext;
import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.CommandSource;
import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.command.Invocation;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Names that may complete a parameter's value [SH-67]. They come from the caller's own {@code Get-} cmdlets, so nothing is
 * offered that he could not list himself.
 */
public final class ReadableNames {

    private static final int ENOUGH = 100;

    /** Stands between the parts of a path of configuration. */
    private static final char PATH = '\\';

    private final CommandSource commands;

    /** Names for the caller of these commands. */
    public ReadableNames(CommandSource commands) {
        this.commands = commands;
    }

    /** Names for a parameter that start with the prefix; none where nothing can be listed. */
    public List<String> completing(String command, String parameter, String prefix) {
        try {
            Optional<String> lister = Listers.of(command, parameter);
            Optional<Command> found = lister.flatMap(commands::find);
            if (found.isEmpty()) {
                return List.of();
            }
            List<Value> objects = list(found.get(), prefix);
            String start = prefix.toLowerCase(Locale.ROOT);
            return objects.stream()
                    .map(object -> name(lister.get(), object, start))
                    .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(start))
                    .distinct()
                    .limit(ENOUGH)
                    .toList();
        } catch (CommandError _) {
            return List.of();
        }
    }

    /** The properties of what a {@code Get-} cmdlet of the caller lists, read off the first object; none of others. */
    public List<String> properties(String command) {
        try {
            return command.regionMatches(true, 0, "Get-", 0, 4)
                    ? commands.find(command).stream()
                            .flatMap(found -> first(found).stream())
                            .flatMap(object -> object.memberNames().stream())
                            .toList()
                    : List.of();
        } catch (CommandError _) {
            return List.of();
        }
    }

    private static Optional<Value> first(Command command) {
        Map<String, Value> arguments = new HashMap<>();
        if (takes(command, "ResultSize")) {
            arguments.put("ResultSize", new Text("1"));
        }
        Listing listing = new Listing(new ArrayList<>());
        Invocation invocation = command.start(listing);
        invocation.begin();
        invocation.process(new Arguments(arguments, command.signature().sets().getFirst()));
        return listing.objects().stream().findFirst();
    }

    private static List<Value> list(Command command, String prefix) {
        Map<String, Value> arguments = new HashMap<>();
        if (takes(command, "Filter") && !prefix.contains("'")) {
            arguments.put("Filter", new Text("Name -like '" + prefix + "*'"));
        } else if (command.signature().name().equals("Get-ManagementRoleEntry")) {
            arguments.put("Identity", new Text(prefix.contains("\\") ? prefix + "*" : prefix + "*\\*"));
        }
        Listing listing = new Listing(new ArrayList<>());
        Invocation invocation = command.start(listing);
        invocation.begin();
        invocation.process(new Arguments(arguments, command.signature().sets().getFirst()));
        invocation.end();
        return listing.objects();
    }

    private static boolean takes(Command command, String parameter) {
        return command.signature().parameters().stream()
                .anyMatch(each -> each.name().equalsIgnoreCase(parameter));
    }

    /**
     * Units and role entries go by their whole path, and so does what belongs to a server or is asked for by a path; everything
     * else by its name.
     */
    private static String name(String lister, Value object, String start) {
        String identity = text(object, "Identity");
        boolean byPath = lister.equalsIgnoreCase("Get-OrganizationalUnit")
                || lister.equalsIgnoreCase("Get-ManagementRoleEntry")
                || identity.indexOf(PATH) > 0
                || start.indexOf(PATH) == 0;
        return byPath ? identity : text(object, "Name");
    }

    private static String text(Value object, String property) {
        return object.member(property).map(Value::text).orElse("");
    }

    /** Collects what a listing puts out and leaves everything else unsaid. */
    private record Listing(List<Value> objects) implements CommandContext {

        @Override
        public void output(Value value) {
            objects.add(value);
        }

        @Override
        public void error(ErrorRecord errorRecord) {
            // there is just nothing to offer
        }

        @Override
        public void warning(String message) {
            // there is just nothing to offer
        }

        @Override
        public void verbose(String message) {
            // nobody asked
        }

        @Override
        public boolean isWhatIf() {
            return true;
        }

        @Override
        public boolean shouldProcess(String step, String question, String caption) {
            return false;
        }

        @Override
        public boolean shouldContinue(String question, String caption) {
            return false;
        }
    }
}
