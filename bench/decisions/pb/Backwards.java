package pb;

import dev.reeve.engine.catalogue.Catalogue;
import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.question.CommandUse;
import dev.reeve.engine.question.Deed;
import dev.reeve.engine.question.Questions;
import java.io.FileWriter;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * Both questions backwards, of the engine and of the minimal index, in one process on one organization: who may change a
 * recipient, and how many recipients an administrator may change. Microseconds of processor time a question, medians of five.
 */
final class Backwards {

    private static final int QUERIES = Integer.getInteger("queries", 1_000);

    private static volatile int sink;

    private Backwards() {}

    public static void main(String[] arguments) throws Exception {
        int size = Integer.parseInt(arguments[0]);
        Org org = new Org(size, QUERIES);
        Proto proto = new Proto(false);
        proto.load(org);
        Estate estate = new Estate(org);
        Organization organization = estate.organization();
        Catalogue catalogue = estate.catalogue();
        Questions questions = new Questions(new Authorizer(catalogue), catalogue);
        CommandUse[] uses = new CommandUse[QUERIES];
        Recipient[] targets = new Recipient[QUERIES];
        Arrays.setAll(uses, i -> new CommandUse(org.queries[i].c, Set.of(org.queries[i].p), Deed.WRITE));
        Arrays.setAll(
                targets,
                i -> organization
                        .find(Estate.recipient(org.queries[i].recipient), Recipient.class)
                        .orElseThrow());
        IntUnaryOperator who = i -> questions.whoCan(organization, uses[i], targets[i]).count();
        IntUnaryOperator what = i -> questions
                .whatCan(organization, new Caller(Estate.recipient(org.queries[i].user)), uses[i])
                .recipients()
                .count();
        String line = "who can: index %.1f us, engine %.1f us; what can: index %.1f us, engine %.1f us; %d unlike; %s"
                .formatted(
                        micros(i -> proto.whoCan(org.queries[i])),
                        micros(who),
                        micros(i -> proto.whatMay(org.queries[i])),
                        micros(what),
                        unlike(org, proto, who, what),
                        afterChange(estate, organization, questions, uses[0]));
        System.err.println(line);
        try (PrintWriter out = new PrintWriter(new FileWriter(arguments[1], true))) {
            out.println("backwards\t" + size + "\t\t\t\t\t" + line);
        }
    }

    /**
     * Answers that the index would not give: of questions with one parameter, since with more the engine lets one assignment
     * grant one of them and another the other.
     */
    private static int unlike(Org org, Proto proto, IntUnaryOperator who, IntUnaryOperator what) {
        int unlike = 0;
        for (int i = 0; i < QUERIES; i++) {
            int people = who.applyAsInt(i);
            int objects = what.applyAsInt(i);
            boolean one = org.queries[i].p.length == 1;
            int expectedPeople = proto.whoCan(org.queries[i]);
            int expectedObjects = proto.whatMay(org.queries[i]);
            unlike += (one ? people == expectedPeople : people >= expectedPeople)
                            && (one ? objects == expectedObjects : objects >= expectedObjects)
                    ? 0
                    : 1;
        }
        return unlike;
    }

    /** The next question after a change of one recipient. */
    private static String afterChange(Estate estate, Organization organization, Questions questions, CommandUse use) {
        Organization at = organization;
        Caller caller = new Caller(Estate.recipient(0));
        long[] nanos = new long[101];
        for (int i = 0; i < nanos.length; i++) {
            at = at.apply(Change.put(estate.moved(7_000 + i, i % Org.DEPTS)));
            long begin = cpu();
            sink += questions.whatCan(at, caller, use).recipients().count();
            nanos[i] = cpu() - begin;
        }
        Arrays.sort(nanos);
        return "what can after a change: %.1f us".formatted(nanos[nanos.length / 2] / 1e3);
    }

    /** Asks until it has got no quicker for ten steps, two seconds, then five rounds of half a second; the median counts. */
    private static double micros(IntUnaryOperator question) {
        double best = Double.MAX_VALUE;
        int bestAt = 0;
        for (int step = 0; step < 60 && (step < 20 || step - bestAt < 10); step++) {
            double micros = round(question, 200_000_000L);
            if (micros < best * 0.98) {
                best = micros;
                bestAt = step;
            }
        }
        double[] rounds = new double[5];
        Arrays.setAll(rounds, _ -> round(question, 500_000_000L));
        Arrays.sort(rounds);
        return rounds[rounds.length / 2];
    }

    /** Processor time a question, asked all of them again and again for so many nanoseconds. */
    private static double round(IntUnaryOperator question, long nanos) {
        int sum = 0;
        long asked = 0;
        long until = System.nanoTime() + nanos;
        long begin = cpu();
        do {
            for (int i = 0; i < QUERIES; i++) {
                sum += question.applyAsInt(i);
            }
            asked += QUERIES;
        } while (System.nanoTime() < until);
        sink += sum;
        return (cpu() - begin) / 1e3 / asked;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
