package dev.reeve.engine.filter;

import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyRegistry;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A parsed and validated OPATH filter over the properties of one registry. Equal if the normal texts are equal. */
public final class Filter {

    private final FilterExpression expression;
    private final String text;
    private final List<String> warnings;

    private Filter(FilterExpression expression, List<String> warnings) {
        this.expression = expression;
        this.text = expression.text();
        this.warnings = warnings;
    }

    /**
     * Parses and validates a filter; times without a zone are in UTC.
     *
     * @throws InvalidFilterException with position and reason [OPATH-27]
     */
    public static Filter parse(String text, PropertyRegistry registry) throws InvalidFilterException {
        return parse(text, registry, FilterContext.DEFAULT);
    }

    /**
     * Parses and validates a filter. Variables and times are replaced by their values, so the filter keeps its meaning
     * wherever it is read again.
     *
     * @throws InvalidFilterException with position and reason [OPATH-27]
     */
    public static Filter parse(String text, PropertyRegistry registry, FilterContext context)
            throws InvalidFilterException {
        return of(new FilterParser(text, registry, context, FilterParser.Limits.WRITTEN));
    }

    /**
     * The filter of a normal text, as {@link #text()} gave it. That may be longer and deeper than what may be written.
     *
     * @throws InvalidFilterException where it is no longer valid, such as when a property has gone [SCOPE-12]
     */
    public static Filter ofNormalText(String text, PropertyRegistry registry) throws InvalidFilterException {
        return of(new FilterParser(text, registry, FilterContext.DEFAULT, FilterParser.Limits.NORMAL));
    }

    private static Filter of(FilterParser parser) throws InvalidFilterException {
        FilterExpression expression = parser.parse();
        return new Filter(expression, parser.warnings());
    }

    /** The normal text [OPATH-20]; parsing it gives the same filter. */
    public String text() {
        return text;
    }

    /** What was accepted, but may not mean what was intended: sentences for a scope's author [OPATH-7] [TYPE-2]. */
    public List<String> warnings() {
        return warnings;
    }

    /** The properties that it reads. */
    public Set<Property> properties() {
        return expression
                .comparisons()
                .map(FilterExpression.Comparison::property)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Its comparisons of a property, each as a filter by itself. */
    public List<Filter> comparisons(Property property) {
        return expression
                .comparisons()
                .filter(comparison -> comparison.property().equals(property))
                .map(comparison -> new Filter(comparison, List.of()))
                .toList();
    }

    /**
     * How the filter can be answered by indexes: lists of equalities, of each of which whatever satisfies the filter
     * satisfies at least one. None where only a look at every object will do.
     *
     * @param indexed the properties for which there is an index
     */
    public List<List<FilterProbe>> coverings(Predicate<Property> indexed) {
        return new FilterCoverings(indexed).of(expression);
    }

    /** Whether the object satisfies the filter. */
    public boolean matches(FilterSubject subject) {
        return new FilterEvaluation(subject).matches(expression);
    }

    /** Its tree. */
    FilterExpression expression() {
        return expression;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Filter that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
