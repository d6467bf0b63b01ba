package dev.reeve.interchange.script;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.interchange.difference.Describer;
import dev.reeve.interchange.script.Needed.Expected;
import dev.reeve.interchange.script.Needed.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Steps that change what scopes and policies ask of recipients, and who is in groups; nobody is made or removed. */
record RecipientSteps(Sides sides, Steps steps) {

    private static final Set<String> OF_PEOPLE =
            Set.of("FirstName", "LastName", "Title", "Department", "Company", "Office", "City", "StateOrProvince");
    private static final String MEMBERS = "Members";
    private static final Property POLICY =
            RecipientProperties.REGISTRY.named("RoleAssignmentPolicy").orElseThrow();

    void change() {
        Describer was = new Describer(sides.before());
        Describer is = new Describer(
                sides.after(), id -> sides.before().find(id).map(sides.before().tree()::canonicalName));
        for (Sides.Pair<Recipient> pair : sides.kept(Recipient.class)) {
            change(
                    pair,
                    was.describe(pair.before()).facts(),
                    is.describe(pair.after()).facts());
        }
    }

    private void change(Sides.Pair<Recipient> pair, Map<String, List<String>> was, Map<String, List<String>> is) {
        Set<String> names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        String identity = sides.distinguishedName(pair.id());
        Map<String, Command> sets = new LinkedHashMap<>();
        Map<String, List<Expected>> expected = new LinkedHashMap<>();
        List<String> left = new ArrayList<>();
        for (String name : names) {
            if (was.getOrDefault(name, List.of()).equals(is.getOrDefault(name, List.of()))) {
                continue;
            }
            List<String> values = values(pair.after(), name, is);
            Optional<String> noun = noun(pair.before(), name)
                    .filter(_ -> pair.before().type() == pair.after().type());
            if (noun.isEmpty()) {
                left.add(name);
            } else if (name.equals(MEMBERS)) {
                members(pair, identity);
            } else {
                Command set = sets.getOrDefault(noun.get(), Command.on("Set-" + noun.get(), identity));
                sets.put(noun.get(), given(set, name, values));
                expected.computeIfAbsent(noun.get(), _ -> new ArrayList<>()).add(expected(name, values));
            }
        }
        sets.forEach((noun, set) -> steps.set(
                "Change " + sides.canonicalName(pair.id()),
                Command.on("Get-" + noun, identity),
                expected.getOrDefault(noun, List.of()),
                set));
        if (!left.isEmpty()) {
            steps.unexpressed(
                    "recipient " + sides.canonicalName(pair.id()),
                    "other " + String.join(", ", left) + ". Change it by hand where it matters.");
        }
    }

    /** What a property is to be, as it is given and shown. */
    private List<String> values(Recipient is, String name, Map<String, List<String>> facts) {
        return switch (name) {
            // Renamed policies have their new names by then.
            case "RoleAssignmentPolicy" ->
                is.properties().values(POLICY).stream()
                        .flatMap(value -> value instanceof PropertyValue.Reference(ObjectId id)
                                ? Stream.of(sides.name(id))
                                : Stream.empty())
                        .toList();
            case "RemotePowerShellEnabled" -> is.hasRemotePowerShell() ? List.of("True") : List.of();
            default -> facts.getOrDefault(name, List.of());
        };
    }

    private static Command given(Command set, String name, List<String> values) {
        if (isFlag(name)) {
            return set.with(name, !values.isEmpty());
        }
        return values.size() == 1 ? set.with(name, values.getFirst()) : set.with(name, values);
    }

    private static Expected expected(String name, List<String> values) {
        if (isFlag(name)) {
            return new Expected(name, ScopeSteps.shown(!values.isEmpty()));
        }
        return name.startsWith("ExtensionCustomAttribute")
                ? new Expected(name, values, Form.LIST)
                : new Expected(name, String.join(",", values));
    }

    private static boolean isFlag(String name) {
        return name.equals("HiddenFromAddressListsEnabled") || name.equals("RemotePowerShellEnabled");
    }

    /** The noun of the cmdlet that shows and sets a property of such a recipient, if one does. */
    private static Optional<String> noun(Recipient recipient, String property) {
        boolean custom = property.startsWith("CustomAttribute")
                || property.startsWith("ExtensionCustomAttribute")
                || property.equals("HiddenFromAddressListsEnabled");
        boolean person = OF_PEOPLE.contains(property);
        return Optional.of(
                        switch (recipient.type().recipientType()) {
                            case "UserMailbox" ->
                                custom || property.equals("RoleAssignmentPolicy") || property.equals("DisplayName")
                                        ? "Mailbox"
                                        : person || property.equals("RemotePowerShellEnabled") ? "User" : "";
                            case "MailUser" ->
                                recipient.type().name().startsWith("Remote")
                                        ? custom ? "RemoteMailbox" : person ? "User" : ""
                                        : custom || property.equals("DisplayName")
                                                ? "MailUser"
                                                : person || property.equals("RemotePowerShellEnabled") ? "User" : "";
                            case "User" ->
                                person || property.equals("RemotePowerShellEnabled") || property.equals("DisplayName")
                                        ? "User"
                                        : "";
                            case "MailContact" ->
                                custom || property.equals("DisplayName") ? "MailContact" : person ? "Contact" : "";
                            case "MailUniversalDistributionGroup", "MailUniversalSecurityGroup" ->
                                custom || property.equals("DisplayName") || property.equals(MEMBERS)
                                        ? "DistributionGroup"
                                        : "";
                            case "DynamicDistributionGroup" ->
                                custom || property.equals("DisplayName") ? "DynamicDistributionGroup" : "";
                            default -> "";
                        })
                .filter(noun -> !noun.isEmpty());
    }

    private void members(Sides.Pair<Recipient> pair, String group) {
        Set<ObjectId> was = members(pair.before());
        Set<ObjectId> is = members(pair.after());
        Needed.Listing listing = new Needed.Listing(
                Command.on("Get-DistributionGroupMember", group).with("ResultSize", "Unlimited"), "DistinguishedName");
        String name = sides.canonicalName(pair.id());
        steps.each(
                "Add to the group " + name,
                names(is, was),
                Needed.Lacking::new,
                listing,
                Command.on("Add-DistributionGroupMember", group)
                        .withItem("Member")
                        .switched(RoleGroupSteps.BYPASS));
        steps.each(
                "Take from the group " + name,
                names(was, is),
                Needed.Having::new,
                listing,
                Command.on("Remove-DistributionGroupMember", group)
                        .withItem("Member")
                        .switched(RoleGroupSteps.BYPASS));
    }

    private List<String> names(Set<ObjectId> all, Set<ObjectId> less) {
        return all.stream()
                .filter(id -> !less.contains(id))
                .map(sides::distinguishedName)
                .sorted()
                .toList();
    }

    private static Set<ObjectId> members(Recipient group) {
        Property members = RecipientProperties.MEMBERS;
        Set<ObjectId> ids = new LinkedHashSet<>();
        group.properties().values(members).forEach(value -> {
            if (value instanceof PropertyValue.Reference(ObjectId id)) {
                ids.add(id);
            }
        });
        return ids;
    }
}
