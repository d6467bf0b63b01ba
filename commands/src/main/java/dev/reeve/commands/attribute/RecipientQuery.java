package dev.reeve.commands.attribute;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Lookup;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.filter.FilterSubject;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.WildcardPattern;
import dev.reeve.engine.organization.FilterCandidates;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.language.value.Value;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the {@code Get-} cmdlets of recipients share: by identity, by filter, by unit, by a part of the name. */
public final class RecipientQuery {

    private static final List<Property> ANR = List.of(
            RecipientProperties.DISPLAY_NAME,
            RecipientProperties.FIRST_NAME,
            RecipientProperties.LAST_NAME,
            RecipientProperties.ALIAS);

    private final Layout layout;
    private final Predicate<Recipient> kind;

    /** A query for recipients of a kind, shown in a layout. */
    public RecipientQuery(Layout layout, Predicate<Recipient> kind) {
        this.layout = layout;
        this.kind = kind;
    }

    /** The parameters it understands. */
    public static List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"),
                Declared.text("Anr"),
                Declared.filter("Filter"),
                Declared.identity("OrganizationalUnit"),
                Declared.someOf("RecipientTypeDetails", "RecipientTypeDetails", typeNames()),
                Declared.any("ResultSize"),
                // Everything is read from one place, with the rights of the session.
                Declared.any("Credential"),
                Declared.text("SortBy"),
                Declared.flag("ReadFromDomainController"),
                Declared.flag("IgnoreDefaultScope"));
    }

    /** The same query, with what it shows cut down to the properties that {@code -Properties} names. */
    public RecipientQuery showing(CmdletArguments arguments) {
        List<String> wanted = arguments.texts("Properties");
        return wanted.isEmpty() ? this : new RecipientQuery(layout.only(wanted), kind);
    }

    /** The recipients asked for that the caller may read, by name. */
    public List<Recipient> run(CmdletContext context, CmdletArguments arguments) {
        return run(context, arguments, List.of());
    }

    /** Those of them that satisfy some more filters, by name. */
    public List<Recipient> run(CmdletContext context, CmdletArguments arguments, List<Filter> more) {
        Optional<OrganizationalUnit> unit =
                arguments.value("OrganizationalUnit").map(context.lookup()::unit);
        List<Filter> filters = Stream.concat(layout.filter(arguments, "Filter").stream(), more.stream())
                .toList();
        Set<String> types = arguments.texts("RecipientTypeDetails").stream()
                .map(CaseFolding::fold)
                .collect(Collectors.toSet());
        Optional<String> anr = arguments.text("Anr");
        Organization organization = context.organization();
        Stream<Recipient> found = arguments
                .value("Identity")
                .map(identity -> identified(context, identity))
                .orElseGet(() -> candidates(organization, filters, unit))
                .filter(recipient -> kind.test(recipient) && context.canRead(recipient))
                .filter(recipient -> types.isEmpty()
                        || types.contains(CaseFolding.fold(recipient.type().name())))
                .filter(recipient -> unit.isEmpty()
                        || organization.tree().isInside(recipient, unit.get().id()))
                .filter(recipient -> anr.isEmpty() || matches(recipient, anr.get()))
                .filter(recipient -> {
                    FilterSubject subject = organization.subject(recipient);
                    return filters.stream().allMatch(filter -> filter.matches(subject));
                });
        return Lookup.sorted(found);
    }

    /** Where to look: under an index where a filter allows it, else in the unit, else everywhere. */
    private static Stream<Recipient> candidates(
            Organization organization, List<Filter> filters, Optional<OrganizationalUnit> unit) {
        return filters.stream()
                .flatMap(filter -> FilterCandidates.of(organization, filter).stream())
                .findFirst()
                .or(() -> unit.map(some -> organization.tree().recipientsInside(some.id())))
                .orElseGet(() -> organization.all(Recipient.class));
    }

    /** The recipients asked for, as the objects that the cmdlet puts out. */
    public Stream<ResultObject> show(CmdletContext context, CmdletArguments arguments) {
        return show(context, arguments, run(context, arguments));
    }

    /** These recipients as the objects that the cmdlet puts out, in the order asked for. */
    public Stream<ResultObject> show(CmdletContext context, CmdletArguments arguments, List<Recipient> recipients) {
        Optional<String> sortBy = arguments.text("SortBy");
        if (sortBy.isEmpty()) {
            return ResultSize.cut(context, arguments, recipients).stream()
                    .map(recipient -> layout.show(context, recipient));
        }
        if (!layout.shows(sortBy.get())) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "The objects have no property '" + sortBy.get() + "' that -SortBy could sort by.",
                    sortBy.get());
        }
        List<Sorted> sorted = recipients.stream()
                .map(recipient -> layout.show(context, recipient))
                .map(object ->
                        new Sorted(object.member(sortBy.get()).map(Value::text).orElse(""), object))
                .sorted(Comparator.comparing(Sorted::key, String.CASE_INSENSITIVE_ORDER))
                .toList();
        return ResultSize.cut(context, arguments, sorted).stream().map(Sorted::object);
    }

    private record Sorted(String key, ResultObject object) {}

    private Stream<Recipient> identified(CmdletContext context, Value identity) {
        Optional<Recipient> exact = context.lookup().maybe(Recipient.class, identity, kind);
        if (exact.isPresent()) {
            return exact.stream();
        }
        if (!WildcardPattern.isWildcard(identity.text())) {
            throw context.lookup().notFound(identity.text());
        }
        WildcardPattern pattern = new WildcardPattern(identity.text());
        return context.organization()
                .all(Recipient.class)
                .filter(recipient -> pattern.matches(recipient.name())
                        || recipient.properties().text(RecipientProperties.ALIAS).stream()
                                .anyMatch(pattern::matches));
    }

    // Ambiguous name resolution: a name starts with the text, or first and last name start with its two words.
    private static boolean matches(Recipient recipient, String text) {
        String start = CaseFolding.fold(text.strip());
        boolean one = Stream.concat(
                        Stream.of(recipient.name()),
                        ANR.stream().flatMap(property -> recipient.properties().text(property).stream()))
                .anyMatch(name -> CaseFolding.fold(name).startsWith(start));
        List<String> words = List.of(start.split("\\s+"));
        return one
                || (words.size() == 2
                        && startsWith(recipient, RecipientProperties.FIRST_NAME, words.get(0))
                        && startsWith(recipient, RecipientProperties.LAST_NAME, words.get(1)));
    }

    private static boolean startsWith(Recipient recipient, Property property, String start) {
        return recipient
                .properties()
                .text(property)
                .filter(name -> CaseFolding.fold(name).startsWith(start))
                .isPresent();
    }

    private static String[] typeNames() {
        return Stream.concat(
                        Arrays.stream(RecipientTypeDetails.values()).map(RecipientTypeDetails::name),
                        Stream.of("RoleGroup"))
                .toArray(String[]::new);
    }
}
