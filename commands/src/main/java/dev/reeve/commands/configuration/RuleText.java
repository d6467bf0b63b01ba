package dev.reeve.commands.configuration;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.FilterText;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.filter.FilterSubject;
import dev.reeve.engine.name.DistinguishedName;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyRegistry;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Value;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Rules in words: what a rule says of itself in one text, by which rules are searched too. */
final class RuleText {

    private static final Set<String> RULES = Set.of("InboxRule", "TransportRule");

    /** What is no condition, exception or action. */
    private static final Set<String> ABOUT =
            Set.of("Name", "Priority", "State", "Mode", "Comments", "Enabled", "Mailbox");

    /** By what stored configuration is searched: its name and its description. */
    private static final PropertyRegistry SEARCHED = RecipientProperties.REGISTRY.only(
            property -> property.name().equals("Name") || property.name().equals("Description"));

    private RuleText() {}

    /** Whether objects of the noun describe themselves. */
    static boolean describes(String noun) {
        return RULES.contains(noun);
    }

    /** Each condition, exception and action that is set, one a line. */
    static String of(Collection<StoredProperty> properties, Function<StoredProperty, Value> shown) {
        return properties.stream()
                .filter(property -> !ABOUT.contains(property.name()))
                .flatMap(property -> line(property.name(), shown.apply(property)).stream())
                .collect(Collectors.joining("\n"));
    }

    private static Optional<String> line(String name, Value value) {
        String text = ListValue.itemsOf(value).stream()
                .map(Value::text)
                .filter(item -> !item.isEmpty() && !item.equals("False"))
                .map(item -> "'" + item + "'")
                .collect(Collectors.joining(" or "));
        return text.isEmpty() ? Optional.empty() : Optional.of(name + ": " + text);
    }

    /** What a filter over name and description lets through. */
    static Optional<Predicate<ResultObject>> filter(CmdletArguments arguments) {
        return FilterText.of(arguments, "Filter", SEARCHED).map(RuleText::test);
    }

    private static Predicate<ResultObject> test(Filter filter) {
        return object -> filter.matches(new FilterSubject() {
            @Override
            public List<PropertyValue> values(Property property) {
                return object.member(property.name()).map(Value::text).filter(value -> !value.isEmpty()).stream()
                        .<PropertyValue>map(PropertyValue.Text::new)
                        .toList();
            }

            @Override
            public Optional<DistinguishedName> distinguishedName(ObjectId id) {
                return Optional.empty();
            }
        });
    }
}
