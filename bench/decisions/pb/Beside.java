package pb;

import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.decision.CallerHandle;
import dev.reeve.engine.decision.CommandHandle;
import dev.reeve.engine.decision.CompiledOrganization;
import dev.reeve.engine.decision.TargetHandle;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;

/**
 * One and two readers of what is current, beside a writer of a hundred changes a second, attributes and memberships, and
 * one reader alone. By turns in short rounds, and held against the neighbouring round: a machine with other guests has
 * quicker and slower seconds.
 */
final class Beside {

    private static volatile CompiledOrganization current;

    private Beside() {}

    /** Rates by that of one alone. */
    static Map<String, Object> writer(Org org, double seconds) {
        Estate estate = new Estate(org);
        CompiledOrganization compiled = new Authorizer(estate.catalogue()).compiled(estate.organization());
        compiled.organization().prepareChanges(); // a pause of its own (contender change), not one of each second
        current = compiled;
        Org.Query[] queries = org.queries;
        CallerHandle[] callers = new CallerHandle[queries.length];
        CommandHandle[] commands = new CommandHandle[queries.length];
        TargetHandle[] targets = new TargetHandle[queries.length];
        for (int i = 0; i < queries.length; i++) {
            callers[i] = compiled.caller(Estate.recipient(queries[i].user)).orElseThrow();
            commands[i] = compiled.command(queries[i].c, List.of(queries[i].p));
            targets[i] = compiled.target(Estate.recipient(queries[i].recipient)).orElseThrow();
        }
        IntPredicate contest = i -> current.allows(callers[i], commands[i], targets[i]);
        Measure.warmUp(contest);
        Writer writer = new Writer(estate, org.n);
        double[] one = new double[16];
        double[] two = new double[one.length];
        double[] twoByOne = new double[one.length];
        for (int i = 0; i < one.length; i++) {
            double alone = Measure.loop(contest, seconds / 2, i * 7919);
            writer.go();
            one[i] = Measure.loop(contest, seconds / 2, i * 7919) / alone;
            double both = Measure.both(contest, seconds / 2);
            two[i] = both / alone;
            twoByOne[i] = two[i] / one[i];
            writer.pause();
        }
        return Measure.figures(
                "one beside", Measure.median(one),
                "two beside", Measure.median(two),
                "two beside, lower quarter", quarter(two),
                "two by one", Measure.median(twoByOne),
                "changes a second", writer.changesPerSecond());
    }

    private static double quarter(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 4];
    }

    /** A hundred changes a second: one in ten makes a group lose or get back members, the others change an attribute. */
    private static final class Writer {
        private final Estate estate;
        private final int recipients;
        private final List<List<ObjectId>> members = new ArrayList<>();
        private final SplittableRandom random = new SplittableRandom(5);
        private final AtomicBoolean going = new AtomicBoolean();
        private Thread thread = new Thread(() -> {});
        private int changes;
        private long nanos;

        Writer(Estate estate, int recipients) {
            this.estate = estate;
            this.recipients = recipients;
            for (int group = 0; group < Org.GROUPS; group++) {
                members.add(estate.members(group));
            }
        }

        void go() {
            going.set(true);
            thread = new Thread(this::write);
            thread.start();
        }

        void pause() {
            going.set(false);
            Measure.join(thread);
        }

        private void write() {
            long begin = System.nanoTime();
            long next = begin;
            for (int i = 0; going.get(); i++, changes++) {
                current = current.at(current.organization().apply(i % 10 == 0 ? membership() : attribute()));
                next += 10_000_000;
                LockSupport.parkNanos(next - System.nanoTime());
            }
            nanos += System.nanoTime() - begin;
        }

        /** That it kept up while others read. */
        double changesPerSecond() {
            return changes / (nanos / 1e9);
        }

        private Change membership() {
            int group = random.nextInt(Org.GROUPS);
            List<ObjectId> all = members.get(group);
            return Change.put(estate.group(group, all.subList(0, random.nextInt(all.size() + 1))));
        }

        private Change attribute() {
            return Change.put(estate.moved(random.nextInt(recipients), random.nextInt(Org.DEPTS)));
        }
    }
}
