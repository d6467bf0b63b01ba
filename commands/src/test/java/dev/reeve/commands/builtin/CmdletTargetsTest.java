package dev.reeve.commands.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.Cmdlets;
import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.Cmdlet;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.engine.catalogue.CmdletDefinition;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What cmdlets touch, by the shipped data. */
class CmdletTargetsTest {

    @Test
    @DisplayName("CFG-1: every cmdlet of the catalogue declares what it touches, by parameters that it has")
    void complete() {
        for (CmdletDefinition cmdlet : BuiltInCatalogue.instance().all()) {
            CmdletTargets targets = CmdletTargets.of(cmdlet.name()).orElseThrow();

            assertThat(targets.targets().stream()
                            .flatMap(target -> target.from().stream())
                            .filter(name -> cmdlet.parameter(name).isEmpty()))
                    .as(cmdlet.name())
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("CFG-2: a cmdlet of the vendor's table with two alternatives")
    void serverOrDatabase() {
        CmdletTargets targets = CmdletTargets.of("remove-mailboxdatabase").orElseThrow();

        assertThat(targets.requirement()).isEqualTo("serverOrDatabase");
        assertThat(targets.targets())
                .contains(new CmdletTargets.Target("Database", "delete", Optional.of("Identity"), ""));
    }

    @Test
    @DisplayName("The cmdlets that Reeve runs read where the data says read, and change where it says otherwise")
    void agrees() {
        for (Cmdlet cmdlet : Cmdlets.all()) {
            String access = CmdletTargets.of(cmdlet.name()).orElseThrow().access();

            switch (cmdlet) {
                case ReadCmdlet _ -> assertThat(access).as(cmdlet.name()).isEqualTo("read");
                case ChangeCmdlet _ -> assertThat(access).as(cmdlet.name()).isNotEqualTo("read");
            }
        }
    }
}
