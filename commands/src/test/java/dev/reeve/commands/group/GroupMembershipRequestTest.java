package dev.reeve.commands.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestCaller;
import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.mail.Mail;
import dev.reeve.commands.sample.TestContoso;
import dev.reeve.engine.organization.GroupMembershipRequest;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Walter owns the Book Club, which people join with his approval. */
class GroupMembershipRequestTest {

    private static final String REQUEST = "Book Club\\Terry Adams";

    private final TestOrganization contoso = TestContoso.create();
    private final TestCaller administrator = contoso.administrator();
    private final TestCaller terry = contoso.as("terrya");
    private final TestCaller walter = contoso.as("walterh");

    @BeforeEach
    void walterMayManageHisGroups() {
        TestContoso.assign(contoso, "MyDistributionGroups", TestContoso.alias(contoso, "Walter"));
    }

    private TestCaller.Outcome join(TestCaller caller) {
        return caller.run("Add-DistributionGroupMember", "Identity", "Book Club");
    }

    /** Somebody asks, and the request is there. */
    private void asked(TestCaller caller) {
        long before = pending();
        assertThat(join(caller).message()).isEmpty();
        assertThat(pending()).isEqualTo(before + 1);
    }

    private TestCaller.Outcome approve(TestCaller caller) {
        return caller.run("Approve-GroupMembershipRequest", "Identity", REQUEST);
    }

    private TestCaller.Outcome deny(TestCaller caller) {
        return caller.run("Deny-GroupMembershipRequest", "Identity", REQUEST);
    }

    private List<String> members() {
        return administrator
                .run("Get-DistributionGroupMember", "Identity", "Book Club")
                .texts("Name");
    }

    private long pending() {
        return contoso.snapshot().all(GroupMembershipRequest.class).count();
    }

    private void set(Object... parameters) {
        Object[] all = new Object[parameters.length + 4];
        System.arraycopy(parameters, 0, all, 4, parameters.length);
        all[0] = "Identity";
        all[1] = "Book Club";
        all[2] = "BypassSecurityGroupManagerCheck";
        all[3] = true;
        assertThat(administrator.run("Set-DistributionGroup", all).message()).isEmpty();
    }

    @Test
    @DisplayName("WRITE-5, MREQ-2: joining with approval changes nothing but leaves a request")
    void asks() {
        TestCaller.Outcome asked = join(terry);

        assertThat(asked.message()).isEmpty();
        assertThat(asked.warnings()).singleElement().asString().contains("waits for the approval");
        assertThat(members()).containsExactly("Walter Harp");
        assertThat(terry.run("Get-GroupMembershipRequest").texts("Identity"))
                .containsExactly("contoso.com/Distribution Groups/Book Club\\Terry Adams");
    }

    @Test
    @DisplayName("MREQ-7: an owner approves, and the membership changes")
    void approved() {
        asked(terry);

        assertThat(approve(walter).message()).isEmpty();
        assertThat(members()).containsExactly("Terry Adams", "Walter Harp");
        assertThat(pending()).isZero();
    }

    @Test
    @DisplayName("MREQ-7: an owner denies, and the membership stays")
    void denied() {
        asked(terry);

        assertThat(deny(walter).message()).isEmpty();
        assertThat(members()).containsExactly("Walter Harp");
        assertThat(pending()).isZero();
    }

    @Test
    @DisplayName("WRITE-5, MREQ-2: leaving with approval is asked for too, and approving ends the membership")
    void leaves() {
        asked(terry);
        approve(walter);
        set("MemberDepartRestriction", "ApprovalRequired");

        assertThat(terry.run("Remove-DistributionGroupMember", "Identity", "Book Club")
                        .message())
                .isEmpty();
        assertThat(members()).contains("Terry Adams");
        assertThat(walter.run("Get-GroupMembershipRequest").texts("RequestType"))
                .containsExactly("Depart");
        assertThat(approve(walter).message()).isEmpty();
        assertThat(members()).containsExactly("Walter Harp");
    }

    @Test
    @DisplayName("WRITE-5: to a closed group nobody may even ask")
    void closed() {
        set("MemberJoinRestriction", "Closed");

        assertThat(join(terry).code()).isEqualTo("OutOfWriteScope");
        assertThat(pending()).isZero();
    }

    @Test
    @DisplayName("MREQ-2: whoever owns the group does not ask himself")
    void ownerJoins() {
        set("ManagedBy", List.of("Walter", "Kim"));
        TestContoso.assign(contoso, "MyDistributionGroups", TestContoso.alias(contoso, "Kim"));

        assertThat(join(contoso.as("kima")).message()).isEmpty();
        assertThat(members()).contains("Kim Akers");
    }

    @Test
    @DisplayName("MREQ-1: one request for each person and group")
    void twice() {
        asked(terry);

        assertThat(join(terry).code()).isEqualTo("MembershipRequestExists");
        assertThat(pending()).isEqualTo(1);
    }

    @Test
    @DisplayName("MREQ-2: a member need not ask to join, nor a stranger to leave")
    void settled() {
        asked(terry);
        approve(walter);

        assertThat(join(terry).code()).isEqualTo("MemberAlreadyExists");
        assertThat(contoso.as("kima")
                        .run("Remove-DistributionGroupMember", "Identity", "Book Club")
                        .code())
                .isEqualTo("MemberNotFound");
    }

    @Test
    @DisplayName("MREQ-3: the owners get a mail that says how to answer, and the one who asked gets the answer")
    void mails() {
        set("ManagedBy", List.of("Walter", "Kim"));
        asked(terry);
        walter.run("Deny-GroupMembershipRequest", "Identity", REQUEST, "Comment", "Full until May.");

        assertThat(contoso.mails())
                .extracting(Mail::to)
                .containsExactly(List.of("Kim@contoso.com", "Walter@contoso.com"), List.of("Terry@contoso.com"));
        String id = contoso.mails().getFirst().text().replaceAll("(?s).*Approve-GroupMembershipRequest (\\S+).*", "$1");
        assertThat(id).matches("[0-9a-f-]{36}");
        assertThat(contoso.mails().getLast().text()).contains("declined").contains("Full until May.");
    }

    @Test
    @DisplayName("MREQ-4: a request is named by its GUID or by group and person")
    void identities() {
        asked(terry);
        String id = contoso.snapshot()
                .all(GroupMembershipRequest.class)
                .findFirst()
                .orElseThrow()
                .id()
                .toString();

        assertThat(terry.run("Get-GroupMembershipRequest", "Identity", id).texts("Requester"))
                .hasSize(1);
        assertThat(terry.run("Get-GroupMembershipRequest", "Identity", "BookClub\\Terry@contoso.com")
                        .texts("Guid"))
                .containsExactly(id);
        assertThat(terry.run("Get-GroupMembershipRequest", "Identity", "Book Club\\Kim")
                        .code())
                .isEqualTo("ObjectNotFound");
        assertThat(terry.run("Get-GroupMembershipRequest", "Identity", "Cycling Club\\Terry")
                        .code())
                .isEqualTo("ObjectNotFound");
    }

    @Test
    @DisplayName("MREQ-5: a stranger neither sees nor decides it; it does not exist for him")
    void strangers() {
        TestContoso.assign(contoso, "MyDistributionGroups", TestContoso.alias(contoso, "David"));
        TestCaller david = contoso.as("davids");
        asked(terry);

        assertThat(david.run("Get-GroupMembershipRequest").texts()).isEmpty();
        assertThat(david.run("Get-GroupMembershipRequest", "Group", "Book Club").texts())
                .isEmpty();
        assertThat(approve(david).code()).isEqualTo("ObjectNotFound");
        assertThat(deny(david).code()).isEqualTo("ObjectNotFound");
    }

    @Test
    @DisplayName("MREQ-5: where the group is out of sight its requests are too")
    void hiddenGroup() {
        asked(terry);
        set("HiddenFromAddressListsEnabled", true);

        assertThat(terry.run("Get-GroupMembershipRequest").texts()).isEmpty();
        assertThat(terry.run("Get-GroupMembershipRequest", "Identity", REQUEST).code())
                .isEqualTo("ObjectNotFound");
    }

    @Test
    @DisplayName("MREQ-7: an owner needs a role that changes groups; a holder of one needs to own the group")
    void rights() {
        set("ManagedBy", List.of("Kim"));
        asked(terry);
        TestContoso.assign(contoso, "Active Directory Permissions", TestContoso.alias(contoso, "User1"));

        assertThat(approve(walter).code()).isEqualTo("ObjectNotFound");
        assertThat(approve(contoso.as("user1")).code()).isEqualTo("NotGroupManager");
        assertThat(deny(contoso.as("user1")).code()).isEqualTo("NotGroupManager");
        assertThat(pending()).isEqualTo(1);
    }

    @Test
    @DisplayName("MREQ-7, GM-10: members of Organization Management pass the check with the switch")
    void bypass() {
        asked(terry);

        assertThat(approve(administrator).code()).isEqualTo("NotGroupManager");
        assertThat(administrator
                        .run(
                                "Approve-GroupMembershipRequest",
                                "Identity",
                                REQUEST,
                                "BypassSecurityGroupManagerCheck",
                                true)
                        .message())
                .isEmpty();
        assertThat(members()).contains("Terry Adams");
    }

    @Test
    @DisplayName("MREQ-6: a request goes with its group, with its person, and where an owner settles it directly")
    void goes() {
        asked(terry);
        walter.run("Add-DistributionGroupMember", "Identity", "Book Club", "Member", "Terry");
        assertThat(pending()).isZero();
        assertThat(approve(walter).code()).isEqualTo("ObjectNotFound");

        asked(contoso.as("kima"));
        assertThat(administrator.run("Remove-Mailbox", "Identity", "Kim").message())
                .isEmpty();
        assertThat(pending()).isZero();

        asked(contoso.as("rayc"));
        assertThat(walter.run("Remove-DistributionGroup", "Identity", "Book Club")
                        .message())
                .isEmpty();
        assertThat(pending()).isZero();
    }

    @Test
    @DisplayName("MREQ-6: what changes about the group meanwhile does not undo the request")
    void changedMeanwhile() {
        asked(terry);
        set("MemberJoinRestriction", "Closed", "Name", "Readers");

        assertThat(walter.run("Approve-GroupMembershipRequest", "Identity", "Readers\\Terry Adams")
                        .message())
                .isEmpty();
        assertThat(contoso.object(Recipient.class, "Readers").properties().references(RecipientProperties.MEMBERS))
                .contains(TestContoso.alias(contoso, "Terry").id());
    }

    @Test
    @DisplayName("MREQ-8: who asked takes it back, nobody else does")
    void takenBack() {
        asked(terry);

        assertThat(walter.run("Remove-GroupMembershipRequest", "Identity", REQUEST)
                        .code())
                .isEqualTo("InvalidArgument");
        assertThat(terry.run("Remove-GroupMembershipRequest", "Identity", REQUEST)
                        .message())
                .isEmpty();
        assertThat(pending()).isZero();
        assertThat(join(terry).code()).isEmpty();
    }

    @Test
    @DisplayName("CMD-3: tried only, nothing is asked for and nobody is told")
    void whatIf() {
        assertThat(terry.tries("Add-DistributionGroupMember", "Identity", "Book Club")
                        .steps())
                .singleElement()
                .asString()
                .contains("Asking for membership");
        assertThat(pending()).isZero();
        assertThat(contoso.mails()).isEmpty();
    }

    @Test
    @DisplayName("AUD-6, MREQ-2: the audit log names the group")
    void audited() {
        asked(terry);
        approve(walter);

        assertThat(contoso.audit())
                .extracting(entry -> entry.object().name())
                .startsWith("contoso.com/Distribution Groups/Book Club", "contoso.com/Distribution Groups/Book Club");
    }

    @Test
    @DisplayName("SPLIT-4: under Active Directory split permissions no request is made or approved")
    void split() {
        asked(terry);
        contoso.put(contoso.snapshot().settings().withActiveDirectorySplit(true));

        assertThat(approve(walter).code()).isEqualTo("AdSplitForbidden");
        assertThat(join(contoso.as("kima")).code()).isEqualTo("AdSplitForbidden");
    }
}
