package dev.reeve.bench.interpreter;

import dev.reeve.language.value.ScriptBlock;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Wildcard;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * {@code $_.City -eq 'Seattle' -and $_.Title -like 'A*'} on every recipient of the sample, as {@code Get-Recipient} puts
 * them out: the block, the whole stage {@code Where-Object}, and the same in Java by property name, ignoring case.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class WhereObject {

    private static final String TEST = "{ $_.City -eq 'Seattle' -and $_.Title -like 'A*' }";

    private final SampleRecipients sample = new SampleRecipients();
    private final List<Value> recipients;
    private final ScriptBlock block;
    private final Wildcard title = Wildcard.of("A*");

    /** Recipients of the sample, read once, so many that starting the pipeline does not count. */
    public WhereObject() {
        sample.run("$all = @(Get-Recipient -ResultSize Unlimited) * 20");
        recipients = sample.run("$all");
        block = (ScriptBlock) sample.run(TEST).getFirst();
    }

    /** Measures, and prints how many times as long as Java the interpreter takes. */
    public static void main(String[] arguments) throws Exception {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(arguments))
                        .include(WhereObject.class.getName())
                        .build())
                .run();
        Map<String, Double> times = new HashMap<>();
        for (RunResult result : results) {
            times.put(
                    result.getPrimaryResult().getLabel(),
                    result.getPrimaryResult().getScore());
        }
        double java = times.getOrDefault("inJava", Double.NaN);
        times.forEach((name, time) -> System.out.printf("%-12s %5.1f times the test in Java%n", name, time / java));
    }

    /** The block, as {@code Where-Object} asks it. */
    @Benchmark
    public int block() {
        int passed = 0;
        for (Value recipient : recipients) {
            if (block.test(recipient)) {
                passed++;
            }
        }
        return passed;
    }

    /** The whole pipeline: parsed, bound, run, and its objects put out. */
    @Benchmark
    public int pipeline() {
        return sample.run("$all | Where-Object " + TEST).size();
    }

    /** The same test in Java. */
    @Benchmark
    public int inJava() {
        int passed = 0;
        for (Value recipient : recipients) {
            if (text(recipient, "City").equalsIgnoreCase("Seattle") && title.matches(text(recipient, "Title"))) {
                passed++;
            }
        }
        return passed;
    }

    private static String text(Value object, String property) {
        return object.member(property).map(Value::text).orElse("");
    }
}
