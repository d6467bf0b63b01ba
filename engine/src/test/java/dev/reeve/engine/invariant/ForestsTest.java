package dev.reeve.engine.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ForeignForest;
import dev.reeve.engine.organization.ForeignForest.DomainController;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Trusted forests and what is linked to them. */
class ForestsTest {

    private static final DomainController DC1 = new DomainController("dc1.fabrikam.com", "ldap://127.0.0.1:389");

    private final Fixture org = new Fixture();
    private final ForeignForest fabrikam = org.add(forest("fabrikam.com", "FABRIKAM", "S-1-5-21-9"));

    private static ForeignForest forest(String name, String netBiosName, String sid) {
        return new ForeignForest(
                Fixture.header(netBiosName, name),
                netBiosName,
                sid,
                "DC=" + name.replace(".", ",DC="),
                Optional.empty(),
                List.of(DC1));
    }

    private Optional<ErrorCode> broken(Change change) {
        Organization before = org.organization();
        return Invariants.check(before, change, before.apply(change)).map(Violation::code);
    }

    private Optional<ErrorCode> putting(DirectoryObject object) {
        return broken(Change.put(object));
    }

    private Recipient linkedMailbox(String name, String sid) {
        return org.recipient(RecipientTypeDetails.LinkedMailbox, name, org.users())
                .linkedTo(Optional.of(new Recipient.LinkedAccount(sid, "FABRIKAM\\" + name)));
    }

    @Test
    @DisplayName("FOREST-1: no two forests share a name or hold the same SIDs, and none is the organization's own")
    void unique() {
        assertThat(List.of(
                        putting(forest("fabrikam.net", "fabrikam", "S-1-5-21-8")),
                        putting(forest("FABRIKAM.com", "OTHER", "S-1-5-21-8")),
                        putting(forest("tailspin.com", "TAILSPIN", "s-1-5-21-9")),
                        putting(forest("contoso.com", "OTHER", "S-1-5-21-8")),
                        putting(forest("users.contoso.net", "CONTOSO", "S-1-5-21-8"))))
                .containsOnly(Optional.of(ErrorCode.NameExists));
        assertThat(putting(forest("tailspin.com", "TAILSPIN", "S-1-5-21-8"))).isEmpty();
    }

    @Test
    @DisplayName("FOREST-1: a forest that a linked group or mailbox depends on stays, as it is")
    void inUse() {
        org.linkedRoleGroup("Linked", "S-1-5-21-9-512");
        assertThat(broken(Change.remove(fabrikam.id()))).contains(ErrorCode.ObjectInUse);
        assertThat(putting(forest("fabrikam.com", "FABRIKAM", "S-1-5-21-8"))).contains(ErrorCode.ObjectInUse);

        org.linkedRoleGroup("Linked", "S-1-5-21-99-512");
        assertThat(broken(Change.remove(fabrikam.id()))).isEmpty();

        org.add(linkedMailbox("alice", "S-1-5-21-9-1104"));
        assertThat(broken(Change.remove(fabrikam.id()))).contains(ErrorCode.ObjectInUse);
    }

    @Test
    @DisplayName("FOREST-5: a foreign account is behind one mailbox at most")
    void oneMailboxEach() {
        org.add(linkedMailbox("alice", "S-1-5-21-9-1104"));
        assertThat(putting(linkedMailbox("alice2", "s-1-5-21-9-1104"))).contains(ErrorCode.ObjectInUse);
        assertThat(putting(linkedMailbox("bob", "S-1-5-21-9-1105"))).isEmpty();
    }

    @Test
    @DisplayName("FOREST-1: a forest is believed about the SIDs of its own domain and no others")
    void ownSids() {
        assertThat(fabrikam.holds("s-1-5-21-9-512")).isTrue();
        assertThat(fabrikam.holds("S-1-5-21-99-512")).isFalse();
        assertThat(fabrikam.holds("S-1-5-21-9-5-512")).isFalse();
        assertThat(fabrikam.holds("S-1-5-21-9-")).isFalse();
        assertThat(fabrikam.holds("S-1-5-32-544")).isFalse();
    }
}
