package dev.reeve.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One figure: the best of some runs, since whatever else the machine does only ever adds to it. Processor time tells most
 * where others use the machine as well; it includes the collection of garbage.
 *
 * @param nanos how long it took
 * @param processor how much of the processors it used, in nanoseconds
 * @param peak the most memory that a whole process had, in KiB; 0 where it was not one
 */
record Measured(long nanos, long processor, long peak) {

    private static final int PROCESSES = 3;
    private static final int TIMES = 7;
    private static final long ENOUGH = 4_000_000_000L;
    private static final long LEAST = 500_000_000L;

    /** How long something takes that is done once. */
    static Measured once(Supplier<?> task) {
        return best(1, task);
    }

    /** The best of a few runs. */
    static Measured best(Supplier<?> task) {
        return best(TIMES, task);
    }

    private static Measured best(int times, Supplier<?> task) {
        long begin = System.nanoTime();
        Measured best = run(task, 1);
        // Processor time is counted in steps, so what is short is repeated.
        int repeat = Math.clamp(LEAST / Math.max(1, best.nanos), 1, 100_000);
        for (int i = 1; i < times && (i < 2 || System.nanoTime() - begin < ENOUGH); i++) {
            Measured next = run(task, repeat);
            best = repeat > 1 && i == 1 ? next : best.or(next);
        }
        return best;
    }

    private static Measured run(Supplier<?> task, int repeat) {
        long start = System.nanoTime();
        long used = used();
        for (int i = 0; i < repeat; i++) {
            if (Boolean.FALSE.equals(task.get())) {
                throw new IllegalStateException("the task did nothing");
            }
        }
        return new Measured((System.nanoTime() - start) / repeat, (used() - used) / repeat, 0);
    }

    private static long used() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private Measured or(Measured other) {
        return new Measured(
                Math.min(nanos, other.nanos), Math.min(processor, other.processor), Math.max(peak, other.peak));
    }

    /** The best of some runs of the whole command. */
    static Measured process(List<String> arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(System.getProperty("reeve.command", "./reeve")));
        line.addAll(arguments);
        Measured best = new Measured(Long.MAX_VALUE, Long.MAX_VALUE, 0);
        for (int i = 0; i < PROCESSES; i++) {
            long start = System.nanoTime();
            long peak = 0;
            long used = 0;
            Process process = new ProcessBuilder(line)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            while (process.isAlive()) {
                peak = Math.max(peak, peak(process.pid()));
                used = Math.max(
                        used,
                        process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L));
                Thread.sleep(5);
            }
            best = best.or(new Measured(System.nanoTime() - start, used, peak));
            if (process.waitFor() != 0) {
                throw new IllegalStateException("reeve failed: " + arguments);
            }
        }
        return best;
    }

    /** As a table shows it: processor time, and of whole processes also how long they took and their memory. */
    String text() {
        return peak == 0 ? text(processor) : "%s, %s, %,d MiB".formatted(text(processor), text(nanos), peak / 1024);
    }

    private static String text(long nanos) {
        double millis = nanos / 1e6;
        return millis < 10 ? "%.2f ms".formatted(millis) : "%,.0f ms".formatted(millis);
    }

    // What Linux says a process had at most so far; nothing elsewhere.
    private static long peak(long pid) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("[^0-9]", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (NoSuchFileException | UncheckedIOException e) {
            return 0; // it has just ended
        }
    }
}
