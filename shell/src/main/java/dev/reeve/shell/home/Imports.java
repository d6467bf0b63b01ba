package dev.reeve.shell.home;

import dev.reeve.commands.run.Session;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.Organization;
import dev.reeve.interchange.ldif.ImportException;
import dev.reeve.interchange.ldif.ImportOptions;
import dev.reeve.interchange.ldif.ImportReport;
import dev.reeve.interchange.ldif.LdifDomain;
import dev.reeve.interchange.ldif.LdifFile;
import dev.reeve.interchange.ldif.LdifImport;
import dev.reeve.shell.line.FailureException;
import dev.reeve.workplace.Workplace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** Takes LDIF files into organizations, and makes organizations of them: whole or not at all. */
public final class Imports {

    private static final String COMMAND = "reeve import";

    private Imports() {}

    /**
     * An organization made of a file.
     *
     * @param domain its domain, from the file's base
     * @param first its first objects
     */
    public record Beginning(String domain, Change first, ImportReport report) {}

    /** A new organization with a file's people, groups and units. */
    public static Beginning beginning(Path file, ImportOptions options, Instant now) {
        try {
            LdifFile parsed = parse(file);
            String domain = LdifDomain.of(parsed)
                    .orElseThrow(() -> FailureException.failed(
                            "ImportFailed",
                            file + ": its entries are in no domain (dc=…), so the organization would have none."));
            Change built = NewHome.fresh(domain, now);
            LdifImport.Planned planned = LdifImport.plan(Organization.empty().apply(built), parsed, options, now);
            return new Beginning(domain, built.and(planned.change()), planned.report());
        } catch (ImportException e) {
            throw failure(file, e);
        }
    }

    /** Takes a file into the organization of a session, in one transaction or not at all. */
    public static ImportReport into(Workplace workplace, Session session, Path file, ImportOptions options) {
        AtomicReference<ImportReport> report = new AtomicReference<>();
        try {
            LdifFile parsed = parse(file);
            workplace.runner().importChange(session, COMMAND, organization -> {
                LdifImport.Planned planned = LdifImport.plan(
                        organization, parsed, options, workplace.clock().instant());
                report.set(planned.report());
                return planned.change();
            });
            return report.get();
        } catch (ImportException e) {
            throw failure(file, e);
        } catch (ReeveException e) {
            throw FailureException.failed(e.code().name(), file + ": " + e.getMessage() + " Nothing was changed.");
        }
    }

    private static LdifFile parse(Path file) {
        try {
            return LdifFile.parse(Files.readAllBytes(file));
        } catch (NoSuchFileException _) {
            throw FailureException.usage("There is no file " + file + ".");
        } catch (IOException e) {
            throw FailureException.usage(file + " can't be read: " + e.getMessage());
        }
    }

    private static FailureException failure(Path file, ImportException e) {
        return FailureException.failed(
                "ImportFailed",
                e.problems().stream().map(problem -> file + ": " + problem).collect(Collectors.joining("\n")));
    }
}
