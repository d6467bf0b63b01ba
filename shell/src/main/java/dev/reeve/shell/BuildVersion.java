package dev.reeve.shell;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version that Maven built. */
final class BuildVersion {

    private BuildVersion() {}

    static String text() {
        Properties properties = new Properties();
        try (InputStream file = BuildVersion.class.getResourceAsStream("version.properties")) {
            if (file != null) {
                properties.load(file);
            }
        } catch (IOException _) {
            return "of unknown version";
        }
        return properties.getProperty("version", "of unknown version");
    }
}
