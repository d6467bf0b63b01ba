package dev.reeve.engine.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeve.engine.name.ObjectId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Where objects of each class stand. */
class DirectoryTreeTest {

    private static final String CONFIGURATION =
            "CN=First Organization,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=contoso,DC=com";
    private static final String GROUP =
            "CN=Exchange Administrative Group (FYDIBOHF23SPDLT),CN=Administrative Groups," + CONFIGURATION;

    private final OneOfEach all = new OneOfEach();

    private String distinguished(DirectoryObject object) {
        return all.organization().tree().distinguishedName(object).toString();
    }

    private String canonical(DirectoryObject object) {
        return all.organization().tree().canonicalName(object);
    }

    @Test
    @DisplayName("OU-1: people, groups and units")
    void domainPart() {
        assertThat(distinguished(all.domain)).isEqualTo("DC=contoso,DC=com");
        assertThat(distinguished(all.users)).isEqualTo("CN=Users,DC=contoso,DC=com");
        assertThat(distinguished(all.sales)).isEqualTo("OU=Sales,DC=contoso,DC=com");
        assertThat(distinguished(all.kim)).isEqualTo("CN=Kim,OU=Sales,DC=contoso,DC=com");
        assertThat(distinguished(all.desk))
                .isEqualTo("CN=Desk,OU=Microsoft Exchange Security Groups,DC=contoso,DC=com");

        assertThat(canonical(all.domain)).isEqualTo("contoso.com");
        assertThat(canonical(all.sales)).isEqualTo("contoso.com/Sales");
        assertThat(canonical(all.kim)).isEqualTo("contoso.com/Sales/Kim");
        assertThat(canonical(all.desk)).isEqualTo("contoso.com/Microsoft Exchange Security Groups/Desk");
    }

    @Test
    void permissions() {
        assertThat(distinguished(all.role)).isEqualTo("CN=Mail Recipients,CN=Roles,CN=RBAC," + CONFIGURATION);
        assertThat(distinguished(all.child)).isEqualTo("CN=Fewer Recipients," + distinguished(all.role));
        assertThat(distinguished(all.assignment))
                .isEqualTo("CN=Desk-Fewer,CN=Role Assignments,CN=RBAC," + CONFIGURATION);
        assertThat(distinguished(all.wide)).isEqualTo("CN=Wide,CN=Scopes,CN=RBAC," + CONFIGURATION);
        assertThat(distinguished(all.closed)).isEqualTo("CN=Closed,CN=Exclusive Scopes,CN=RBAC," + CONFIGURATION);
        assertThat(distinguished(all.policy)).isEqualTo("CN=Default Policy,CN=Policies,CN=RBAC," + CONFIGURATION);

        assertThat(canonical(all.child)).isEqualTo("Fewer Recipients");
        assertThat(canonical(all.closed)).isEqualTo("Closed");
    }

    @Test
    void serversAndWhatStandsOnThem() {
        assertThat(distinguished(all.server)).isEqualTo("CN=EX01,CN=Servers," + GROUP);
        assertThat(distinguished(all.database)).isEqualTo("CN=DB1,CN=Databases," + GROUP);
        assertThat(distinguished(all.disconnected))
                .isEqualTo("CN=" + all.disconnected.id() + ",CN=DB1,CN=Databases," + GROUP);
        ObjectId removed = ObjectId.ofBuiltIn("Database", "removed");
        assertThat(distinguished(new DisconnectedMailbox(
                        all.disconnected.header(),
                        removed,
                        DisconnectedMailbox.Reason.SoftDeleted,
                        Directory.CREATED,
                        false,
                        "",
                        all.kim.id())))
                .isEqualTo("CN=" + all.disconnected.id() + ",CN=" + removed + ",CN=Databases," + GROUP);
        assertThat(distinguished(all.connector)).isEqualTo("CN=Default,CN=Protocols,CN=EX01,CN=Servers," + GROUP);
        assertThat(canonical(all.connector)).isEqualTo("EX01\\Default");
    }

    @Test
    void configurationOfTheOrganizationAndOfAMailbox() {
        assertThat(distinguished(all.rule)).isEqualTo("CN=Rule,CN=Rules,CN=Transport Settings," + CONFIGURATION);
        assertThat(distinguished(all.replies))
                .isEqualTo("CN=MailboxAutoReplyConfiguration,CN=Kim,OU=Sales,DC=contoso,DC=com");
        assertThat(distinguished(all.forest)).isEqualTo("CN=fabrikam.com,CN=Trusted Forests," + CONFIGURATION);
        assertThat(distinguished(all.audit))
                .isEqualTo("CN=Admin Audit Log Settings,CN=Global Settings," + CONFIGURATION);
        assertThat(distinguished(all.organization().settings())).isEqualTo(CONFIGURATION);

        assertThat(canonical(all.rule)).isEqualTo("Rule");
        assertThat(canonical(all.replies)).isEqualTo("contoso.com/Sales/Kim");
    }

    @Test
    @DisplayName("ID-8: an address list behind those that it stands in")
    void addressLists() {
        assertThat(distinguished(all.europe)).isEqualTo("CN=Europe,CN=Address Lists," + CONFIGURATION);
        assertThat(distinguished(all.oslo)).isEqualTo("CN=Oslo,CN=Europe,CN=Address Lists," + CONFIGURATION);
        assertThat(canonical(all.europe)).isEqualTo("\\Europe");
        assertThat(canonical(all.oslo)).isEqualTo("\\Europe\\Oslo");

        // What else has a property of that name stands in nothing.
        ConfigurationObject other = all.configuration(
                "Other",
                "TransportRule",
                Optional.empty(),
                "Transport Settings",
                Map.of(ConfigurationObject.CONTAINER, all.oslo.values(ConfigurationObject.CONTAINER)));
        assertThat(distinguished(other)).isEqualTo("CN=Other,CN=Transport Settings," + CONFIGURATION);
        assertThat(canonical(other)).isEqualTo("Other");
    }

    @Test
    void requestsStandBelowTheirGroup() {
        assertThat(distinguished(all.request)).isEqualTo("CN=Request,CN=Club,CN=Users,DC=contoso,DC=com");
        assertThat(canonical(all.request)).isEqualTo("contoso.com/Users/Club\\Kim");

        GroupMembershipRequest left = new GroupMembershipRequest(
                all.request.header(), ObjectId.ofBuiltIn("Group", "gone"), ObjectId.ofBuiltIn("User", "gone"), false);
        assertThat(distinguished(left)).isEqualTo("CN=Request,CN=Membership Requests," + CONFIGURATION);
        assertThat(canonical(left)).isEqualTo("\\");
    }

    @Test
    void whatIsInNothingHasNoPlace() {
        Recipient stray = all.kim.in(ObjectId.ofBuiltIn("Unit", "gone"));

        assertThatThrownBy(() -> distinguished(stray))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("container " + stray.container() + " is not in the organization");
    }

    @Test
    @DisplayName("OU-3: recipients at any depth, and no others")
    void recipientsInside() {
        DirectoryTree tree = all.organization().tree();

        assertThat(tree.recipientsInside(all.domain.id())).containsExactlyInAnyOrder(all.kim, all.boss, all.club);
        assertThat(tree.recipientsInside(all.sales.id())).containsExactly(all.kim);
    }

    @Test
    void childrenAndDomainsAreFoundByWhereTheyStand() {
        OrganizationalUnit unit = new OrganizationalUnit(
                OneOfEach.header("sub.contoso.com"), OrganizationalUnit.Kind.UNIT, Optional.of(all.sales.id()));
        DirectoryTree tree = all.organization().apply(Change.put(unit)).tree();

        assertThat(tree.domain("CONTOSO.com")).contains(all.domain);
        assertThat(tree.domain("sub.contoso.com")).isEmpty(); // a unit that is called like one
        assertThat(tree.child(all.sales.id(), "KIM", Recipient.class)).contains(all.kim);
        assertThat(tree.child(all.users.id(), "Kim", Recipient.class)).isEmpty();
        assertThat(tree.child(all.domain.id(), "sales", OrganizationalUnit.class))
                .contains(all.sales);
        assertThat(tree.child(all.users.id(), "Sales", OrganizationalUnit.class))
                .isEmpty();
        assertThat(tree.child(all.users.id(), "Desk", RoleGroup.class)).isEmpty();
    }
}
