package dev.reeve.server.pages;

import dev.reeve.server.http.Door;
import dev.reeve.server.http.Refusal;
import dev.reeve.server.http.Route;
import dev.reeve.server.http.Route.Access;
import dev.reeve.server.pages.PageFiles.Content;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The routes of the admin center. Only {@code /} and {@code /assets/} are its own: where one is inside the pages stands behind
 * the {@code #} of the address, so that no page can shadow a route.
 */
public final class PagesDoor implements Door {

    /**
     * Scripts and styles are files of this server. Empty style elements are allowed by their hash: the pages' style library makes
     * them and fills them rule by rule, which the policy does not concern.
     */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String NOT_BUILT = """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Reeve</title>
            <h1>The admin center is not built</h1>
            <p>The server runs, and programs can call it. For the pages, install Node.js 20.19 or later with npm, then start
            <code>./reeve serve</code> again: it builds them. Pages built elsewhere are served from the folder that the setting
            <code>pages.folder</code> names.</p></html>
            """;

    private final PageFiles files;

    /** Pages out of the configured folder, as they are now. */
    public PagesDoor(PagesConfiguration configuration) {
        this.files = PageFiles.of(configuration.folder());
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/", Access.ANYBODY, "The admin center.", this::index).giving("text/html"),
                Route.get("/assets/{file}", Access.ANYBODY, "A file of the admin center.", this::asset)
                        .giving("*/*"));
    }

    private void index(Context request) {
        request.header("Content-Security-Policy", POLICY)
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin");
        files.index()
                .orElseGet(() -> new Content("text/html; charset=utf-8", NOT_BUILT.getBytes(StandardCharsets.UTF_8)))
                .send(request);
    }

    /** The names of assets change with what is in them, so a browser may keep them for good. */
    private void asset(Context request) {
        Content content = files.asset(request.pathParam("file")).orElseThrow(Refusal::notFound);
        request.header("Cache-Control", "public, max-age=31536000, immutable")
                // Whoever keeps it for several browsers keeps it as each of them reads it: compressed or not.
                .header("Vary", "Accept-Encoding")
                .header("Cross-Origin-Resource-Policy", "same-origin");
        content.send(request);
    }
}
