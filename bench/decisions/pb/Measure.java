package pb;

import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.decision.CallerHandle;
import dev.reeve.engine.decision.CommandHandle;
import dev.reeve.engine.decision.CompiledOrganization;
import dev.reeve.engine.decision.TargetHandle;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.Organization;
import java.io.FileWriter;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;

/**
 * Figures of one contender and size. Rates are decisions a second of a thread's own processor time, since others
 * may use the machine; medians of five.
 */
final class Measure {

    private static final int QUERIES = Integer.getInteger("queries", 20_000);
    private static volatile int sink;

    private Measure() {}

    public static void main(String[] arguments) throws Exception {
        String contender = arguments[0];
        int size = Integer.parseInt(arguments[1]);
        double seconds = Double.parseDouble(arguments[2]);
        Org org = new Org(size, QUERIES);
        Map<String, Object> figures = switch (contender) {
            case "proto-id", "proto-name" -> proto(contender, org, seconds);
            case "handles", "names", "reasons" -> engine(contender, org, seconds);
            case "writer" -> Beside.writer(org, seconds);
            case "change" -> change(org);
            case "memory" -> memory(org);
            default -> peer(contender, org, seconds);
        };
        try (PrintWriter out = new PrintWriter(new FileWriter(arguments[3], true))) {
            figures.forEach((figure, value) -> out.println(contender + "\t" + size + "\t" + figure + "\t" + value));
        }
    }

    /** Others' engines, as their own documentation recommends; each is told what its host would have to work out. */
    private static Map<String, Object> peer(String contender, Org org, double seconds) throws Exception {
        Peer peer = (Peer) Class.forName("pb.Contenders")
                .getDeclaredMethod("named", String.class)
                .invoke(null, contender);
        peer.load(org);
        Org.Query[] queries = org.queries;
        IntPredicate contest = i -> {
            try {
                return peer.decide(queries[i], 0);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
        int wrong = 0;
        int asked = 0;
        long end = System.nanoTime() + (long) (seconds * 10e9);
        for (; asked < queries.length && System.nanoTime() < end; asked++) {
            wrong += contest.test(asked) == queries[asked].expected ? 0 : 1;
        }
        double[] rates = new double[3];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = loop(contest, seconds, i * 7919);
        }
        return figures("rate", median(rates), "unlike the oracle", "%d of %d".formatted(wrong, asked));
    }

    static Map<String, Object> figures(Object... namesAndValues) {
        Map<String, Object> figures = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            figures.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return figures;
    }

    private static Map<String, Object> proto(String contender, Org org, double seconds) throws Exception {
        long begin = System.nanoTime();
        IntPredicate contest = Contests.of(contender, org);
        double load = (System.nanoTime() - begin) / 1e9;
        Org.Query[] queries = org.queries;
        int wrong = 0;
        for (int i = 0; i < queries.length; i++) {
            wrong += contest.test(i) == queries[i].expected ? 0 : 1;
        }
        Map<String, Object> figures = rates(contest, seconds);
        figures.putAll(figures("load", load, "unlike the oracle", "%d of %d".formatted(wrong, queries.length)));
        if (contender.equals("proto-name")) {
            figures.put("cold", FirstTime.median(() -> Contests.of(contender, org), QUERIES));
        }
        return figures;
    }

    private static Map<String, Object> engine(String contender, Org org, double seconds) throws Exception {
        Estate estate = new Estate(org);
        Organization organization = estate.organization();
        Authorizer authorizer = new Authorizer(estate.catalogue());
        long begin = System.nanoTime();
        CompiledOrganization compiled = authorizer.compiled(organization);
        double load = (System.nanoTime() - begin) / 1e9;
        IntPredicate contest = Contests.engine(contender, org, compiled);
        Map<String, Object> figures = rates(contest, seconds);
        figures.putAll(figures("compile", load, "answers", check(org, contest)));
        if (contender.equals("names")) {
            figures.put(
                    "cold",
                    FirstTime.median(
                            () -> Contests.engine(
                                    contender, org, new Authorizer(estate.catalogue()).compiled(organization)),
                            QUERIES));
        }
        return figures;
    }

    /**
     * Holds answers against the oracle. That takes one assignment for everything; the engine any assignment for the cmdlet
     * and for each parameter [PAIR-2], so it may grant more, and only where such assignments are there.
     */
    private static String check(Org org, IntPredicate contest) {
        int same = 0;
        int paired = 0;
        int wrong = 0;
        for (int i = 0; i < org.queries.length; i++) {
            boolean answer = contest.test(i);
            if (answer == org.queries[i].expected) {
                same++;
            } else if (answer && paired(org, org.queries[i])) {
                paired++;
            } else {
                wrong++;
            }
        }
        return "%d as the oracle, %d granted by several assignments together, %d wrong".formatted(same, paired, wrong);
    }

    private static boolean paired(Org org, Org.Query query) {
        long left = query.mask;
        for (int p : query.params) {
            if (org.oracle(query.user, query.cmdlet, 1L << p, query.recipient)) {
                left &= ~(1L << p);
            }
        }
        return left == 0;
    }

    /**
     * Asks until that has been no quicker for two seconds, twelve at most: a rate taken while the compiler is still at work is a
     * sixth of the later one, and whoever has more code to be compiled is taken for slow.
     */
    static void warmUp(IntPredicate contest) {
        double best = 0;
        int bestAt = 0;
        for (int i = 0; i < 60 && (i < 20 || i - bestAt < 10); i++) {
            double rate = loop(contest, 0.2, i * 7919);
            if (rate > best * 1.02) {
                best = rate;
                bestAt = i;
            }
        }
    }

    /** Rate of one thread, of two, and the distribution of single ones, by name. */
    private static Map<String, Object> rates(IntPredicate contest, double seconds) {
        warmUp(contest);
        double[] one = new double[5];
        for (int i = 0; i < one.length; i++) {
            one[i] = loop(contest, seconds, i * 7919);
        }
        double[] two = new double[3];
        for (int i = 0; i < two.length; i++) {
            two[i] = both(contest, seconds);
        }
        Map<String, Object> figures = figures("rate", median(one), "two threads", median(two));
        figures.putAll(Single.figures(contest, QUERIES));
        return figures;
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    static double loop(IntPredicate contest, double seconds, int from) {
        long used = processor();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        long done = 0;
        int yes = 0;
        int at = from % QUERIES;
        while (System.nanoTime() < end) {
            int burst = done > 100_000 ? 2_048 : 64;
            for (int i = 0; i < burst; i++) {
                yes += contest.test(at) ? 1 : 0;
                at = at + 1 == QUERIES ? 0 : at + 1;
            }
            done += burst;
        }
        sink += yes;
        return done / ((processor() - used) / 1e9);
    }

    static double both(IntPredicate contest, double seconds) {
        double[] rates = new double[2];
        Thread[] threads = new Thread[2];
        for (int i = 0; i < 2; i++) {
            int own = i;
            threads[i] = new Thread(() -> rates[own] = loop(contest, seconds, own * QUERIES / 2));
            threads[i].start();
        }
        for (Thread thread : threads) {
            join(thread);
        }
        return rates[0] + rates[1];
    }

    static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a change costs until the next decision has seen it. */
    private static Map<String, Object> change(Org org) {
        Estate estate = new Estate(org);
        Organization organization = estate.organization();
        CompiledOrganization compiled = new Authorizer(estate.catalogue()).compiled(organization);
        Org.Query[] queries = org.queries;
        CommandHandle[] commands = new CommandHandle[1_000];
        Arrays.setAll(commands, i -> compiled.command(queries[i].c, List.of(queries[i].p)));
        CompiledOrganization at = compiled;
        for (int j = 0; j < 50_000; j++) {
            int i = j % QUERIES;
            sink += at.allows(queries[i].u, queries[i].c, List.of(queries[i].p), queries[i].r) ? 1 : 0;
        }
        long begin = System.nanoTime();
        organization.prepareChanges();
        Map<String, Object> figures = figures("indexes", (System.nanoTime() - begin) / 1e6);
        String[] kinds = {"attribute", "membership", "new recipient"};
        for (int kind = 0; kind < kinds.length; kind++) {
            int times = 4_000;
            long[] apply = new long[times];
            long[] follow = new long[times];
            long[] decide = new long[times];
            long[] all = new long[times];
            SplittableRandom random = new SplittableRandom(11);
            for (int i = 0; i < times; i++) {
                int recipient = random.nextInt(org.n);
                Org.Query query = queries[i];
                Change change = switch (kind) {
                    case 0 -> Change.put(estate.moved(recipient, random.nextInt(Org.DEPTS)));
                    case 1 -> {
                        int group = random.nextInt(Org.GROUPS);
                        var members = estate.members(group);
                        members.add(Estate.recipient(query.user));
                        yield Change.put(estate.group(group, members.stream().distinct().toList()));
                    }
                    default -> Change.put(estate.added(i, recipient));
                };
                long a = System.nanoTime();
                Organization next = at.organization().apply(change);
                long b = System.nanoTime();
                at = at.at(next);
                long c = System.nanoTime();
                CallerHandle caller = at.caller(Estate.recipient(query.user)).orElseThrow();
                TargetHandle target = at.target(Estate.recipient(recipient)).orElseThrow();
                long d = System.nanoTime();
                sink += at.allows(caller, commands[i % commands.length], target) ? 1 : 0;
                long e = System.nanoTime();
                apply[i] = b - a;
                follow[i] = c - b;
                decide[i] = e - d;
                all[i] = c - a + e - d;
            }
            figures.put(kinds[kind] + ": apply", micros(apply, 50));
            figures.put(kinds[kind] + ": follow", micros(follow, 50));
            figures.put(kinds[kind] + ": decide", micros(decide, 50));
            figures.put(kinds[kind] + ": all", micros(all, 50));
            figures.put(kinds[kind] + ": all, p99", micros(all, 99));
        }
        return figures;
    }

    private static double micros(long[] nanos, int percent) {
        long[] late = Arrays.copyOfRange(nanos, nanos.length / 2, nanos.length);
        Arrays.sort(late);
        return late[late.length * percent / 100] / 1e3;
    }

    /** What the organization takes beside its attribute values. */
    private static Map<String, Object> memory(Org org) {
        long nothing = used();
        Estate estate = new Estate(org);
        Object[] values = new Object[org.n];
        for (int i = 0; i < org.n; i++) {
            values[i] = new Object[] {org.rName(i), org.rOu[i], org.rDept[i], org.rCity[i], org.rCa1[i]};
        }
        long plain = used() - nothing;
        Organization organization = estate.organization();
        long snapshot = used() - nothing - plain;
        CompiledOrganization compiled = new Authorizer(estate.catalogue()).compiled(organization);
        long ready = used() - nothing - plain - snapshot;
        for (int i = 0; i < QUERIES; i++) {
            Org.Query query = org.queries[i];
            sink += compiled.allows(query.u, query.c, List.of(query.p), query.r) ? 1 : 0;
        }
        for (int i = 0; i < org.n; i++) {
            Org.Query query = org.queries[i % QUERIES];
            sink += compiled.allows(query.u, query.c, List.of(query.p), org.rName(i)) ? 1 : 0;
        }
        long asked = used() - nothing - plain - snapshot - ready;
        sink += values.length + compiled.organization().size(); // all of it is needed until here
        return figures(
                "plain values", plain / org.n, "snapshot", snapshot / org.n, "compiled", ready / org.n, "asked", asked / org.n);
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
