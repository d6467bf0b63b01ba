package dev.reeve.shell.verb;

import dev.reeve.engine.error.ReeveException;
import dev.reeve.interchange.WholeFile;
import dev.reeve.interchange.report.Answer;
import dev.reeve.interchange.report.Content;
import dev.reeve.interchange.report.Report;
import dev.reeve.interchange.report.ReportFormat;
import dev.reeve.interchange.report.Reports;
import dev.reeve.shell.home.Home;
import dev.reeve.shell.line.ExitCode;
import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.line.OutputFormat;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;
import dev.reeve.workplace.Workplace;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code reeve report}: reports as pages, tables and JSON. */
public record ReportVerb(Settings settings, Streams streams) {

    /**
     * What was asked for besides the name.
     *
     * @param format html, csv or json
     * @param file where to, instead of the standard output; its ending tells the format where none is given
     */
    public record Options(Optional<String> format, Optional<Path> file, Period period) {}

    /** Writes a report, or without a name lists them. */
    public int run(List<String> operands, Options options) {
        if (operands.size() > 1) {
            throw FailureException.usage("Name one report; reeve report lists them.");
        }
        return operands.isEmpty() ? list() : write(report(operands.getFirst()), options);
    }

    private int list() {
        for (Report report : Reports.all()) {
            streams.out()
                    .println(
                            settings.output() == OutputFormat.JSON
                                    ? JsonNodeFactory.instance
                                            .objectNode()
                                            .put("name", report.name())
                                            .put("title", report.title())
                                            .put("about", report.about())
                                            .put("hasPeriod", report.hasPeriod())
                                            .toString()
                                    : String.format(Locale.ROOT, "%-22s %s", report.name(), report.title()));
        }
        return ExitCode.DONE;
    }

    private static Report report(String name) {
        return Reports.named(name)
                .orElseThrow(() -> FailureException.usage("There is no report '" + name + "'. There are: "
                        + Reports.all().stream().map(Report::name).collect(Collectors.joining(", ")) + "."));
    }

    private ReportFormat format(Options options) {
        Optional<String> given = options.format()
                .or(() -> settings.output() == OutputFormat.JSON ? Optional.of("json") : Optional.empty())
                .or(() -> options.file().flatMap(ReportVerb::ending));
        return given.map(name -> ReportFormat.named(name)
                        .orElseThrow(() -> FailureException.usage("'" + name + "' is no format of a report: give "
                                + Arrays.stream(ReportFormat.values())
                                        .map(format -> format.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))
                                + ".")))
                .orElse(ReportFormat.HTML);
    }

    private static Optional<String> ending(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(name.substring(dot + 1).replaceFirst("^htm$", "html"));
    }

    private int write(Report report, Options options) {
        ReportFormat format = format(options);
        if (!report.hasPeriod() && options.period().isGiven()) {
            throw FailureException.usage("'" + report.name()
                    + "' is about one time: --as-of names another than now. --since and --until are for changes.");
        }
        try (Home home = Home.find(settings).orElseGet(new InitVerb(settings, streams)::sampleHome)) {
            Workplace workplace = LocalSessions.on(settings, home).workplace();
            Answer answer = workplace.report(
                    report,
                    Optional.empty(),
                    options.period().since(),
                    options.period().until(),
                    Instant.now());
            return options.file()
                    .map(file -> toFile(answer, format, file))
                    .orElseGet(() -> toStandardOutput(answer, format));
        } catch (ReeveException e) {
            throw FailureException.failed(e.code().name(), e.getMessage());
        }
    }

    private int toStandardOutput(Answer answer, ReportFormat format) {
        try {
            Writer writer = new BufferedWriter(new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8));
            answer.write(format, writer);
        } catch (IOException e) {
            throw FailureException.failed("ReportNotWritten", "The report can't be written: " + e.getMessage());
        }
        tell(answer.content(), format);
        return ExitCode.DONE;
    }

    private int toFile(Answer answer, ReportFormat format, Path file) {
        try {
            WholeFile.write(file, writer -> answer.write(format, writer));
        } catch (IOException e) {
            throw FailureException.failed("ReportNotWritten", file + " can't be written: " + e.getMessage());
        }
        if (settings.output() == OutputFormat.TEXT) {
            streams.err().println("Wrote " + file + ".");
        }
        tell(answer.content(), format);
        return ExitCode.DONE;
    }

    /** A table has no place for what was considered and what was not. */
    private void tell(Content content, ReportFormat format) {
        if (format == ReportFormat.CSV && settings.output() == OutputFormat.TEXT) {
            content.considered()
                    .forEach(counted ->
                            streams.err().println("Considered: " + counted.count() + " " + counted.what() + "."));
            content.open().forEach(streams.err()::println);
        }
    }
}
