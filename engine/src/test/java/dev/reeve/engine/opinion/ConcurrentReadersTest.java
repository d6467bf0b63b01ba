package dev.reeve.engine.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.CallerHandle;
import dev.reeve.engine.decision.CommandHandle;
import dev.reeve.engine.decision.CompiledOrganization;
import dev.reeve.engine.decision.ConfigRequirement;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.decision.Request;
import dev.reeve.engine.decision.TargetHandle;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever holds a snapshot made ready for questions gets that snapshot's answers, whatever others ask and change meanwhile. */
class ConcurrentReadersTest {

    private static final int CHANGES = 120;
    private static final int READERS = 3;
    private static final int ANSWERS = 600;

    private final TestCatalogue catalogue = new TestCatalogue();
    private final Authorizer authorizer = new Authorizer(catalogue); // decides plainly: nothing is made ready for it

    /** Every snapshot there has been; the last is the present one. */
    private final List<CompiledOrganization> snapshots = new CopyOnWriteArrayList<>();

    private final CountDownLatch asking = new CountDownLatch(READERS);
    private final AtomicBoolean over = new AtomicBoolean();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    @DisplayName(
            "EVAL-6 ORG-4: readers of present and former snapshots get the answers of theirs while others change them")
    void readersAndWriter(long seed) throws Exception {
        Estate estate = RandomOrganization.estate(new Dice(seed), catalogue);
        snapshots.add(new Authorizer(catalogue).compiled(estate.organization()));
        try (ExecutorService threads = Executors.newFixedThreadPool(READERS + 1)) {
            List<Future<Integer>> readers = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                Dice dice = new Dice(100 * seed + reader);
                readers.add(threads.submit((Callable<Integer>) () -> read(dice)));
            }
            Future<Integer> writer = threads.submit((Callable<Integer>) () -> change(new Dice(seed)));

            assertThat(writer.get()).isEqualTo(CHANGES);
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isGreaterThanOrEqualTo(ANSWERS);
            }
        }
    }

    private int change(Dice dice) {
        await(asking);
        int changed = 0;
        try {
            CompiledOrganization at = snapshots.getLast();
            for (; changed < CHANGES; changed++) {
                Organization next = at.organization().apply(new RandomChange(dice, at.organization()).next());
                at = at.at(next);
                snapshots.add(at);
            }
        } finally {
            over.set(true); // or readers would ask forever
        }
        return changed;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks until all changes are made, and some time after. Returns how many answers were right. */
    private int read(Dice dice) {
        try {
            return asked(dice);
        } finally {
            asking.countDown(); // whoever fails before anything is changed holds up nobody
        }
    }

    private int asked(Dice dice) {
        CompiledOrganization first = snapshots.getFirst();
        List<Request> requests = requests(dice, first.organization());
        int right = 0;
        while (right < ANSWERS || !over.get()) {
            if (right == ANSWERS / 10) {
                asking.countDown();
            }
            // The present snapshot, one that was, and the first one: all share what they have found out.
            CompiledOrganization snapshot =
                    dice.chance(50) ? snapshots.getLast() : dice.chance(80) ? dice.pick(snapshots) : first;
            Request request = dice.pick(requests);
            assertAnswers(snapshot, request, dice);
            right++;
        }
        return right;
    }

    private void assertAnswers(CompiledOrganization snapshot, Request request, Dice dice) {
        Decision expected = authorizer.decide(snapshot.organization(), request);
        assertThat(snapshot.allows(request)).as("%s", request).isEqualTo(expected instanceof Decision.Granted);
        if (dice.chance(30)) {
            assertThat(snapshot.decide(request)).isEqualTo(expected);
        }
        Optional<CallerHandle> caller = request.caller().user().flatMap(snapshot::caller);
        if (caller.isPresent()
                && request.touchPoints().getFirst() instanceof TouchPoint.ObjectAccess access
                && access.object() instanceof Recipient recipient) {
            assertAction(snapshot, caller.get(), request, recipient);
        }
    }

    private void assertAction(
            CompiledOrganization snapshot, CallerHandle caller, Request request, Recipient recipient) {
        Optional<TargetHandle> target = snapshot.target(recipient.id());
        if (target.isEmpty()) {
            return;
        }
        CommandHandle command = snapshot.command(request.cmdlet(), request.parameters());
        Recipient now =
                snapshot.organization().find(recipient.id(), Recipient.class).orElseThrow();
        Request action = new Request(
                request.caller().foreignAccount().isPresent() ? new Caller(caller.id()) : request.caller(),
                request.cmdlet(),
                request.parameters(),
                List.of(TouchPoint.ObjectAccess.action(now)),
                ConfigRequirement.EACH);
        assertThat(snapshot.allows(caller, command, target.get()))
                .as("%s", action)
                .isEqualTo(authorizer.decide(snapshot.organization(), action) instanceof Decision.Granted);
    }

    private List<Request> requests(Dice dice, Organization organization) {
        RandomRequest random = new RandomRequest(dice, catalogue, new Estate(organization, Map.of()));
        List<Request> requests = new ArrayList<>();
        while (requests.size() < 100) {
            Request request = random.next();
            if (!request.touchPoints().isEmpty()) {
                requests.add(request);
            }
        }
        return requests;
    }
}
