package dev.reeve.commands.recipient;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.FilterText;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.filter.FilterSubject;
import dev.reeve.engine.name.DistinguishedName;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.MailboxStatisticsProperties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.Guid;
import dev.reeve.language.value.Moment;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * {@code Get-MailboxStatistics}: of a mailbox, or of all that a database or server has, disconnected ones included. What a
 * mail server would count stays empty: no mail is kept here [MBX-7].
 */
public final class GetMailboxStatistics implements ReadCmdlet {

    @Override
    public String name() {
        return "Get-MailboxStatistics";
    }

    @Override
    public String synopsis() {
        return "Lists the mailboxes of a database with what is stored of them, disconnected ones too.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"),
                Declared.identity("Database"),
                Declared.identity("Server"),
                Declared.identity("StoreMailboxIdentity"),
                Declared.filter("Filter"),
                Declared.flag("Archive"),
                Declared.flag("NoADLookup"),
                // No mailbox is ever moved here, and all copies of a database say the same.
                Declared.flag("IncludeMoveHistory"),
                Declared.flag("IncludeMoveReport"),
                Declared.flag("IncludePassive"),
                Declared.flag("IncludeQuarantineDetails"));
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        Optional<Filter> filter = FilterText.of(arguments, "Filter", MailboxStatisticsProperties.REGISTRY);
        return found(context, arguments)
                .filter(object -> filter.isEmpty() || filter.get().matches(new Shown(object)));
    }

    /** Statistics as a filter looks at them: what they show. */
    private record Shown(ResultObject object) implements FilterSubject {
        @Override
        public List<PropertyValue> values(Property property) {
            return switch (object.member(property.name()).orElse(NullValue.NULL)) {
                case Text text -> text.text().isEmpty() ? List.of() : List.of(new PropertyValue.Text(text.text()));
                case Moment moment -> List.of(new PropertyValue.Time(moment.instant()));
                case Guid guid -> List.of(new PropertyValue.Identifier(guid.uuid()));
                case Bool flag -> List.of(new PropertyValue.Flag(flag.truth()));
                default -> List.of();
            };
        }

        @Override
        public Optional<DistinguishedName> distinguishedName(ObjectId id) {
            return Optional.empty();
        }
    }

    private static Stream<ResultObject> found(CmdletContext context, CmdletArguments arguments) {
        MailboxStatistics statistics = new MailboxStatistics(context);
        Optional<Value> named = given("Server", "ExchangeServer", arguments);
        if (named.isPresent()) {
            ExchangeServer server = context.lookup().one(ExchangeServer.class, named.get());
            return context.readable(MailboxDatabase.class)
                    .filter(database -> database.properties()
                            .references(DatabaseProperties.SERVER)
                            .contains(server.id()))
                    .flatMap(database -> all(context, statistics, database));
        }
        named = given("Database", "MailboxDatabase", arguments);
        if (named.isPresent()) {
            MailboxDatabase database = context.lookup().one(MailboxDatabase.class, named.get());
            return arguments.has("StoreMailboxIdentity")
                    ? one(context, statistics, database, arguments.required("StoreMailboxIdentity"))
                    : all(context, statistics, database);
        }
        Recipient mailbox = Mailboxes.find(context, arguments.required("Identity"));
        return arguments.isOn("Archive") ? statistics.ofArchive(mailbox).stream() : statistics.of(mailbox).stream();
    }

    /** What a parameter names; an object from the pipeline counts as what it is, whichever parameter it was bound to. */
    private static Optional<Value> given(String parameter, String type, CmdletArguments arguments) {
        Optional<Value> piped = Stream.of("Identity", "Database", "Server")
                .flatMap(name -> arguments.value(name).stream())
                .filter(ResultObject.class::isInstance)
                .findFirst();
        return piped.isPresent() ? piped.filter(value -> value.typeName().equals(type)) : arguments.value(parameter);
    }

    private static Stream<ResultObject> all(
            CmdletContext context, MailboxStatistics statistics, MailboxDatabase database) {
        Stream<Recipient> used = context.organization()
                .indexed(IndexKey.of(IndexKey.Kind.REFERENCE, database.id()), Recipient.class)
                .filter(context::canRead)
                .sorted(Comparator.comparing(Recipient::displayName, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Recipient::id));
        return Stream.concat(
                used.flatMap(mailbox -> Stream.concat(
                        names(mailbox, RecipientProperties.DATABASE, database.id())
                                ? statistics.of(mailbox).stream()
                                : Stream.empty(),
                        names(mailbox, RecipientProperties.ARCHIVE_DATABASE, database.id())
                                ? statistics.ofArchive(mailbox).stream()
                                : Stream.empty())),
                DisconnectedMailboxes.in(context, database)
                        .sorted(Comparator.comparing(kept -> kept.disconnected()))
                        .map(kept -> statistics.of(database, kept)));
    }

    private static boolean names(Recipient mailbox, Property where, ObjectId database) {
        return mailbox.properties().references(where).contains(database);
    }

    private static Stream<ResultObject> one(
            CmdletContext context, MailboxStatistics statistics, MailboxDatabase database, Value identity) {
        ObjectId guid = ObjectId.find(identity.text()).orElseGet(() -> new ObjectId(new UUID(0, 0)));
        List<ResultObject> used = all(context, statistics, database)
                .filter(object -> object.member("MailboxGuid")
                        .filter(value -> value.text().equals(guid.toString()))
                        .isPresent())
                .toList();
        return used.isEmpty()
                ? Stream.of(statistics.of(database, DisconnectedMailboxes.find(context, database, identity)))
                : used.stream();
    }
}
