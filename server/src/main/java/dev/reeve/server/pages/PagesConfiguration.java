package dev.reeve.server.pages;

import dev.reeve.server.configuration.ConfigurationReader;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the pages are.
 *
 * @param folder the folder with the built pages; empty where none are served
 */
public record PagesConfiguration(Optional<Path> folder) {

    /** No pages: the server says what to install. */
    public static final PagesConfiguration NONE = new PagesConfiguration(Optional.empty());

    /** Reads the setting {@code pages.folder}. */
    public static PagesConfiguration from(ConfigurationReader settings) {
        return new PagesConfiguration(settings.path("pages.folder"));
    }
}
