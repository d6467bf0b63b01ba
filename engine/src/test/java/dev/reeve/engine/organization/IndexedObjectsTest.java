package dev.reeve.engine.organization;

import static dev.reeve.engine.organization.IndexKey.Kind.ADDRESS;
import static dev.reeve.engine.organization.IndexKey.Kind.ALIAS;
import static dev.reeve.engine.organization.IndexKey.Kind.ASSIGNEE;
import static dev.reeve.engine.organization.IndexKey.Kind.CONFIGURATION;
import static dev.reeve.engine.organization.IndexKey.Kind.CONTAINER;
import static dev.reeve.engine.organization.IndexKey.Kind.DISCONNECTED;
import static dev.reeve.engine.organization.IndexKey.Kind.EXCLUSIVE_SCOPE;
import static dev.reeve.engine.organization.IndexKey.Kind.FQDN;
import static dev.reeve.engine.organization.IndexKey.Kind.LEGACY_DN;
import static dev.reeve.engine.organization.IndexKey.Kind.LINKED_ACCOUNT;
import static dev.reeve.engine.organization.IndexKey.Kind.MANAGER;
import static dev.reeve.engine.organization.IndexKey.Kind.MEMBER;
import static dev.reeve.engine.organization.IndexKey.Kind.OTHER_ADDRESS;
import static dev.reeve.engine.organization.IndexKey.Kind.OWNER;
import static dev.reeve.engine.organization.IndexKey.Kind.PARENT_ROLE;
import static dev.reeve.engine.organization.IndexKey.Kind.REFERENCE;
import static dev.reeve.engine.organization.IndexKey.Kind.ROLE;
import static dev.reeve.engine.organization.IndexKey.Kind.SAM_ACCOUNT_NAME;
import static dev.reeve.engine.organization.IndexKey.Kind.SCOPE;
import static dev.reeve.engine.organization.IndexKey.Kind.USER_PRINCIPAL_NAME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.property.Properties;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** By what objects are found, for each class. */
class IndexedObjectsTest {

    private final OneOfEach all = new OneOfEach();

    /** What is found by each key. */
    private Map<IndexKey, List<DirectoryObject>> found() {
        return Map.ofEntries(
                Map.entry(IndexKey.of(RoleGroup.class), List.of(all.desk)),
                Map.entry(IndexKey.of(new Origin("dc=OLD", "4711")), List.of(all.kim)),
                Map.entry(IndexKey.of(new Origin("dc=OLD", "4712")), List.of()),
                Map.entry(IndexKey.of(new Origin("dc=OLD", "")), List.of()),
                Map.entry(IndexKey.ofName(SAM_ACCOUNT_NAME, "KAKERS"), List.of(all.kim)),
                Map.entry(IndexKey.ofName(SAM_ACCOUNT_NAME, "desk-SAM"), List.of(all.desk)),
                Map.entry(IndexKey.ofName(USER_PRINCIPAL_NAME, "Kim@corp.contoso.com"), List.of(all.kim)),
                Map.entry(IndexKey.ofName(ALIAS, "KimA"), List.of(all.kim)),
                Map.entry(IndexKey.ofName(ADDRESS, "KIM@contoso.com"), List.of(all.kim)),
                Map.entry(IndexKey.ofName(ADDRESS, "kim@windows.contoso.com"), List.of(all.kim)),
                Map.entry(IndexKey.ofName(ADDRESS, "kim@phone"), List.of()),
                Map.entry(IndexKey.ofName(OTHER_ADDRESS, "kim@PHONE"), List.of(all.kim)),
                Map.entry(IndexKey.ofName(OTHER_ADDRESS, "kim@contoso.com"), List.of()),
                Map.entry(IndexKey.ofName(LEGACY_DN, "/O=contoso/cn=kim"), List.of(all.kim)),
                Map.entry(IndexKey.ofName(LEGACY_DN, "/o=First Organization/cn=Servers/cn=EX01"), List.of(all.server)),
                Map.entry(
                        IndexKey.ofName(LEGACY_DN, "/o=First Organization/cn=Databases/cn=DB1"), List.of(all.database)),
                Map.entry(IndexKey.ofName(FQDN, "ex01.contoso.com"), List.of(all.server)),
                Map.entry(IndexKey.of(CONTAINER, all.sales.id()), List.of(all.kim)),
                Map.entry(IndexKey.of(CONTAINER, all.users.id()), List.of(all.boss, all.club)),
                Map.entry(IndexKey.of(MEMBER, all.kim.id()), List.of(all.club, all.desk)),
                Map.entry(IndexKey.of(MANAGER, all.boss.id()), List.of(all.club, all.desk)),
                Map.entry(IndexKey.of(PARENT_ROLE, all.role.id()), List.of(all.child)),
                Map.entry(IndexKey.of(ROLE, all.child.id()), List.of(all.assignment)),
                Map.entry(IndexKey.of(ROLE, all.role.id()), List.of()),
                Map.entry(IndexKey.of(ASSIGNEE, all.desk.id()), List.of(all.assignment)),
                Map.entry(IndexKey.of(SCOPE, all.wide.id()), List.of(all.assignment)),
                Map.entry(IndexKey.of(SCOPE, all.closed.id()), List.of(all.assignment)),
                Map.entry(IndexKey.of(SCOPE, all.sales.id()), List.of(all.wide)),
                Map.entry(IndexKey.of(SCOPE, all.users.id()), List.of(all.rooted)),
                Map.entry(IndexKey.ofName(LINKED_ACCOUNT, "s-1-5-21-7-1104"), List.of(all.kim)),
                Map.entry(IndexKey.ofName(EXCLUSIVE_SCOPE, "ServerScope"), List.of(all.closed)),
                Map.entry(IndexKey.ofName(EXCLUSIVE_SCOPE, "RecipientScope"), List.of()),
                Map.entry(IndexKey.ofName(CONFIGURATION, "transportrule"), List.of(all.rule)),
                Map.entry(IndexKey.of(OWNER, all.server.id()), List.of(all.connector)),
                Map.entry(IndexKey.of(OWNER, all.kim.id()), List.of(all.replies)),
                Map.entry(IndexKey.of(DISCONNECTED, all.database.id()), List.of(all.disconnected)),
                Map.entry(IndexKey.of(REFERENCE, all.boss.id()), List.of(all.kim, all.rule)),
                Map.entry(IndexKey.of(REFERENCE, all.kim.id()), List.of(all.rule, all.request)),
                Map.entry(IndexKey.of(REFERENCE, all.club.id()), List.of(all.request)),
                Map.entry(IndexKey.of(REFERENCE, all.europe.id()), List.of(all.oslo)),
                Map.entry(IndexKey.of(REFERENCE, all.site.id()), List.of(all.server)),
                Map.entry(IndexKey.of(REFERENCE, all.server.id()), List.of(all.database)));
    }

    private void expect(Organization organization, IndexKey key, List<DirectoryObject> objects) {
        for (int time = 1; time <= 3; time++) {
            assertThat(organization.indexed(key))
                    .as("%s, time %s", key, time)
                    .containsExactlyInAnyOrderElementsOf(objects);
            assertThat(organization.count(key)).as("%s, time %s", key, time).isEqualTo(objects.size());
        }
    }

    @Test
    void areFoundAtOnceAndAgain() {
        found().forEach((key, objects) -> expect(all.organization(), key, objects));
    }

    @Test
    void areFoundWhereEachWasAddedToNothing() {
        Organization organization = all.objects()
                .reduce(Organization.empty(), (built, object) -> built.apply(Change.put(object)), (_, last) -> last);
        found().forEach((key, objects) -> expect(organization, key, objects));
    }

    @Test
    void areFoundNoMoreWhenTheyAreGone() {
        Organization organization = all.organization();
        for (DirectoryObject object : all.objects().toList()) {
            organization = organization.apply(Change.remove(object.id()));
        }
        for (IndexKey key : found().keySet()) {
            expect(organization, key, List.of());
        }
    }

    @Test
    void aDatabaseIsReferredToByNoneWhereItsServerIsAnother() {
        Organization organization = all.organization();
        MailboxDatabase alone = all.database.withCopies(List.of());

        expect(
                organization.apply(Change.put(alone)),
                IndexKey.of(REFERENCE, all.server.id()),
                List.of(alone)); // still where it is mounted
        expect(
                organization.apply(Change.put(all.database.withProperties(Properties.EMPTY))),
                IndexKey.of(REFERENCE, all.server.id()),
                List.of(all.database.withProperties(Properties.EMPTY))); // still a copy
    }

    @Test
    void configurationIsFoundByNounAndOwnerOrName() {
        Organization organization = all.organization();

        assertThat(organization.configuration("TRANSPORTRULE")).containsExactly(all.rule);
        assertThat(organization.configuration("receiveconnector", all.server.id()))
                .containsExactly(all.connector);
        assertThat(organization.configuration("SendConnector", all.server.id())).isEmpty();
        assertThat(organization.configuration("transportRule", "RULE")).contains(all.rule);
        assertThat(organization.configuration("JournalRule", "Rule")).isEmpty();
        assertThat(organization.configuration("ReceiveConnector", "Default")).isEmpty(); // it is a server's
    }

    @Test
    void theOrganizationsOwnAreFoundByClass() {
        Organization organization = all.organization();

        assertThat(organization.adminAuditLogConfig()).isEqualTo(all.audit);
        assertThat(organization.settings().forestRoot()).isEqualTo("contoso.com");
    }

    @Test
    void theSameObjectsStandAtAnotherVersion() {
        Organization organization = all.organization();
        Organization other = organization.as(new Version(77));

        assertThat(other.version()).isEqualTo(new Version(77));
        assertThat(other.all())
                .containsExactlyInAnyOrderElementsOf(organization.all().toList());
        assertThat(other.index()).isEqualTo(organization.index());
        assertThat(organization.version()).isEqualTo(new Version(1));
    }
}
