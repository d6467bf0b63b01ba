package dev.reeve.commands.result;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Organization;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Turns the model's values into values of the language. */
public final class Values {

    private Values() {}

    /** Text, or {@code $null} for none. */
    public static Value text(Optional<String> text) {
        return text.<Value>map(Text::new).orElse(NullValue.NULL);
    }

    /** The reference to an object, or {@code $null} where there is none or it no longer exists. */
    public static Value reference(Organization organization, Optional<ObjectId> id) {
        return id.flatMap(some -> IdentityValue.of(organization, some))
                .<Value>map(identity -> identity)
                .orElse(NullValue.NULL);
    }

    /** The references to those of the objects that exist, in the given order. */
    public static ListValue references(Organization organization, Collection<ObjectId> ids) {
        return new ListValue(ids.stream()
                .flatMap(id -> IdentityValue.of(organization, id).stream())
                .<Value>map(identity -> identity)
                .toList());
    }

    /** The references to those of the objects that exist, by their text [CMD-9]. */
    public static ListValue sortedReferences(Organization organization, Collection<ObjectId> ids) {
        List<Value> sorted = references(organization, ids).items().stream()
                // Not Comparator.comparing, which has the machine make a class that the cache can't hold: a short
                // command waits.
                .sorted((one, other) -> String.CASE_INSENSITIVE_ORDER.compare(one.text(), other.text()))
                .toList();
        return new ListValue(sorted);
    }
}
