package dev.reeve.interchange.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** A report as one document of JSON. */
final class JsonDocument {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private JsonDocument() {}

    static void write(Report report, Source source, Content content, Writer writer) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), writer)) {
            json.writeStartObject();
            json.writeStringProperty("report", report.name());
            json.writeStringProperty("title", report.title());
            json.writeStringProperty("about", report.about());
            json.writeStringProperty("written", source.written().toString());
            source(json, source);
            json.writeName("considered");
            json.writeStartObject();
            for (Content.Counted counted : content.considered()) {
                json.writeName(counted.what());
                json.writeNumber(counted.count());
            }
            json.writeEndObject();
            json.writeName("open");
            texts(json, content.open());
            json.writeName("tables");
            json.writeStartArray();
            for (Table table : content.tables()) {
                table(json, table);
            }
            json.writeEndArray();
            paths(json, content.pictures());
            json.writeEndObject();
        } catch (JacksonException e) {
            throw new IOException(e.getMessage(), e);
        }
        writer.write("\n");
    }

    private static void source(JsonGenerator json, Source source) {
        json.writeName("source");
        json.writeStartObject();
        json.writeStringProperty("organization", source.organization());
        json.writeStringProperty("forestRoot", source.forestRoot());
        json.writeName("version");
        json.writeNumber(source.version().number());
        json.writeStringProperty("versionMade", source.versionMade().toString());
        json.writeStringProperty("loadedBy", source.loadedBy());
        json.writeStringProperty("loaded", source.loaded().toString());
        json.writeEndObject();
    }

    private static void table(JsonGenerator json, Table table) {
        json.writeStartObject();
        json.writeStringProperty("title", table.title());
        json.writeName("columns");
        texts(json, table.columns());
        json.writeName("rows");
        json.writeStartArray();
        try (Stream<List<Cell>> rows = table.rows().get()) {
            rows.forEach(row -> {
                json.writeStartArray();
                row.forEach(cell -> cell(json, cell));
                json.writeEndArray();
            });
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void paths(JsonGenerator json, List<PathPicture> pictures) {
        json.writeName("paths");
        json.writeStartArray();
        for (PathPicture picture : pictures) {
            json.writeStartObject();
            json.writeStringProperty("title", picture.title());
            json.writeName("steps");
            texts(json, picture.steps());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void texts(JsonGenerator json, List<String> texts) {
        json.writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void cell(JsonGenerator json, Cell cell) {
        switch (cell) {
            case Cell.Text(String text) -> json.writeString(text);
            case Cell.Texts(List<String> texts) -> texts(json, texts);
            case Cell.Count(long number) -> json.writeNumber(number);
            case Cell.Mark(boolean marked) -> json.writeBoolean(marked);
        }
    }
}
