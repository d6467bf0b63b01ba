package dev.reeve.interchange.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** A report as a page that needs nothing from anywhere: it may be mailed, kept and printed. Well-formed as XML, too. */
final class HtmlPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss XXX", Locale.ROOT);
    private static final String STYLE = style();

    private final Writer writer;

    HtmlPage(Writer writer) {
        this.writer = writer;
    }

    private static String style() {
        try (InputStream style = Objects.requireNonNull(HtmlPage.class.getResourceAsStream("report.css"))) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Report report, Source source, Content content) throws IOException {
        writer.write("""
            <!DOCTYPE html>
            <html lang="en" xmlns="http://www.w3.org/1999/xhtml">
            <head>
            <meta charset="utf-8"/>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="color-scheme" content="light dark"/>
            <title>%s – %s</title>
            <style>
            %s</style>
            </head>
            <body>
            <header>
            <h1>%s</h1>
            <p>%s</p>
            """.formatted(
                text(report.title()), text(source.organization()), STYLE, text(report.title()), text(report.about())));
        facts(source, content);
        writer.write("</header>\n<main>\n");
        for (PathPicture picture : content.pictures()) {
            writer.write("<figure tabindex=\"0\"><figcaption>" + text(picture.title()) + "</figcaption>" + picture.svg()
                    + "</figure>\n");
        }
        for (Table table : content.tables()) {
            table(table);
        }
        writer.write("</main>\n</body>\n</html>\n");
    }

    private void facts(Source source, Content content) throws IOException {
        writer.write("<dl>\n");
        fact("Written", time(source.written()));
        fact("Organization", source.organization() + " (" + source.forestRoot() + ")");
        fact("Version", source.version() + ", made " + time(source.versionMade()));
        fact("Loaded", time(source.loaded()) + " by " + source.loadedBy());
        for (Content.Counted counted : content.considered()) {
            fact("Considered: " + counted.what(), String.format(Locale.ROOT, "%,d", counted.count()));
        }
        writer.write("</dl>\n");
        writer.write("<h2>Not considered</h2>\n<ul>\n");
        for (String open : content.open().isEmpty() ? List.of("Nothing was left out.") : content.open()) {
            writer.write("<li>" + text(open) + "</li>\n");
        }
        writer.write("</ul>\n");
    }

    private void fact(String name, String value) throws IOException {
        writer.write("<dt>" + text(name) + "</dt><dd>" + text(value) + "</dd>\n");
    }

    private static String time(Instant instant) {
        return TIME.format(ZonedDateTime.ofInstant(instant.truncatedTo(ChronoUnit.SECONDS), ZoneId.systemDefault()));
    }

    private void table(Table table) throws IOException {
        boolean wide = table.columns().size() > 12;
        writer.write("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"" + text(table.title())
                + "\">\n<table" + (wide ? " class=\"wide\"" : "") + ">\n<caption>" + text(table.title())
                + "</caption>\n<thead><tr>");
        for (String column : table.columns()) {
            writer.write("<th scope=\"col\"><span>" + text(column) + "</span></th>");
        }
        writer.write("</tr></thead>\n<tbody>\n");
        long count = 0;
        try (Stream<List<Cell>> rows = table.rowsForPeople()) {
            for (List<Cell> row : (Iterable<List<Cell>>) rows::iterator) {
                row(row);
                count++;
            }
        }
        if (count == 0) {
            writer.write("<tr><td class=\"none\" colspan=\"" + table.columns().size() + "\">Nothing.</td></tr>\n");
        }
        writer.write("</tbody>\n</table>\n</div>\n");
    }

    private void row(List<Cell> row) throws IOException {
        writer.write("<tr>");
        boolean first = true;
        for (Cell cell : row) {
            String tag = first ? "th" : "td";
            writer.write("<" + tag + (first ? " scope=\"row\"" : "")
                    + (cell instanceof Cell.Count ? " class=\"n\"" : "") + ">" + html(cell) + "</" + tag + ">");
            first = false;
        }
        writer.write("</tr>\n");
    }

    private static String html(Cell cell) {
        return switch (cell) {
            case Cell.Texts(List<String> texts)
            when texts.size() > 1 -> {
                StringBuilder list = new StringBuilder("<ul>");
                texts.forEach(text -> list.append("<li>").append(text(text)).append("</li>"));
                yield list.append("</ul>").toString();
            }
            case Cell.Count(long number) -> String.format(Locale.ROOT, "%,d", number);
            case Cell.Text _, Cell.Texts _, Cell.Mark _ -> text(cell.words());
        };
    }

    private static String text(String text) {
        return Markup.escaped(text);
    }
}
