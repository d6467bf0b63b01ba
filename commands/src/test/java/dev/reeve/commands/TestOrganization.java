package dev.reeve.commands;

import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.commands.cmdlet.Choices;
import dev.reeve.commands.cmdlet.Cmdlet;
import dev.reeve.commands.cmdlet.RemoteScripts;
import dev.reeve.commands.declared.DeclaredCmdlet;
import dev.reeve.commands.forest.ForestReader;
import dev.reeve.commands.mail.Mail;
import dev.reeve.commands.run.CommandRunner;
import dev.reeve.commands.run.Session;
import dev.reeve.commands.run.Sessions;
import dev.reeve.commands.run.Surroundings;
import dev.reeve.commands.tracking.TrackingEvent;
import dev.reeve.commands.tracking.TrackingLogs;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.store.Attribution;
import dev.reeve.store.AuditEntry;
import dev.reeve.store.InMemoryStore;
import dev.reeve.store.OrganizationId;
import dev.reeve.store.RecordedEntry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** A new organization {@code contoso.com} in memory, and people at work in it. */
public final class TestOrganization {

    /** When it was created. */
    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** What every one of them starts as, made once: each has a copy, and what can't change is shared. */
    private static final InMemoryStore NEW = started();

    /** Its store. */
    public final InMemoryStore store;

    /** Its id. */
    public final OrganizationId id;

    /** The scripts that lie on its server, by file name. */
    public final Map<String, String> scripts = new HashMap<>();

    /** What the tracking logs of its servers hold, wherever they lie. */
    public final List<TrackingEvent> tracked = new ArrayList<>();

    /** How they are read. */
    public final TrackingLogs trackingLogs = (_, query, _) -> tracked.stream().filter(query::matches);

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final InstantSource clock = now::get;
    private final List<Mail> mails = new ArrayList<>();
    private final CommandRunner runner;

    /** What every organization starts with, and nothing else. */
    public TestOrganization() {
        this(NEW);
    }

    /** What another one holds by now. */
    public TestOrganization(TestOrganization other) {
        this(other.store);
    }

    private TestOrganization(InMemoryStore beginning) {
        store = beginning.copy(beginning.organizations().getFirst().id());
        id = store.organizations().getFirst().id();
        runner = new CommandRunner(
                store,
                BuiltInCatalogue.instance(),
                Choices.from(new Random(1)),
                new Surroundings(Renderings::show, ForestReader.NONE, RemoteScripts.of(scripts), mails::add));
    }

    private static InMemoryStore started() {
        InMemoryStore store = new InMemoryStore();
        store.create(
                "Contoso",
                NewOrganization.create("Contoso", "contoso.com", START),
                new Attribution("Setup", "Setup", "setup", START));
        return store;
    }

    /** The present snapshot. */
    public Organization snapshot() {
        return store.snapshot(id);
    }

    /** Who runs commands. */
    public CommandRunner runner() {
        return runner;
    }

    /** Lets time pass. */
    public void at(String instant) {
        now.set(Instant.parse(instant));
    }

    /** A session of the user of that SAM account name. */
    public Session session(String user) {
        return new Sessions(store, clock).open(id, user, user, Optional.empty());
    }

    /** That user at work. */
    public TestCaller as(String user) {
        return new TestCaller(this, session(user));
    }

    /** The account that may do everything a new organization allows. */
    public TestCaller administrator() {
        return as(NewOrganization.ADMINISTRATOR);
    }

    /** The cmdlet of that name, the declared one where it is not built. */
    public Cmdlet cmdlet(String name) {
        return Cmdlets.built().stream()
                .filter(cmdlet -> cmdlet.name().equalsIgnoreCase(name))
                .findFirst()
                .or(() -> BuiltInCatalogue.instance().find(name).map(DeclaredCmdlet::of))
                .orElseThrow();
    }

    /** Puts objects in place without asking anybody. */
    public void put(DirectoryObject... objects) {
        runner.importChange(session("Administrator"), "test", _ -> Change.put(List.of(objects)));
    }

    /** Makes a mailbox in Users. */
    public Recipient mailbox(String name) {
        Properties properties = Properties.EMPTY
                .with(RecipientProperties.SAM_ACCOUNT_NAME, name)
                .with(RecipientProperties.DISPLAY_NAME, name)
                .with(RecipientProperties.USER_PRINCIPAL_NAME, name + "@contoso.com")
                .with(RecipientProperties.ALIAS, name)
                .with(RecipientProperties.EMAIL_ADDRESSES, "SMTP:" + name + "@contoso.com")
                .withReferences(
                        RecipientProperties.DATABASE,
                        List.of(ObjectId.ofBuiltIn("MailboxDatabase", NewOrganization.DATABASE)))
                .withReferences(
                        RecipientProperties.ROLE_ASSIGNMENT_POLICY,
                        List.of(ObjectId.ofBuiltIn("RoleAssignmentPolicy", NewOrganization.DEFAULT_POLICY)));
        return recipient(name, RecipientTypeDetails.UserMailbox, properties);
    }

    /** Makes a universal security group in Users. */
    public Recipient securityGroup(String name, ObjectId... members) {
        return recipient(
                name,
                RecipientTypeDetails.UniversalSecurityGroup,
                Properties.EMPTY
                        .with(RecipientProperties.SAM_ACCOUNT_NAME, name)
                        .withReferences(RecipientProperties.MEMBERS, List.of(members)));
    }

    /** Makes a recipient in Users. */
    public Recipient recipient(String name, RecipientTypeDetails type, Properties properties) {
        Recipient recipient = new Recipient(
                ObjectHeader.created(ObjectId.ofBuiltIn("TestRecipient", name), name, START),
                NewOrganization.containerId("contoso.com", "Users"),
                type,
                properties);
        put(recipient);
        return recipient;
    }

    /** The role of that name. */
    public ManagementRole role(String name) {
        return object(ManagementRole.class, name);
    }

    /** The role group of that name. */
    public RoleGroup roleGroup(String name) {
        return object(RoleGroup.class, name);
    }

    /** The object of that class and name. */
    public <T extends DirectoryObject> T object(Class<T> type, String name) {
        return snapshot().named(type, name).findFirst().orElseThrow();
    }

    /** Whether there is an object of that class and name. */
    public <T extends DirectoryObject> boolean has(Class<T> type, String name) {
        return snapshot().named(type, name).findFirst().isPresent();
    }

    /** The audit log, newest first. */
    public List<AuditEntry> audit() {
        return store.auditEntries(id, Instant.MIN, Instant.MAX)
                .map(RecordedEntry::entry)
                .toList();
    }

    /** The newest entry of the audit log with its number. */
    public Optional<RecordedEntry> newestAudit() {
        try (Stream<RecordedEntry> entries = store.auditEntries(id, Instant.MIN, Instant.MAX)) {
            return entries.findFirst();
        }
    }

    /** The mail that was sent, in that order. */
    public List<Mail> mails() {
        return List.copyOf(mails);
    }
}
