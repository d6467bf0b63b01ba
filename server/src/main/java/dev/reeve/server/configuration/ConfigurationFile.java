package dev.reeve.server.configuration;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is written in a file of settings, {@code name = value} on a line each, {@code #} before a remark, and in the
 * environment, which goes before the file: {@code http.port} there is {@code REEVE_HTTP_PORT}.
 */
final class ConfigurationFile {

    private static final String PREFIX = "REEVE_";

    /**
     * A value as written.
     *
     * @param where the file and line, or the variable
     */
    record Entry(String value, String where) {}

    private final Map<String, Entry> entries = new TreeMap<>();
    private final Map<String, String> environment;
    private final List<String> problems = new ArrayList<>();

    private ConfigurationFile(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Reads the file, which need not be there. */
    static ConfigurationFile read(Path file, Map<String, String> environment) {
        ConfigurationFile read = new ConfigurationFile(environment);
        try {
            List<String> lines = Files.readAllLines(file);
            for (int number = 1; number <= lines.size(); number++) {
                read.line(lines.get(number - 1).strip(), file + ":" + number);
            }
        } catch (NoSuchFileException _) {
            return read; // every setting has a standard value
        } catch (CharacterCodingException _) {
            read.problems.add(file + ": is no UTF-8 text.");
        } catch (IOException e) {
            read.problems.add(file + ": can't be read: " + e.getMessage());
        }
        return read;
    }

    private void line(String line, String where) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        int sign = line.indexOf('=');
        String name = sign < 0 ? "" : line.substring(0, sign).strip();
        if (name.isEmpty()) {
            problems.add(where + ": is no setting; write name = value."); // and the line may be a secret
            return;
        }
        Entry earlier =
                entries.putIfAbsent(name, new Entry(line.substring(sign + 1).strip(), where));
        if (earlier != null) {
            problems.add(where + ": '" + name + "' is set already, at " + earlier.where() + ".");
        }
    }

    Optional<Entry> entry(String name) {
        String variable = variable(name);
        return Optional.ofNullable(environment.get(variable))
                .map(value -> new Entry(value.strip(), "$" + variable))
                .or(() -> Optional.ofNullable(entries.get(name)));
    }

    static String variable(String name) {
        StringBuilder variable = new StringBuilder(PREFIX);
        name.chars()
                .map(each -> each == '.' || each == '-' ? '_' : Character.toUpperCase(each))
                .forEach(each -> variable.append((char) each));
        return variable.toString();
    }

    /** The settings of the file, by name. */
    Map<String, Entry> entries() {
        return entries;
    }

    /** What is wrong with the file itself. */
    List<String> problems() {
        return problems;
    }
}
