package pb;

import java.util.Arrays;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * What single decisions take. The clock of this machine goes in steps of ten nanoseconds, and others use the machine, so besides
 * all decisions as they came there is the middle of the times of each question, which has what the question costs and not what
 * came between.
 */
final class Single {

    private static final int PASSES = 11;
    private static final int ROUNDS = 5;

    /**
     * From question to question in the order in which they are asked: one after the other lie the objects of neighbouring ones in
     * memory, as they were made, and the processor fetches ahead what nobody would fetch for it elsewhere. Has nothing in common
     * with the number of questions, so that all are asked.
     */
    private static final int STEP = 7_919;

    private static volatile int sink;

    private Single() {}

    /** Percentiles by name; each the median of five. */
    static Map<String, Object> figures(IntPredicate contest, int questions) {
        long[][] passes = new long[PASSES][questions];
        double[][] all = new double[ROUNDS][];
        double[][] each = new double[ROUNDS][];
        double[][] inOrder = new double[ROUNDS][];
        for (int round = 0; round < ROUNDS; round++) {
            ask(contest, passes, STEP);
            all[round] = percentiles(flat(passes));
            each[round] = percentiles(middles(passes));
            ask(contest, passes, 1);
            inOrder[round] = percentiles(flat(passes));
        }
        return Measure.figures(
                "p50", median(all, 0),
                "p99", median(all, 1),
                "question p50", median(each, 0),
                "question p99", median(each, 1),
                "in order p50", median(inOrder, 0),
                "in order p99", median(inOrder, 1));
    }

    private static void ask(IntPredicate contest, long[][] passes, int step) {
        for (long[] pass : passes) {
            ask(contest, pass, step);
        }
    }

    private static void ask(IntPredicate contest, long[] nanos, int step) {
        long clock = clock();
        int yes = 0;
        int at = 0;
        do {
            long begin = System.nanoTime();
            yes += contest.test(at) ? 1 : 0;
            nanos[at] = System.nanoTime() - begin - clock;
            at = (at + step) % nanos.length;
        } while (at != 0);
        sink += yes;
    }

    private static long[] flat(long[][] passes) {
        return Arrays.stream(passes).flatMapToLong(Arrays::stream).toArray();
    }

    private static long[] middles(long[][] passes) {
        long[] middles = new long[passes[0].length];
        long[] times = new long[passes.length];
        for (int at = 0; at < middles.length; at++) {
            for (int pass = 0; pass < times.length; pass++) {
                times[pass] = passes[pass][at];
            }
            Arrays.sort(times);
            middles[at] = times[times.length / 2];
        }
        return middles;
    }

    private static double[] percentiles(long[] nanos) {
        Arrays.sort(nanos);
        return new double[] {nanos[nanos.length / 2], nanos[(int) (nanos.length * 99L / 100)]};
    }

    private static double median(double[][] rounds, int which) {
        return Measure.median(
                Arrays.stream(rounds).mapToDouble(round -> round[which]).toArray());
    }

    /** What it costs to look at the clock twice. */
    static long clock() {
        long[] nanos = new long[20_000];
        for (int i = 0; i < nanos.length; i++) {
            long begin = System.nanoTime();
            nanos[i] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        return nanos[nanos.length / 2];
    }
}
