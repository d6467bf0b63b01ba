package pb;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;

/**
 * What a question takes that is asked for the first time, in a program that has run for a while: of one made ready anew each time,
 * who knows nothing yet, half the questions are asked, and then the others timed. The first of these are asked of code that is still
 * being compiled, as only first questions run it, and do not count.
 */
final class FirstTime {

    private static final int ROUNDS = 9;
    private static final int COUNTED = 5;

    private static volatile int sink;

    private FirstTime() {}

    /** Nanoseconds: the median of rounds, of each the median of questions. */
    static double median(Callable<IntPredicate> anew, int questions) throws Exception {
        double[] medians = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            medians[round] = median(anew.call(), questions);
        }
        return Measure.median(Arrays.copyOfRange(medians, ROUNDS - COUNTED, ROUNDS));
    }

    private static double median(IntPredicate contest, int questions) {
        int half = questions / 2;
        for (int i = 0; i < half; i++) {
            sink += contest.test(i) ? 1 : 0;
        }
        long[] nanos = new long[questions - half];
        for (int i = 0; i < nanos.length; i++) {
            long begin = System.nanoTime();
            sink += contest.test(half + i) ? 1 : 0;
            nanos[i] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        return nanos[nanos.length / 2] - Single.clock();
    }
}
