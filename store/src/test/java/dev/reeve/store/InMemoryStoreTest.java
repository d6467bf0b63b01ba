package dev.reeve.store;

import static dev.reeve.store.Samples.BY_JANE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Version;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InMemoryStoreTest extends OrganizationStoreContract {

    @Override
    OrganizationStore emptyStore() {
        return new InMemoryStore();
    }

    @Test
    @DisplayName("A copy has what the store has, and neither tells the other of what comes then")
    void copied() {
        InMemoryStore store = new InMemoryStore();
        OrganizationId contoso = store.create("Contoso", Samples.first(), BY_JANE);
        store.record(contoso, AuditWrite.keepingAll(Samples.audit("Before", Samples.NOW)));
        InMemoryStore copy = store.copy(contoso);
        OrganizationId own = copy.organizations().getFirst().id();
        Change change = Change.put(Samples.unit("Sales"));
        store.record(contoso, AuditWrite.keepingAll(Samples.audit("After", Samples.NOW)));
        copy.commit(own, copy.snapshot(own).version(), change, BY_JANE, List.of(), List.of());

        assertThat(own).isNotEqualTo(contoso);
        assertThat(copy.journal(own, Version.ZERO)).hasSize(2);
        assertThat(copy.auditEntries(own, Instant.MIN, Instant.MAX)).hasSize(1);
        assertThat(store.journal(contoso, Version.ZERO)).hasSize(1);
        assertThat(store.snapshot(contoso).find(Samples.unit("Sales").id())).isEmpty();
    }

    @Test
    @DisplayName("A snapshot that is gone on from is shared: what changes there is no change of it")
    void adoptedSnapshot() {
        Organization snapshot = Organization.empty().apply(Samples.first());
        InMemoryStore store = new InMemoryStore();
        OrganizationId scratch = store.adopt("scratch", snapshot, BY_JANE);
        Organization adopted = store.snapshot(scratch);
        store.commit(scratch, adopted.version(), Change.put(Samples.unit("Sales")), BY_JANE, List.of(), List.of());

        assertThat(adopted.differences(snapshot)).isEmpty();
        assertThat(store.snapshot(scratch).differences(snapshot))
                .containsExactly(Samples.unit("Sales").id());
        assertThat(store.journal(scratch, adopted.version())).hasSize(1);
        assertThat(snapshot.find(Samples.unit("Sales").id())).isEmpty();
    }
}
