package dev.reeve.language.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.language.command.Command;
import dev.reeve.language.command.CommandContext;
import dev.reeve.language.command.Invocation;
import dev.reeve.language.command.Parameter;
import dev.reeve.language.command.ParameterType;
import dev.reeve.language.command.Signature;
import dev.reeve.language.value.PropertyBag;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SH-35: no stage holds more than one object, however many pass. */
class PipelineStreamsTest {

    private static final int OBJECTS = 20_000;

    @TempDir
    Path folder;

    private final TestHost host = new TestHost();
    private final Shell shell = new Shell(host);
    private final List<Long> sizes = new ArrayList<>();
    private int made;
    private int taken;
    private int mostUnderWay;

    @BeforeEach
    void commands() {
        host.folder = Optional.of(folder);
        command("Get-Thing", List.of(), context -> _ -> make(context));
        command(
                "Receive-Thing",
                List.of(Directory.parameter("Thing", new ParameterType.ObjectType(), false, true, 0, true)),
                _ -> _ -> taken++);
    }

    private void command(String name, List<Parameter> parameters, Function<CommandContext, Invocation> start) {
        Signature signature = new Signature(name, parameters, List.of("Default"), false, false);
        host.commands.put(name, new Command() {
            @Override
            public Signature signature() {
                return signature;
            }

            @Override
            public Invocation start(CommandContext context) {
                return start.apply(context);
            }
        });
    }

    private void make(CommandContext context) {
        for (int i = 0; i < OBJECTS; i++) {
            mostUnderWay = Math.max(mostUnderWay, made - taken);
            made++;
            PropertyBag thing = new PropertyBag();
            thing.put("Name", new Text("thing" + i));
            thing.put("City", new Text(i % 3 == 0 ? "Seattle" : "Graz"));
            Value output = thing;
            context.output(output);
            if (i % 1000 == 0) {
                sizes.add(folder.resolve("out.csv").toFile().length());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Where-Object { $_.City -like '*' }",
                "Where-Object City -ne 'Lisbon'",
                "ForEach-Object { $_ }",
                "Select-Object Name, @{n='Place';e={$_.City}}",
                "Tee-Object -Variable kept",
                "Where-Object { $_.Name } | Select-Object Name, City | ForEach-Object { $_ }"
            })
    void anObjectIsThroughBeforeTheNextOneIsMade(String stages) {
        shell.run("Get-Thing | " + stages + " | Receive-Thing");

        assertThat(host.errors).isEmpty();
        assertThat(taken).isEqualTo(OBJECTS);
        assertThat(mostUnderWay).isZero();
    }

    @Test
    void aFileOfRowsGrowsWhileObjectsAreMade() throws Exception {
        shell.run("Get-Thing | Where-Object { $_.City -like '*' } | Select-Object Name, City"
                + " | Export-Csv out.csv -NoTypeInformation");

        assertThat(host.errors).isEmpty();
        assertThat(Files.readAllLines(folder.resolve("out.csv"))).hasSize(OBJECTS + 1);
        long part = 1 << 17;
        assertThat(sizes.getLast()).isGreaterThan(Files.size(folder.resolve("out.csv")) - part);
        assertThat(sizes.stream().distinct().count()).isGreaterThan(4);
    }

    @Test
    void theFirstFewEndWhatMakesThem() {
        shell.run("Get-Thing | Where-Object City -eq 'Seattle' | Select-Object -First 3 | Receive-Thing");

        assertThat(taken).isEqualTo(3);
        assertThat(made).isEqualTo(7);
    }
}
