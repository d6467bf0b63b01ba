package dev.reeve.engine.invariant;

import static dev.reeve.engine.Given.members;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.GroupMembershipRequest;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What pending requests must be about, whatever makes them. */
class MembershipRequestsTest {

    private final Fixture org = new Fixture();
    private final Recipient alice = org.mailbox("Alice");
    private final Recipient group = org.distributionGroup("Club", members());
    private final GroupMembershipRequest pending = org.add(request("first", group, alice, true));

    private static GroupMembershipRequest request(String name, Recipient group, Recipient requester, boolean joins) {
        return new GroupMembershipRequest(Fixture.header("Request", name), group.id(), requester.id(), joins);
    }

    private Optional<ErrorCode> broken(Change change) {
        Organization before = org.organization();
        return Invariants.check(before, change, before.apply(change)).map(Violation::code);
    }

    @Test
    @DisplayName("MREQ-1: one request for each person and group, whether to join or to leave")
    void one() {
        assertThat(broken(Change.put(request("second", group, alice, false))))
                .contains(ErrorCode.MembershipRequestExists);
        assertThat(broken(Change.put(request("second", group, org.mailbox("Bob"), true))))
                .isEmpty();
        assertThat(broken(Change.put(request("second", org.distributionGroup("Choir"), alice, true))))
                .isEmpty();
    }

    @Test
    @DisplayName("MREQ-1: the group is a distribution group that exists, and so does the person")
    void existing() {
        Recipient elsewhere = new Fixture().mailbox("Carol");

        assertThat(broken(Change.put(request("second", org.securityGroup("Plain"), alice, true))))
                .contains(ErrorCode.InvalidReference);
        assertThat(broken(Change.put(request("second", group, elsewhere, true))))
                .contains(ErrorCode.InvalidReference);
    }

    @Test
    @DisplayName("MREQ-6: neither goes and leaves the request behind")
    void leftBehind() {
        assertThat(broken(Change.remove(group.id()))).contains(ErrorCode.InvalidReference);
        assertThat(broken(Change.remove(alice.id()))).contains(ErrorCode.InvalidReference);
        assertThat(broken(Change.remove(group.id()).and(Change.remove(pending.id()))))
                .isEmpty();
    }
}
