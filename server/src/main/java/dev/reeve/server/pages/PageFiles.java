package dev.reeve.server.pages;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The built files, read once. A request names one of them or nothing: no path is ever looked for on the disk, so none leads out
 * of the folder.
 */
final class PageFiles {

    /** A file as it is sent. */
    static final class Content {

        private final String type;
        private final byte[] bytes;

        Content(String type, byte[] bytes) {
            this.type = type;
            this.bytes = bytes;
        }

        void send(Context request) {
            request.contentType(type).result(bytes);
        }
    }

    private static final String INDEX = "index.html";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2");

    private final Map<String, Content> assets;
    private final Optional<Content> index;

    private PageFiles(Optional<Content> index, Map<String, Content> assets) {
        this.index = index;
        this.assets = Map.copyOf(assets);
    }

    /** The files of a folder: {@code index.html} and what is in {@code assets}; none where the folder has no such page. */
    static PageFiles of(Optional<Path> folder) {
        return folder.filter(each -> Files.isRegularFile(each.resolve(INDEX)))
                .map(PageFiles::read)
                .orElseGet(() -> new PageFiles(Optional.empty(), Map.of()));
    }

    private static PageFiles read(Path folder) {
        Map<String, Content> assets = new HashMap<>();
        for (Path file : assets(folder.resolve("assets"))) {
            String name = String.valueOf(file.getFileName());
            content(file).ifPresent(content -> assets.put(name, content));
        }
        return new PageFiles(content(folder.resolve(INDEX)), assets);
    }

    private static List<Path> assets(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty for a file of a kind that pages do not have. */
    private static Optional<Content> content(Path file) {
        String name = String.valueOf(file.getFileName());
        return Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1)))
                .map(type -> {
                    try {
                        return new Content(type, Files.readAllBytes(file));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /** The page with which all begins; empty where no pages are built. */
    Optional<Content> index() {
        return index;
    }

    /** The asset of that very name. */
    Optional<Content> asset(String name) {
        return Optional.ofNullable(assets.get(name));
    }
}
