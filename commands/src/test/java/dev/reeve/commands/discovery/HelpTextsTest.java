package dev.reeve.commands.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.Cmdlets;
import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.TestShell;
import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.commands.cmdlet.Cmdlet;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.language.syntax.Expression;
import dev.reeve.language.syntax.ParseResult;
import dev.reeve.language.syntax.Parser;
import dev.reeve.language.syntax.Source;
import dev.reeve.language.syntax.Stage;
import dev.reeve.language.syntax.TreeWalk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of help say what is so. */
class HelpTextsTest {

    private static final BuiltInCatalogue CATALOGUE = BuiltInCatalogue.instance();

    static Stream<String> examples() {
        HelpTexts texts = HelpTexts.instance();
        return texts.withExamples().stream()
                .flatMap(command -> texts.examples(command).stream())
                .map(HelpTexts.Example::code);
    }

    @ParameterizedTest
    @MethodSource("examples")
    @DisplayName("SH-66: an example parses, and its parameters are those of its cmdlets")
    void examplesAreRight(String code) {
        ParseResult result = Parser.parse(new Source(code, Optional.empty()));
        assertThat(result).isInstanceOf(ParseResult.Parsed.class);
        List<String> unknown = new ArrayList<>();
        TreeWalk.walk(((ParseResult.Parsed) result).script(), new TreeWalk.Visitor() {
            @Override
            public void command(Stage.Invocation invocation) {
                if (invocation.command() instanceof Expression.Literal name) {
                    CATALOGUE.find(name.value().text()).ifPresent(cmdlet -> check(cmdlet, invocation, unknown));
                }
            }
        });
        assertThat(unknown).isEmpty();
    }

    private static void check(CmdletDefinition cmdlet, Stage.Invocation invocation, List<String> unknown) {
        for (Stage.Argument argument : invocation.arguments()) {
            if (argument instanceof Stage.Argument.Named named
                    && cmdlet.parameter(named.name()).isEmpty()) {
                unknown.add(cmdlet.name() + " -" + named.name());
            }
        }
    }

    @Test
    @DisplayName("SH-66: every command that Reeve runs says what it does")
    void synopses() {
        TestShell admin = new TestShell(new TestOrganization(), "Administrator");

        assertThat(admin.run("Get-Command -Module Reeve | ForEach-Object { Get-Help $_.Name } |"
                                + " Where-Object { $_.Synopsis -eq '' }")
                        .names())
                .isEmpty();
        assertThat(Cmdlets.all().stream().map(Cmdlet::synopsis)).noneMatch(String::isBlank);
    }

    @Test
    @DisplayName("SH-66: articles are listed by pattern, and shown by name to everybody")
    void articles() {
        TestShell admin = new TestShell(new TestOrganization(), "Administrator");

        assertThat(admin.run("Get-Help about_*").names())
                .containsExactly("about_Files", "about_Roles", "about_Scopes", "about_Scripts");
        assertThat(admin.run("Get-Help ABOUT_scopes").texts("Name")).containsExactly("about_Scopes");
    }
}
