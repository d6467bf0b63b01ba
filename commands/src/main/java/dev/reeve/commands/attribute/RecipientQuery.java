package dev.reeve.commands.attribute;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.WildcardPattern;
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
                Declared.text("Filter"),
                Declared.identity("OrganizationalUnit"),
                Declared.someOf("RecipientTypeDetails", "RecipientTypeDetails", typeNames()),
                Declared.any("ResultSize"),
                Declared.text("SortBy"),
                Declared.flag("ReadFromDomainController"),
                Declared.flag("IgnoreDefaultScope"));
    }

    /** The recipients asked for that the caller may read, by name or in the order asked for. */
    public List<Recipient> run(CmdletContext context, CmdletArguments arguments) {
        List<Recipient> found = identified(context, arguments.value("Identity"));
        Optional<Filter> filter = arguments.text("Filter").map(layout::filter);
        Optional<OrganizationalUnit> unit =
                arguments.value("OrganizationalUnit").map(context.lookup()::unit);
        Set<String> types = arguments.texts("RecipientTypeDetails").stream()
                .map(CaseFolding::fold)
                .collect(Collectors.toSet());
        Optional<String> anr = arguments.text("Anr");
        return found.stream()
                .filter(recipient -> types.isEmpty()
                        || types.contains(CaseFolding.fold(recipient.type().name())))
                .filter(recipient -> unit.isEmpty()
                        || context.organization()
                                .tree()
                                .isInside(recipient, unit.get().id()))
                .filter(recipient -> anr.isEmpty() || matches(recipient, anr.get()))
                .filter(recipient -> filter.isEmpty()
                        || filter.get().matches(context.organization().subject(recipient)))
                .toList();
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
        List<ResultObject> sorted = recipients.stream()
                .map(recipient -> layout.show(context, recipient))
                .sorted(Comparator.comparing(
                        object -> object.member(sortBy.get()).map(Value::text).orElse(""),
                        String.CASE_INSENSITIVE_ORDER))
                .toList();
        return ResultSize.cut(context, arguments, sorted).stream();
    }

    private List<Recipient> identified(CmdletContext context, Optional<Value> identity) {
        if (identity.isEmpty()) {
            return context.readable(Recipient.class).filter(kind).toList();
        }
        Value value = identity.get();
        Optional<Recipient> exact = context.lookup().maybe(Recipient.class, value, kind);
        if (exact.isPresent()) {
            return List.of(exact.get());
        }
        if (!WildcardPattern.isWildcard(value.text())) {
            throw context.lookup().notFound(value.text());
        }
        WildcardPattern pattern = new WildcardPattern(value.text());
        return context.readable(Recipient.class)
                .filter(kind)
                .filter(recipient -> pattern.matches(recipient.name())
                        || recipient.properties().text(RecipientProperties.ALIAS).stream()
                                .anyMatch(pattern::matches))
                .toList();
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
