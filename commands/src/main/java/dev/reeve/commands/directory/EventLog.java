package dev.reeve.commands.directory;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Wildcard;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How much the parts of a server write to its event log: stored settings that nothing reads. */
final class EventLog {

    /** What is kept: for each server and category somebody spoke of, its level. */
    static final String NOUN = "EventLogLevel";

    static final String LEVEL = "EventLevel";

    static final String[] LEVELS = {"Lowest", "Low", "Medium", "High", "Expert"};

    private static final String SEPARATOR = "/";

    /** Each source of events with its categories. */
    private static final List<String> SOURCES = List.of(
            "MSExchange ActiveSync:Requests,Configuration",
            "MSExchange ADAccess:General,Cache,Topology,Configuration,LDAP,Validation,Recipient Update Service,Site Update",
            "MSExchange Antispam:General",
            "MSExchange Autodiscover:Core,Web,Provider",
            "MSExchange Availability:Availability Service,Availability Service General,Availability Service Authentication,"
                    + "Availability Service Authorization",
            "MSExchange Cluster:Move,Upgrade,Action",
            "MSExchange Common:General,Configuration,Logging",
            "MSExchange EdgeSync:Synchronization,Topology,SyncNow",
            "MSExchange Extensibility:Transport Address Book,MExRuntime",
            "MSExchange IMAP4:General",
            "MSExchange Messaging Policies:Journaling,AttachFilter,AddressRewrite,Rules,Prelicensing",
            "MSExchange OWA:FormsRegistry,Core,Configuration,Themes,SmallIcons,Proxy,Transcoding,ADNotifications",
            "MSExchange POP3:General",
            "MSExchange Process Manager:ProcessManager",
            "MSExchange Repl:Service,Exchange VSS Writer",
            "MSExchange Search Indexer:General",
            "MSExchange Store Driver:General,MeetingMessageProcessing,OofHistory,Approval",
            "MSExchange Transport:SmtpReceive,SmtpSend,DsnGenerator,Routing,Logging,Components,RemoteDelivery,Pickup,"
                    + "Categorizer,PoisonMessage,MessageSecurity,TransportService,Exch50,Process,ResourceManager,"
                    + "Configuration,Storage,Agents",
            "MSExchange Unified Messaging:UMWorkerProcess,UMCore,UMManagement,UMService,UMClientAccess,UMCallData,MWI"
                    + " General,UMCallRouter",
            "MSExchange Web Services:Core",
            "MSExchangeAL:Ldap Operations,Service Control,Attribute Mapping,Account Management,Address List"
                    + " Synchronization",
            "MSExchangeMailboxAssistants:Service,OOF Assistant,OOF Library,Resource Booking Attendant,"
                    + "Email_Lifecycle_Assistant",
            "MSExchangeMailSubmission:General");

    private EventLog() {}

    /** A category of a server's log, by source and name. */
    record Category(ExchangeServer server, String name) {}

    /**
     * The categories that an identity means: {@code server\source\category}, the server left out for the session's and
     * the category for all of the source.
     *
     * @throws dev.reeve.engine.error.ReeveException {@code ObjectNotFound}
     */
    static List<Category> named(CmdletContext context, Value identity) {
        String text = identity.text().strip();
        int backslash = text.indexOf('\\');
        Optional<ExchangeServer> first = backslash <= 0
                ? Optional.empty()
                : context.lookup().maybe(ExchangeServer.class, new Text(text.substring(0, backslash)), _ -> true);
        ExchangeServer server = first.orElseGet(() -> session(context));
        String name = first.isPresent() ? text.substring(backslash + 1) : text;
        Wildcard pattern = Wildcard.of(name);
        Predicate<String> meant = Wildcard.isPattern(name)
                ? pattern::matches
                : full -> CaseFolding.equal(full, name)
                        || CaseFolding.fold(full).startsWith(CaseFolding.fold(name + "\\"));
        List<Category> found =
                all(server).filter(category -> meant.test(category.name())).toList();
        if (found.isEmpty()) {
            throw context.lookup().notFound(text);
        }
        return found;
    }

    static Stream<Category> all(ExchangeServer server) {
        return SOURCES.stream().flatMap(line -> {
            int colon = line.indexOf(':');
            return Stream.of(line.substring(colon + 1).split(","))
                    .map(category -> new Category(server, line.substring(0, colon) + "\\" + category));
        });
    }

    static ExchangeServer session(CmdletContext context) {
        return context.lookup().one(ExchangeServer.class, new Text(context.server()));
    }

    static Optional<ConfigurationObject> kept(CmdletContext context, Category category) {
        String name = category.name().replace("\\", SEPARATOR);
        return context.organization()
                .configuration(NOUN, category.server().id())
                .filter(object -> object.name().equals(name))
                .findFirst();
    }

    static ConfigurationObject created(CmdletContext context, Category category) {
        return new ConfigurationObject(
                ObjectHeader.created(
                        context.choices().newId(), category.name().replace("\\", SEPARATOR), context.now()),
                NOUN,
                Optional.of(category.server().id()),
                NOUN,
                new TreeMap<>());
    }

    static ResultObject shown(CmdletContext context, Category category) {
        String identity = category.server().name() + "\\" + category.name();
        return ResultObject.of("EventCategoryObject", identity)
                .put("Identity", identity)
                .put(
                        LEVEL,
                        kept(context, category)
                                .flatMap(object -> object.text(LEVEL))
                                .orElse(LEVELS[0]))
                .put("Name", category.name().substring(category.name().lastIndexOf('\\') + 1))
                .put("IsValid", true)
                .put("ObjectState", "Unchanged")
                .build();
    }
}
