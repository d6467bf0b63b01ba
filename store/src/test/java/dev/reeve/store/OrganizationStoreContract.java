package dev.reeve.store;

import static dev.reeve.store.Samples.BY_JANE;
import static dev.reeve.store.Samples.NOW;
import static dev.reeve.store.Samples.audit;
import static dev.reeve.store.Samples.id;
import static dev.reeve.store.Samples.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every store must do. */
abstract class OrganizationStoreContract {

    private OrganizationStore store;
    private OrganizationId contoso;

    /** A store that holds nothing yet. */
    abstract OrganizationStore emptyStore() throws Exception;

    @BeforeEach
    void openStore() throws Exception {
        store = emptyStore();
        contoso = store.create("Contoso", Samples.first(), BY_JANE);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private Version version() {
        return store.snapshot(contoso).version();
    }

    private Optional<Organization> commit(Change change) {
        return store.commit(contoso, version(), change, BY_JANE, Optional.empty());
    }

    @Test
    @DisplayName("A new organization has its first objects at version 1")
    void creation() {
        Organization snapshot = store.snapshot(contoso);

        assertThat(snapshot.version()).isEqualTo(new Version(1));
        assertThat(snapshot.settings().name()).isEqualTo("Contoso");
        assertThat(snapshot.find(id("contoso.com"))).contains(unit("contoso.com"));
    }

    @Test
    @DisplayName("Names of organizations are unique in a home, ignoring case")
    void takenName() {
        assertThatThrownBy(() -> store.create("CONTOSO", Samples.first(), BY_JANE))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("CONTOSO");
        assertThat(store.organizations()).hasSize(1);
    }

    @Test
    @DisplayName("The organizations of a home are listed by name")
    void listed() {
        OrganizationId adatum = store.create("adatum", Samples.first(), BY_JANE);

        assertThat(store.organizations())
                .containsExactly(
                        new OrganizationStore.StoredOrganization(adatum, "adatum"),
                        new OrganizationStore.StoredOrganization(contoso, "Contoso"));
    }

    @Test
    @DisplayName("EVAL-6: a commit at the decided version makes the next one")
    void commitAtVersion() {
        Optional<Organization> after = commit(Change.put(unit("fabrikam.com")));

        assertThat(after).isPresent();
        assertThat(after.get().version()).isEqualTo(new Version(2));
        assertThat(store.snapshot(contoso).find(id("fabrikam.com"))).contains(unit("fabrikam.com"));
    }

    @Test
    @DisplayName(
            "EVAL-6: a commit decided on an older version changes nothing, its audit entry and credentials included")
    void conflict() {
        commit(Change.put(unit("first.com")));

        Optional<Organization> late = store.commit(
                contoso,
                new Version(1),
                Change.put(unit("late.com")),
                BY_JANE,
                Optional.of(AuditWrite.keepingAll(audit("New-Late", NOW))),
                List.of(new Credential(id("late.com"), "hash")));

        assertThat(late).isEmpty();
        assertThat(store.snapshot(contoso).find(id("late.com"))).isEmpty();
        assertThat(store.journal(contoso, Version.ZERO)).hasSize(2);
        assertThat(store.auditEntries(contoso, Instant.MIN, Instant.MAX)).isEmpty();
        assertThat(store.credential(contoso, id("late.com"))).isEmpty();
    }

    @Test
    @DisplayName("EVAL-6: a version that does not exist yet is no version to commit at")
    void futureVersion() {
        assertThat(store.commit(contoso, new Version(7), Change.put(unit("early.com")), BY_JANE, Optional.empty()))
                .isEmpty();
        assertThat(version()).isEqualTo(new Version(1));
    }

    @Test
    @DisplayName("EVAL-6: of threads that commit at one version exactly one wins, and retrying loses nothing")
    void threads() throws Exception {
        int threads = 8;
        int rounds = 10;
        try (var executor = Executors.newFixedThreadPool(threads)) {
            List<Callable<Integer>> workers = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                String name = "t" + thread;
                workers.add(() -> {
                    int won = 0;
                    while (won < rounds) {
                        Organization decided = store.snapshot(contoso);
                        Change change = Change.put(unit(name + "-" + won));
                        if (store.commit(contoso, decided.version(), change, BY_JANE, Optional.empty())
                                .isPresent()) {
                            won++;
                        }
                    }
                    return won;
                });
            }
            for (Future<Integer> worker : executor.invokeAll(workers)) {
                assertThat(worker.get()).isEqualTo(rounds);
            }
        }

        assertThat(version()).isEqualTo(new Version(1 + threads * rounds));
        assertThat(store.snapshot(contoso).size()).isEqualTo(2 + threads * rounds);
        assertThat(store.journal(contoso, new Version(1)))
                .allMatch(entry -> entry.changes().size() == 1);
    }

    @Test
    @DisplayName("A snapshot stays what it was when later ones are made")
    void snapshotsStay() {
        Organization before = store.snapshot(contoso);

        commit(Change.remove(id("contoso.com")));

        assertThat(before.find(id("contoso.com"))).isPresent();
        assertThat(store.snapshot(contoso).find(id("contoso.com"))).isEmpty();
    }

    @Test
    @DisplayName("The journal holds who, why, when, and each object before and after")
    void journal() {
        OrganizationalUnit renamed =
                unit("contoso.com").withHeader(unit("contoso.com").header().named("contoso.net"));
        commit(Change.put(renamed).and(Change.put(unit("new.com"))));
        commit(Change.remove(id("new.com")));

        List<JournalEntry> journal = store.journal(contoso, new Version(1));

        assertThat(journal)
                .containsExactly(
                        new JournalEntry(
                                new Version(2),
                                BY_JANE,
                                List.of(
                                        new JournalEntry.Changed(
                                                id("contoso.com"),
                                                Optional.of(unit("contoso.com")),
                                                Optional.of(renamed)),
                                        new JournalEntry.Changed(
                                                id("new.com"), Optional.empty(), Optional.of(unit("new.com"))))),
                        new JournalEntry(
                                new Version(3),
                                BY_JANE,
                                List.of(new JournalEntry.Changed(
                                        id("new.com"), Optional.of(unit("new.com")), Optional.empty()))));
    }

    @Test
    @DisplayName("The journal after a version is what came after it")
    void journalAfter() {
        commit(Change.put(unit("a.com")));
        commit(Change.put(unit("b.com")));

        assertThat(store.journal(contoso, new Version(2)))
                .extracting(JournalEntry::version)
                .containsExactly(new Version(3));
        assertThat(store.journal(contoso, new Version(3))).isEmpty();
        assertThat(store.journal(contoso, new Version(99))).isEmpty();
    }

    @Test
    @DisplayName("An object that stays as it is, and one removed that never was, are not in the journal")
    void nothingChanged() {
        commit(Change.put(unit("contoso.com")).and(Change.remove(id("never.com"))));

        JournalEntry entry = store.journal(contoso, new Version(1)).getFirst();
        assertThat(entry.changes()).isEmpty();
        assertThat(entry.version()).isEqualTo(new Version(2));
    }

    @Test
    @DisplayName("An entry's inverse takes it back")
    void undo() {
        Organization before = store.snapshot(contoso);
        commit(Change.put(settings()).and(Change.remove(id("contoso.com"))).and(Change.put(unit("new.com"))));

        commit(store.journal(contoso, new Version(1)).getFirst().inverse());

        assertThat(objects(store.snapshot(contoso))).isEqualTo(objects(before));
    }

    @Test
    @DisplayName("Replaying the journal from nothing gives the snapshot")
    void replay() {
        commit(Change.put(unit("a.com")));
        commit(Change.put(settings()));
        commit(Change.remove(id("a.com")));

        Organization replayed = Organization.empty();
        for (JournalEntry entry : store.journal(contoso, Version.ZERO)) {
            replayed = replayed.apply(entry.change());
        }

        assertThat(objects(replayed)).isEqualTo(objects(store.snapshot(contoso)));
        assertThat(replayed.version()).isEqualTo(version());
    }

    @Test
    @DisplayName("ORG-1: organizations of one home see nothing of each other and count their versions alone")
    void isolation() {
        OrganizationId other = store.create("Fabrikam", Change.put(settings()), BY_JANE);
        store.commit(
                contoso,
                version(),
                Change.put(unit("contoso-only.com")),
                BY_JANE,
                Optional.of(AuditWrite.keepingAll(audit("New-Thing", NOW))),
                List.of(new Credential(id("contoso-only.com"), "hash")));

        assertThat(store.snapshot(other).version()).isEqualTo(new Version(1));
        assertThat(store.snapshot(other).find(id("contoso-only.com"))).isEmpty();
        assertThat(store.journal(other, Version.ZERO)).hasSize(1);
        assertThat(store.auditEntries(other, Instant.MIN, Instant.MAX)).isEmpty();
        store.record(other, new AuditWrite(audit("Purge", NOW), Instant.MAX));
        assertThat(store.credential(other, id("contoso-only.com"))).isEmpty();
        assertThat(store.auditEntries(contoso, Instant.MIN, Instant.MAX)).hasSize(1);
    }

    @Test
    @DisplayName("AUD-6: an audit entry comes back as it was recorded, with its commit or alone")
    void auditEntries() {
        AuditEntry done = audit("Set-Thing", NOW);
        AuditEntry refused = audit("Bad-Thing", NOW.plusNanos(1));
        store.commit(contoso, version(), Change.put(unit("a.com")), BY_JANE, Optional.of(AuditWrite.keepingAll(done)));
        store.record(contoso, AuditWrite.keepingAll(refused));

        assertThat(store.auditEntries(contoso, NOW, NOW.plusSeconds(1)))
                .extracting(RecordedEntry::entry)
                .containsExactly(refused, done);
    }

    @Test
    @DisplayName(
            "AUD-6: what was recorded before an organization came here is in its log, in whatever order it is told")
    void earlierAudit() {
        OrganizationId moved = store.create("Moved", Samples.first(), BY_JANE, to -> {
            to.accept(audit("Second", NOW.minusSeconds(1)));
            to.accept(audit("First", NOW.minusSeconds(2)));
        });

        assertThat(store.auditEntries(moved, Instant.MIN, Instant.MAX))
                .extracting(recorded -> recorded.entry().cmdlet())
                .containsExactly("Second", "First");
        assertThat(cmdlets(Instant.MIN, Instant.MAX)).isEmpty();
    }

    @Test
    @DisplayName("An organization whose earlier log can't be read to its end is not made, and its name stays free")
    void brokenEarlierAudit() {
        assertThatThrownBy(() -> store.create("Moved", Samples.first(), BY_JANE, to -> {
                    to.accept(audit("First", NOW));
                    throw new IllegalArgumentException("broken");
                }))
                .hasMessage("broken");

        assertThat(store.organizations()).hasSize(1);
        OrganizationId moved = store.create("Moved", Samples.first(), BY_JANE);
        assertThat(store.auditEntries(moved, Instant.MIN, Instant.MAX)).isEmpty();
        assertThat(commit(Change.put(unit("a.com")))).isPresent();
    }

    @Test
    @DisplayName(
            "AUD-9: a time range includes its start and excludes its end; newest first, of one time the last recorded")
    void auditRange() {
        for (int second : new int[] {3, 1, 2, 4}) {
            record("At-" + second, NOW.plusSeconds(second));
        }
        record("At-2-again", NOW.plusSeconds(2));

        assertThat(cmdlets(NOW.plusSeconds(2), NOW.plusSeconds(4))).containsExactly("At-3", "At-2-again", "At-2");
    }

    @Test
    @DisplayName("AUD-9: a log of any length is read newest first without a gap, and a search may stop early")
    void longAudit() {
        for (int i = 0; i < 700; i++) {
            record("Set-" + i, NOW.plusSeconds(i / 3));
        }

        List<String> expected =
                IntStream.rangeClosed(0, 699).mapToObj(i -> "Set-" + (699 - i)).toList();
        assertThat(cmdlets(Instant.MIN, Instant.MAX)).isEqualTo(expected);
        assertThat(store.auditEntries(contoso, Instant.MIN, Instant.MAX).limit(2))
                .extracting(recorded -> recorded.entry().cmdlet())
                .containsExactly("Set-699", "Set-698");
    }

    @Test
    @DisplayName("AUD-6: no two entries have one number, those of purged entries included")
    void auditNumbers() {
        record("Set-1", NOW);
        long first = onlyNumber();
        store.record(contoso, new AuditWrite(audit("Set-2", NOW), Instant.MAX));

        assertThat(onlyNumber()).isGreaterThan(first);
    }

    private long onlyNumber() {
        List<RecordedEntry> all =
                store.auditEntries(contoso, Instant.MIN, Instant.MAX).toList();
        assertThat(all).hasSize(1);
        return all.getFirst().number();
    }

    @Test
    @DisplayName("AUD-7: an entry that is written lets older ones go and never the journal")
    void ageing() {
        record("Old", NOW.minusNanos(1));
        record("Kept", NOW);

        store.record(contoso, new AuditWrite(audit("New", NOW.plusSeconds(1)), NOW));

        assertThat(cmdlets(Instant.MIN, Instant.MAX)).containsExactly("New", "Kept");
        assertThat(store.journal(contoso, Version.ZERO)).hasSize(1);
    }

    @Test
    @DisplayName("AUD-7: a commit may empty the log; its own entry is written afterwards")
    void purge() {
        record("Old", NOW);
        record("Of another clock", NOW.plusSeconds(100));
        AuditWrite purging = new AuditWrite(audit("Set-AdminAuditLogConfig", NOW), Instant.MAX);

        store.commit(contoso, version(), Change.put(unit("a.com")), BY_JANE, Optional.of(purging));

        assertThat(cmdlets(Instant.MIN, Instant.MAX)).containsExactly("Set-AdminAuditLogConfig");
    }

    @Test
    @DisplayName("AUD-7: a commit that comes too late purges nothing")
    void latePurge() {
        record("Old", NOW);
        AuditWrite purging = new AuditWrite(audit("Set-AdminAuditLogConfig", NOW), Instant.MAX);

        store.commit(contoso, new Version(99), Change.put(unit("a.com")), BY_JANE, Optional.of(purging));

        assertThat(cmdlets(Instant.MIN, Instant.MAX)).containsExactly("Old");
    }

    private void record(String cmdlet, Instant when) {
        store.record(contoso, AuditWrite.keepingAll(audit(cmdlet, when)));
    }

    private List<String> cmdlets(Instant start, Instant end) {
        return store.auditEntries(contoso, start, end)
                .map(recorded -> recorded.entry().cmdlet())
                .toList();
    }

    @Test
    @DisplayName("A credential is kept with its commit, replaced by the next, and goes with its object")
    void credentials() {
        Change none = Change.NONE;
        Credential first = new Credential(id("contoso.com"), "first");
        Credential second = new Credential(id("contoso.com"), "second");
        store.commit(contoso, version(), none, BY_JANE, Optional.empty(), List.of(first));
        assertThat(store.credential(contoso, id("contoso.com"))).contains(first);

        store.commit(contoso, version(), none, BY_JANE, Optional.empty(), List.of(second));
        assertThat(store.credential(contoso, id("contoso.com"))).contains(second);
        assertThat(version()).isEqualTo(new Version(3));
        assertThat(store.journal(contoso, Version.ZERO).toString()).doesNotContain("second");

        commit(Change.remove(id("contoso.com")));
        assertThat(store.credential(contoso, id("contoso.com"))).isEmpty();
    }

    @Test
    @DisplayName("An unknown organization is an error of every call")
    void unknown() {
        List<ThrowableAssert.ThrowingCallable> calls = List.of(
                () -> store.snapshot(Samples.nobody()),
                () -> store.journal(Samples.nobody(), Version.ZERO),
                () -> store.commit(Samples.nobody(), Version.ZERO, Change.NONE, BY_JANE, Optional.empty()),
                () -> store.record(Samples.nobody(), AuditWrite.keepingAll(audit("X", NOW))),
                () -> store.auditEntries(Samples.nobody(), NOW, NOW),
                () -> store.credential(Samples.nobody(), id("a")));

        assertThat(calls).allSatisfy(call -> assertThatThrownBy(call).isInstanceOf(StoreException.class));
    }

    private static DirectoryObject settings() {
        return Samples.settings("Contoso Ltd.");
    }

    private static List<DirectoryObject> objects(Organization organization) {
        return organization
                .all()
                .sorted(Comparator.comparing(DirectoryObject::id))
                .toList();
    }

    @Test
    @DisplayName("The journal is read backwards from any version, without what changed")
    void heads() {
        commit(Change.put(unit("a.com")));
        commit(Change.put(unit("b.com")));

        assertThat(store.journalHeads(contoso, new Version(2)))
                .containsExactly(new JournalHead(new Version(2), BY_JANE), new JournalHead(new Version(1), BY_JANE));
        assertThat(store.journalHeads(contoso, new Version(99)).map(JournalHead::version))
                .containsExactly(new Version(3), new Version(2), new Version(1));
        assertThat(store.journalHeads(contoso, Version.ZERO)).isEmpty();
    }

    @Test
    @DisplayName("One entry of the journal is that of its version; there is none of another")
    void entry() {
        commit(Change.put(unit("a.com")));
        commit(Change.remove(id("a.com")));

        assertThat(store.journalEntry(contoso, new Version(3)).changes())
                .containsExactly(new JournalEntry.Changed(id("a.com"), Optional.of(unit("a.com")), Optional.empty()));
        assertThatThrownBy(() -> store.journalEntry(contoso, new Version(4))).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> store.journalEntry(contoso, Version.ZERO)).isInstanceOf(StoreException.class);
    }

    @Test
    @DisplayName("The past of an organization has the objects, journal and records of then, at its own version")
    void past() {
        commit(Change.put(unit("a.com")));
        Organization then = store.snapshot(contoso);
        store.record(contoso, AuditWrite.keepingAll(audit("New-Early", NOW)));
        commit(Change.put(unit("b.com")));
        commit(Change.remove(id("a.com")));
        commit(Change.put(unit("a.com")));
        store.record(contoso, AuditWrite.keepingAll(audit("New-Late", NOW.plusSeconds(1))));

        PastStore past = PastStore.at(store, contoso, new PointInTime.AtVersion(new Version(2)), NOW.plusSeconds(10));

        assertThat(past.snapshot(contoso).version()).isEqualTo(new Version(2));
        assertThat(past.snapshot(contoso).all())
                .containsExactlyInAnyOrderElementsOf(then.all().toList());
        assertThat(past.journal(contoso, Version.ZERO)).hasSize(2);
        assertThat(past.auditEntries(contoso, Instant.MIN, Instant.MAX)
                        .map(each -> each.entry().cmdlet()))
                .containsExactly("New-Early");
        assertThatThrownBy(past::checkWritable).isInstanceOf(ReeveException.class);
    }
}
