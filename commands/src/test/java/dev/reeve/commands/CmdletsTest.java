package dev.reeve.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.commands.cmdlet.Cmdlet;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a cmdlet declares is what the catalogue documents: no class may invent a name. */
class CmdletsTest {

    static Stream<Cmdlet> cmdlets() {
        return Cmdlets.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cmdlets")
    void declareOnlyWhatTheCatalogueKnows(Cmdlet cmdlet) {
        CmdletDefinition definition =
                BuiltInCatalogue.instance().find(cmdlet.name()).orElseThrow();
        List<String> documented =
                definition.parameters().stream().map(CmdletParameter::name).toList();
        assertThat(cmdlet.name()).isEqualTo(definition.name());
        assertThat(documented)
                .containsAll(cmdlet.parameters().stream().map(Declared::name).toList());
    }

    @Test
    void areEachThereOnce() {
        assertThat(Cmdlets.all().stream().map(Cmdlet::name)).doesNotHaveDuplicates();
    }
}
