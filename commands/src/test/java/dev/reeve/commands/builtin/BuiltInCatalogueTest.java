package dev.reeve.commands.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The documented cmdlets. */
class BuiltInCatalogueTest {

    private final BuiltInCatalogue catalogue = BuiltInCatalogue.instance();

    private CmdletDefinition cmdlet(String name) {
        return catalogue.find(name).orElseThrow();
    }

    @Test
    @DisplayName("846 cmdlets exist on premises; Reeve's own stand beside them")
    void count() throws IOException {
        int own = Files.readAllLines(Path.of("data/source/reeve-cmdlets.jsonl")).size();

        assertThat(catalogue.all()).hasSize(846 + own);
    }

    @Test
    @DisplayName("ORG-5: a cmdlet is found ignoring case, and keeps its own casing")
    void ignoresCase() {
        assertThat(cmdlet("get-MANAGEMENTrole").name()).isEqualTo("Get-ManagementRole");
    }

    @Test
    @DisplayName("CMD-12: purely cloud parameters are absent")
    void cloudOnly() {
        assertThat(cmdlet("New-ManagementRoleAssignment").parameter("CustomResourceScope"))
                .isEmpty();
        assertThat(cmdlet("New-ManagementRoleAssignment").sets()).doesNotContain("App");
        assertThat(cmdlet("Get-ManagementRoleEntry").parameter("ResultSize")).isEmpty();
    }

    @Test
    @DisplayName("Positions count from 0; a parameter knows its sets and whether they need it")
    void positions() {
        CmdletParameter identity =
                cmdlet("Get-ManagementRole").parameter("Identity").orElseThrow();

        assertThat(identity.membership("Identity")).contains(new CmdletParameter.Membership(false, OptionalInt.of(0)));
        assertThat(identity.membership("Recurse")).contains(new CmdletParameter.Membership(true, OptionalInt.of(0)));
    }

    @Test
    @DisplayName("GMR-2, NMR-3: the switches that name a set are needed by it")
    void switchesOfSets() {
        assertThat(cmdlet("Get-ManagementRole")
                        .parameter("Recurse")
                        .orElseThrow()
                        .membership("Recurse")
                        .orElseThrow()
                        .mandatory())
                .isTrue();
        assertThat(cmdlet("New-ManagementRole")
                        .parameter("UnScopedTopLevel")
                        .orElseThrow()
                        .membership("UnScopedTopLevelRole")
                        .orElseThrow()
                        .mandatory())
                .isTrue();
    }
}
