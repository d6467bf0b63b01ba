package dev.reeve.engine.opinion;

import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.filter.InvalidFilterException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.opinion.FilterTree.Literal;
import dev.reeve.engine.opinion.FilterTree.Operator;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.organization.ScopeRestriction;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.PropertyRegistry;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.property.ServerProperties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Random management scopes of every kind, regular and exclusive, and the trees of their filters. */
final class RandomScopes {

    private final Dice dice;
    private final PlainDirectory directory;
    private final List<ManagementScope> scopes = new ArrayList<>();
    private final Map<ObjectId, FilterTree> filters = new LinkedHashMap<>();

    RandomScopes(Dice dice, List<DirectoryObject> objects) {
        this.dice = dice;
        this.directory = new PlainDirectory(objects);
        // Exclusive scopes refuse so much that most organizations have few.
        for (int i = 0; i < 3; i++) {
            recipientScope("Recipients" + i, false);
        }
        for (int i = dice.of(0, 0, 0, 1, 2); i > 0; i--) {
            recipientScope("Protected recipients" + i, true);
        }
        serverScope("Servers", false);
        databaseScope("Databases", false);
        if (dice.chance(30)) {
            serverScope("Protected servers", true);
        }
        if (dice.chance(30)) {
            databaseScope("Protected databases", true);
        }
    }

    List<ManagementScope> scopes() {
        return scopes;
    }

    Map<ObjectId, FilterTree> filters() {
        return filters;
    }

    private void recipientScope(String name, boolean exclusive) {
        ObjectHeader header = dice.header(name);
        FilterTree tree = tree(exclusive ? 1 : 2, this::recipientTerm);
        Optional<ObjectId> root = dice.chance(35)
                ? dice.any(directory
                        .all(OrganizationalUnit.class)
                        .map(OrganizationalUnit::id)
                        .toList())
                : Optional.empty();
        filters.put(header.id(), tree);
        ScopeRestriction restriction = dice.chance(3)
                ? new ScopeRestriction.Unusable("RecipientScope", root, "Gone -eq 'x'", "no such property")
                : new ScopeRestriction.RecipientFilter(root, parsed(tree, RecipientProperties.REGISTRY));
        scopes.add(new ManagementScope(header, restriction, exclusive));
    }

    /** A list of recipients as stored configuration; now and then one without a filter. */
    ConfigurationObject addressList(ObjectHeader header) {
        SortedMap<String, List<PropertyValue>> values = new TreeMap<>();
        if (dice.chance(92)) {
            FilterTree tree = tree(2, this::recipientTerm);
            filters.put(header.id(), tree);
            values.put("RecipientFilter", List.of(new PropertyValue.Text(tree.text(dice.random()))));
        }
        if (dice.chance(20)) {
            values.put(
                    "RecipientContainer",
                    List.of(new PropertyValue.Reference(
                            dice.pick(directory.all(OrganizationalUnit.class).toList())
                                    .id())));
        }
        return new ConfigurationObject(header, "GlobalAddressList", Optional.empty(), "Address Lists", values);
    }

    private void serverScope(String name, boolean exclusive) {
        ObjectHeader header = dice.header(name);
        if (dice.chance(40)) {
            scopes.add(new ManagementScope(
                    header, new ScopeRestriction.ServerList(listed(ExchangeServer.class)), exclusive));
            return;
        }
        FilterTree tree = tree(1, this::serverTerm);
        filters.put(header.id(), tree);
        scopes.add(new ManagementScope(
                header, new ScopeRestriction.ServerFilter(parsed(tree, ServerProperties.REGISTRY)), exclusive));
    }

    private void databaseScope(String name, boolean exclusive) {
        ObjectHeader header = dice.header(name);
        if (dice.chance(40)) {
            scopes.add(new ManagementScope(
                    header, new ScopeRestriction.DatabaseList(listed(MailboxDatabase.class)), exclusive));
            return;
        }
        FilterTree tree = tree(1, this::databaseTerm);
        filters.put(header.id(), tree);
        scopes.add(new ManagementScope(
                header, new ScopeRestriction.DatabaseFilter(parsed(tree, DatabaseProperties.REGISTRY)), exclusive));
    }

    private <T extends DirectoryObject> Set<ObjectId> listed(Class<T> type) {
        return dice.some(directory.all(type).toList(), 2).stream()
                .map(DirectoryObject::id)
                .collect(Collectors.toSet());
    }

    /** The restriction without its root. */
    static ScopeRestriction withoutRoot(ScopeRestriction restriction) {
        return switch (restriction) {
            case ScopeRestriction.RecipientFilter(var _, var filter) ->
                new ScopeRestriction.RecipientFilter(Optional.empty(), filter);
            case ScopeRestriction.Unusable(var type, var _, var filter, var problem) ->
                new ScopeRestriction.Unusable(type, Optional.empty(), filter, problem);
            case ScopeRestriction.ServerFilter _,
                    ScopeRestriction.ServerList _,
                    ScopeRestriction.DatabaseFilter _,
                    ScopeRestriction.DatabaseList _ -> restriction;
        };
    }

    /** The restriction with another filter, if it has one. */
    static ScopeRestriction withFilter(ScopeRestriction restriction, FilterTree tree) {
        String text = tree.text(new Random(0));
        return switch (restriction) {
            case ScopeRestriction.RecipientFilter(var root, var _) ->
                new ScopeRestriction.RecipientFilter(root, parsed(text, RecipientProperties.REGISTRY));
            case ScopeRestriction.ServerFilter _ ->
                new ScopeRestriction.ServerFilter(parsed(text, ServerProperties.REGISTRY));
            case ScopeRestriction.DatabaseFilter _ ->
                new ScopeRestriction.DatabaseFilter(parsed(text, DatabaseProperties.REGISTRY));
            case ScopeRestriction.ServerList _, ScopeRestriction.DatabaseList _, ScopeRestriction.Unusable _ ->
                restriction;
        };
    }

    private Filter parsed(FilterTree tree, PropertyRegistry registry) {
        return parsed(tree.text(dice.random()), registry);
    }

    private static Filter parsed(String text, PropertyRegistry registry) {
        try {
            return Filter.parse(text, registry);
        } catch (InvalidFilterException e) {
            throw new AssertionError("a valid filter was refused: " + text, e);
        }
    }

    private FilterTree tree(int depth, Supplier<FilterTree> term) {
        return switch (depth == 0 ? 0 : dice.below(6)) {
            case 1 -> new FilterTree.And(tree(depth - 1, term), tree(depth - 1, term));
            case 2, 3 -> new FilterTree.Or(tree(depth - 1, term), tree(depth - 1, term));
            case 4 -> new FilterTree.Not(tree(depth - 1, term));
            default -> term.get();
        };
    }

    private FilterTree recipientTerm() {
        return switch (dice.below(18)) {
            case 0, 1, 2 -> text("City", dice.pick(RandomPeople.CITIES));
            case 3, 4 -> text("Department", dice.pick(RandomPeople.DEPARTMENTS));
            case 5 -> text("Title", dice.pick(RandomPeople.TITLES));
            case 6 -> text("CustomAttribute1", dice.pick(RandomPeople.MARKS));
            case 7 ->
                term(
                        "HiddenFromAddressListsEnabled",
                        equality(),
                        new Literal.Flag(dice.random().nextBoolean()));
            case 8 -> term("RecipientType", equality(), new Literal.Quoted(dice.of("UserMailbox", "mailuser", "User")));
            case 9 ->
                term(
                        "RecipientTypeDetails",
                        equality(),
                        new Literal.Quoted(dice.of("UserMailbox", "SharedMailbox", "MailUniversalSecurityGroup")));
            case 10 -> text("Name", "User" + dice.below(6));
            case 11, 12 -> memberOfGroup();
            case 13 ->
                term(
                        "IsMailboxEnabled",
                        equality(),
                        new Literal.Flag(dice.random().nextBoolean()));
            case 14 -> text("PrimarySmtpAddress", "User" + dice.below(6) + "@contoso.com");
            case 15 ->
                term(
                        "RecipientContainer",
                        equality(),
                        new Literal.Quoted(directory.distinguishedName(dice.pick(
                                directory.all(OrganizationalUnit.class).toList()))));
            case 16 ->
                term(
                        "Id",
                        equality(),
                        new Literal.Quoted(
                                "contoso.com/" + dice.of("Sales/", "Users/", "Sales/East/") + "User" + dice.below(6)));
            default ->
                dice.random().nextBoolean()
                        ? term(
                                "EmailAddresses",
                                dice.of(Operator.LIKE, Operator.NOTLIKE),
                                new Literal.Quoted("*@a.contoso.com"))
                        : term(
                                "ProhibitSendQuota",
                                dice.of(order(), Operator.EQ),
                                new Literal.Gigabytes(1 + dice.below(4)));
        };
    }

    private FilterTree memberOfGroup() {
        List<DirectoryObject> groups = Stream.concat(
                        directory
                                .all(Recipient.class)
                                .filter(group -> !PlainDirectory.members(group).isEmpty()),
                        directory.all(RoleGroup.class))
                .<DirectoryObject>map(group -> group)
                .toList();
        return term(
                dice.chance(85) ? "MemberOfGroup" : "ManagedBy",
                equality(),
                new Literal.Quoted(directory.distinguishedName(dice.pick(groups))));
    }

    private FilterTree serverTerm() {
        return dice.chance(70)
                ? text("Name", "EX" + (1 + dice.below(3)))
                : text("ProductID", dice.pick(RandomPeople.CITIES));
    }

    private FilterTree databaseTerm() {
        return switch (dice.below(3)) {
            case 0 -> text("Name", "DB" + (1 + dice.below(3)));
            case 1 -> text("Description", dice.pick(RandomPeople.CITIES));
            default -> {
                ExchangeServer server =
                        dice.pick(directory.all(ExchangeServer.class).toList());
                yield term(
                        "Server",
                        equality(),
                        new Literal.Quoted(
                                dice.random().nextBoolean() ? server.name() : directory.distinguishedName(server)));
            }
        };
    }

    private FilterTree text(String property, String value) {
        return switch (dice.below(10)) {
            case 0 -> term(property, Operator.NE, new Literal.Quoted(value));
            case 1 -> term(property, equality(), new Literal.Null());
            case 2, 3 ->
                term(
                        property,
                        dice.of(Operator.LIKE, Operator.NOTLIKE),
                        new Literal.Quoted(dice.of(
                                value.substring(0, 2) + "*",
                                "*" + value.substring(value.length() - 2),
                                "?" + value.substring(1),
                                "*" + value.substring(1, 3) + "*")));
            case 4 -> term(property, order(), new Literal.Quoted(value));
            default -> term(property, Operator.EQ, new Literal.Quoted(dice.of(value, value.toUpperCase(Locale.ROOT))));
        };
    }

    private Operator equality() {
        return dice.of(Operator.EQ, Operator.EQ, Operator.NE);
    }

    private Operator order() {
        return dice.of(Operator.GT, Operator.GE, Operator.LT, Operator.LE);
    }

    private static FilterTree term(String property, Operator operator, Literal literal) {
        return new FilterTree.Comparison(property, operator, literal);
    }
}
