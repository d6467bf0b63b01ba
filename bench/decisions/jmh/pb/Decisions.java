package pb;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One decision, of the questions in turn. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xmx8g", "-XX:+UseParallelGC"})
public class Decisions {

    /** Whom one asks, and about how many recipients. */
    @State(Scope.Benchmark)
    public static class Asked {
        @Param({"10000", "1000000"})
        public int recipients;

        @Param({"proto-id", "handles", "proto-name", "names", "reasons"})
        public String contender;

        IntPredicate contest;
        int queries;
        final AtomicInteger askers = new AtomicInteger();

        @Setup
        public void load() throws Exception {
            Org org = new Org(recipients, Integer.getInteger("queries", 20_000));
            contest = Contests.of(contender, org);
            queries = org.queries.length;
        }
    }

    /** Where a thread is among the questions; no two begin with the same. */
    @State(Scope.Thread)
    public static class Position {
        int at;

        @Setup
        public void begin(Asked asked) {
            at = asked.askers.getAndIncrement() * 7919 % asked.queries;
        }
    }

    @Benchmark
    public boolean decision(Asked asked, Position position) {
        int at = position.at;
        position.at = at + 1 == asked.queries ? 0 : at + 1;
        return asked.contest.test(at);
    }
}
