package dev.reeve.commands.access;

import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.PropertyValue.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The permissions on an object: one entry for what each principal is allowed, one for what it is denied, by what it is for
 * and by the attribute that it is for.
 *
 * @param entries in the order in which they were added
 */
record AccessList(List<Access> entries) {

    AccessList {
        entries = List.copyOf(entries);
    }

    static AccessList of(Properties properties, Property property) {
        return new AccessList(properties.accessList(property));
    }

    /** Of the permissions that stored configuration keeps. */
    static AccessList of(List<PropertyValue> values) {
        return new AccessList(values.stream()
                .filter(Access.class::isInstance)
                .map(Access.class::cast)
                .toList());
    }

    Properties in(Properties properties, Property property) {
        return properties.with(property, entries);
    }

    /** The permissions, without the one that says who owns the object. */
    List<Access> granted() {
        return entries.stream().filter(entry -> !isOwner(entry)).toList();
    }

    /** Who owns the object, where that was said. */
    Optional<ObjectId> owner() {
        return entries.stream().filter(AccessList::isOwner).map(Access::trustee).findFirst();
    }

    AccessList ownedBy(ObjectId owner) {
        List<Access> others = new ArrayList<>(granted());
        others.add(new Access(owner, List.of(Rights.OWNER), List.of(), false, "None", false));
        return new AccessList(others);
    }

    /** With the permission, joined with what is there for the same principal. */
    AccessList with(Access access) {
        List<Access> result = new ArrayList<>(entries);
        for (int i = 0; i < result.size(); i++) {
            Access entry = result.get(i);
            if (isSameKind(entry, access)) {
                boolean asked = access.rights().contains(Rights.FULL_ACCESS);
                result.set(
                        i,
                        entry.with(
                                both(entry.rights(), access.rights()),
                                both(entry.extendedRights(), access.extendedRights()),
                                asked ? access.autoMapping() : entry.autoMapping()));
                return new AccessList(result);
            }
        }
        result.add(access);
        return new AccessList(result);
    }

    /** Without these rights; an entry that is left with none goes. */
    AccessList without(Access access) {
        List<Access> result = new ArrayList<>();
        for (Access entry : entries) {
            if (!isSameKind(entry, access)) {
                result.add(entry);
                continue;
            }
            List<String> extended = minus(entry.extendedRights(), access.extendedRights());
            List<String> rights = minus(entry.rights(), access.rights());
            // The right that only stands for the extended ones stays while one of them is left, and goes with the last.
            List<String> kept = extended.isEmpty()
                    ? minus(rights, List.of(Rights.EXTENDED))
                    : both(rights, minus(entry.rights(), minus(entry.rights(), List.of(Rights.EXTENDED))));
            if (!kept.isEmpty()) {
                result.add(entry.with(kept, extended, entry.autoMapping() && kept.contains(Rights.FULL_ACCESS)));
            }
        }
        return new AccessList(result);
    }

    /** The same without anything that clients would open by themselves. */
    AccessList withoutAutoMapping() {
        return new AccessList(entries.stream()
                .map(entry -> entry.with(entry.rights(), entry.extendedRights(), false))
                .toList());
    }

    private static boolean isOwner(Access entry) {
        return entry.rights().contains(Rights.OWNER);
    }

    private static boolean isSameKind(Access one, Access other) {
        return one.trustee().equals(other.trustee())
                && one.deny() == other.deny()
                && one.inheritance().equals(other.inheritance())
                && one.property().map(CaseFolding::fold).equals(other.property().map(CaseFolding::fold))
                && isOwner(one) == isOwner(other);
    }

    private static List<String> both(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private static List<String> minus(List<String> some, List<String> others) {
        return some.stream().filter(name -> !others.contains(name)).toList();
    }
}
