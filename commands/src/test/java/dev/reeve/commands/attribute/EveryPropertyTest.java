package dev.reeve.commands.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeve.commands.Cmdlets;
import dev.reeve.commands.TestCaller;
import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.TestShell;
import dev.reeve.commands.cmdlet.Cmdlet;
import dev.reeve.commands.sample.TestContoso;
import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.filter.InvalidFilterException;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyClass;
import dev.reeve.engine.property.PropertyComparison;
import dev.reeve.engine.property.PropertyRegistry;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.property.ServerProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each property of {@code opath.md} §7 to §9: set by a cmdlet, filtered by, read back; or computed, and what it says; or
 * set by nothing, and why. The table is {@link PropertyTable}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPropertyTest {

    private final TestOrganization contoso = TestContoso.create();
    private final TestCaller administrator = contoso.administrator();

    @BeforeAll
    void prepare() {
        TestShell shell = new TestShell(contoso, "Administrator");
        for (String line : PropertyTable.FIXTURE) {
            assertThat(shell.run(line).codes()).as(line).isEmpty();
        }
        put("proofarbiter", RecipientTypeDetails.ArbitrationMailbox);
        put("prooffolders", RecipientTypeDetails.PublicFolderMailbox);
        List<String> failed = new ArrayList<>();
        for (PropertyTable.Row row : PropertyTable.rows()) {
            if (row.how() == PropertyTable.How.SET) {
                shell.run(row.command()).codes().forEach(code -> failed.add(row.command() + ": " + code));
            }
        }
        assertThat(failed).isEmpty();
    }

    /** A mailbox of the system. */
    private void put(String name, RecipientTypeDetails type) {
        contoso.put(contoso.mailbox(name).as(type));
    }

    static List<PropertyTable.Row> rows() {
        return PropertyTable.rows();
    }

    static List<PropertyTable.Row> known() {
        return PropertyTable.rows().stream()
                .filter(row -> row.how() != PropertyTable.How.NEVER)
                .toList();
    }

    static List<PropertyTable.Row> unknown() {
        return PropertyTable.rows().stream()
                .filter(row -> row.how() == PropertyTable.How.NEVER)
                .toList();
    }

    @Test
    @DisplayName("PROP-1, PROP-4, PROP-5: the table names every filterable property once")
    void complete() {
        for (PropertyTable.Kind kind : PropertyTable.Kind.values()) {
            List<String> named = rows().stream()
                    .filter(row -> row.kind() == kind)
                    .map(PropertyTable.Row::property)
                    .toList();
            assertThat(named)
                    .containsExactlyInAnyOrderElementsOf(registry(kind).all().stream()
                            .filter(Property::isFilterable)
                            .map(Property::name)
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("known")
    @DisplayName(
            "TYPE-1, OPATH-21 to OPATH-25: what is set or computed is found by every comparison that its class allows")
    void filtered(PropertyTable.Row row) throws InvalidFilterException {
        Property property = property(row);
        DirectoryObject object = object(row.kind(), row.object());
        List<String> wrong = new ArrayList<>();
        for (Expectation expected : expectations(property, literal(row))) {
            String filter = row.property() + " " + expected.comparison();
            if (matches(row.kind(), filter, object) != expected.holds()) {
                wrong.add(filter + " is not " + expected.holds());
            }
        }
        assertThat(wrong).isEmpty();
        for (String comparison : refused(property)) {
            assertThatThrownBy(() -> matches(row.kind(), row.property() + " " + comparison, object))
                    .as(row.property() + " " + comparison)
                    .isInstanceOf(InvalidFilterException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("known")
    @DisplayName("OPATH-14, OPATH-22: on an object of its kind that never got it, it is unset and unequal")
    void unset(PropertyTable.Row row) throws InvalidFilterException {
        if (row.how() != PropertyTable.How.SET || row.hasDefault()) {
            return;
        }
        DirectoryObject blank = object(row.kind(), row.object().replace("proof", "blank"));
        assertThat(matches(row.kind(), row.property() + " -eq $null", blank)).isTrue();
        if (!blankTestOnly(property(row))) {
            assertThat(matches(row.kind(), row.property() + " -eq " + literal(row), blank))
                    .isFalse();
            assertThat(matches(row.kind(), row.property() + " -ne " + literal(row), blank))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("known")
    @DisplayName("RCPT-3, SRV-1, DB-1: it is read back in the product's text form")
    void readBack(PropertyTable.Row row) {
        if (row.reader().isEmpty()) {
            return; // no object shows it: filters alone know it
        }
        assertThat(administrator
                        .run(row.reader(), "Identity", row.object())
                        .property(row.shownAs())
                        .text())
                .contains(text(row));
    }

    @ParameterizedTest
    @MethodSource("unknown")
    @DisplayName("PROP-1: what nothing sets is unset everywhere, and no built cmdlet has a parameter for it")
    void neverSet(PropertyTable.Row row) throws InvalidFilterException {
        Filter filter = Filter.parse(row.property() + " -ne $null", registry(row.kind()));
        assertThat(contoso.snapshot().all(type(row.kind())))
                .filteredOn(object -> filter.matches(contoso.snapshot().subject(object)))
                .isEmpty();
        Set<String> parameters = Cmdlets.all().stream()
                .filter(cmdlet -> cmdlet.name().startsWith("Set-") && row.kind().sets(cmdlet.name()))
                .map(Cmdlet::parameters)
                .flatMap(List::stream)
                .map(parameter -> parameter.name())
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
        assertThat(parameters).as(row.command()).doesNotContain(row.property());
    }

    private record Expectation(String comparison, boolean holds) {}

    /** What must hold of a value that equals the literal. */
    private static List<Expectation> expectations(Property property, String literal) {
        List<Expectation> all =
                new ArrayList<>(List.of(new Expectation("-eq $null", false), new Expectation("-ne $null", true)));
        if (blankTestOnly(property)) {
            return all;
        }
        all.add(new Expectation("-eq " + literal, true));
        all.add(new Expectation("-ne " + literal, false));
        boolean text = (property.type() == PropertyClass.TEXT || property.type() == PropertyClass.EXACT_TEXT)
                && property.comparison() != PropertyComparison.DISTINGUISHED_NAME;
        if (text && literal.length() > 3) {
            String inner = literal.contains("''") ? "" : literal.substring(2, literal.length() - 2);
            all.add(new Expectation("-like '*" + inner + "*'", true));
            all.add(new Expectation("-notlike '*" + inner + "*'", false));
            all.add(new Expectation("-like 'no such*'", false));
        }
        if (ordered(property) && !property.isMultiValued()) {
            all.add(new Expectation("-ge " + literal, true));
            all.add(new Expectation("-le " + literal, true));
            all.add(new Expectation("-gt " + literal, false));
            all.add(new Expectation("-lt " + literal, false));
        }
        if (property.type() == PropertyClass.REFERENCE) {
            all.add(new Expectation("-eq 'No Such Name'", false)); // TYPE-2
        }
        return all;
    }

    /** Comparisons that its class does not know [TYPE-7]. */
    private static List<String> refused(Property property) {
        return switch (property.type()) {
            case TEXT, EXACT_TEXT -> List.of("-match 'x'");
            case BLANK_TEST, BINARY -> List.of("-eq 'x'", "-like 'x*'");
            case BOOLEAN, GUID -> List.of("-like 'x*'", "-gt 'x'", "-eq 'perhaps'");
            case REFERENCE -> List.of("-like 'x*'", "-gt 'x'");
            case INTEGER, INTEGER_OR_UNLIMITED, SIZE, SIZE_OR_UNLIMITED, TIME, UTC_TIME, SPAN ->
                List.of("-like 'x*'", "-eq 'perhaps'");
            case ENUMERATION -> List.of("-like 'x*'");
        };
    }

    private static boolean blankTestOnly(Property property) {
        return property.type() == PropertyClass.BLANK_TEST || property.type() == PropertyClass.BINARY;
    }

    private static boolean ordered(Property property) {
        return switch (property.type()) {
            case BOOLEAN, REFERENCE, GUID, BLANK_TEST, BINARY -> false;
            // The roles of a server and flags are sets; a distinguished name has no order of its own.
            case ENUMERATION -> property.members().isEmpty();
            default -> property.comparison() != PropertyComparison.DISTINGUISHED_NAME;
        };
    }

    private String literal(PropertyTable.Row row) {
        if (row.literal().startsWith("@")) {
            DirectoryObject object = contoso.snapshot()
                    .named(DirectoryObject.class, row.literal().substring(1))
                    .findFirst()
                    .orElseThrow();
            return "'" + contoso.snapshot().tree().distinguishedName(object) + "'";
        }
        return row.literal().startsWith("=")
                ? "'" + shown(row, row.literal().substring(1)).replace("'", "''") + "'"
                : row.literal();
    }

    /** What reading must show: the literal without quotes where the table does not say otherwise. */
    private String text(PropertyTable.Row row) {
        if (!row.shown().isEmpty()) {
            return row.shown().startsWith("=") ? shown(row, row.shown().substring(1)) : row.shown();
        }
        String literal = literal(row);
        return literal.startsWith("'")
                ? literal.substring(1, literal.length() - 1).replace("''", "'")
                : literal.replace("$true", "True");
    }

    private String shown(PropertyTable.Row row, String property) {
        return administrator
                .run(row.kind().reader(row.object()), "Identity", row.object())
                .property(property)
                .text();
    }

    private boolean matches(PropertyTable.Kind kind, String filter, DirectoryObject object)
            throws InvalidFilterException {
        return Filter.parse(filter, registry(kind)).matches(contoso.snapshot().subject(object));
    }

    private DirectoryObject object(PropertyTable.Kind kind, String name) {
        return contoso.snapshot().named(type(kind), name).findFirst().orElseThrow();
    }

    private static Property property(PropertyTable.Row row) {
        return registry(row.kind()).named(row.property()).orElseThrow();
    }

    private static Class<? extends DirectoryObject> type(PropertyTable.Kind kind) {
        return switch (kind) {
            case RECIPIENT -> Recipient.class;
            case SERVER -> ExchangeServer.class;
            case DATABASE -> MailboxDatabase.class;
        };
    }

    private static PropertyRegistry registry(PropertyTable.Kind kind) {
        return switch (kind) {
            case RECIPIENT -> RecipientProperties.REGISTRY;
            case SERVER -> ServerProperties.REGISTRY;
            case DATABASE -> DatabaseProperties.REGISTRY;
        };
    }
}
