package dev.reeve.commands.cmdlet;

import java.util.Map;
import java.util.Optional;

/** The scripts that lie on the server, in its {@code RemoteScripts} directory, for unscoped roles to name [UNSC-3]. */
public interface RemoteScripts {

    /** How names of script files end. */
    String EXTENSION = ".ps1";

    /** The present text of the file of that name, ignoring case; empty where there is none. A name holds no path. */
    Optional<String> read(String file);

    /** The present text of the script that a role entry names, with or without the extension. */
    default Optional<String> script(String entry) {
        return read(fileOf(entry));
    }

    /** The file that a role entry means. */
    static String fileOf(String entry) {
        return entry.regionMatches(true, entry.length() - EXTENSION.length(), EXTENSION, 0, EXTENSION.length())
                ? entry
                : entry + EXTENSION;
    }

    /** A server without any. */
    static RemoteScripts none() {
        return _ -> Optional.empty();
    }

    /** Scripts in memory, by file name; what the map holds later is there later. */
    static RemoteScripts of(Map<String, String> files) {
        return name -> files.entrySet().stream()
                .filter(file -> file.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
