package dev.reeve.commands.access;

import dev.reeve.commands.attribute.Layouts;
import dev.reeve.commands.attribute.RecipientQuery;
import dev.reeve.commands.attribute.ResultSize;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.BaseProperties;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.commands.result.SchemaClass;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code Get-SecurityPrincipal}: who can be given permissions: users, security groups, role groups, and the principals that every
 * directory knows. Filters are about users and groups; the SIDs of these are not kept.
 */
public final class GetSecurityPrincipal implements ReadCmdlet {

    private static final String TYPE = "ExtendedSecurityPrincipal";

    private static final String USER = "User";
    private static final String SECURITY_GROUP = "UniversalSecurityGroup";
    private static final String OTHER_GROUP = "Group";
    private static final String WELL_KNOWN = "WellknownSecurityPrincipal";

    /** A principal of that name, made an object when it is put out. */
    private record Found(String name, Supplier<ResultObject> shown) {}

    @Override
    public String name() {
        return "Get-SecurityPrincipal";
    }

    @Override
    public String synopsis() {
        return "Lists who can be given permissions: users, security groups, role groups, well-known principals.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"),
                Declared.filter("Filter"),
                Declared.identity("OrganizationalUnit"),
                Declared.any("ResultSize"),
                Declared.flag("RoleGroupAssignable"),
                Declared.text("IncludeDomainLocalFrom"),
                Declared.someOf(
                        "Types",
                        "SecurityPrincipalType",
                        "Computer",
                        "GlobalSecurityGroup",
                        OTHER_GROUP,
                        SECURITY_GROUP,
                        USER,
                        WELL_KNOWN));
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        Set<String> types = types(arguments);
        Optional<Value> identity = arguments.value("Identity");
        List<Found> others = Stream.concat(roleGroups(context, arguments, types), wellKnown(arguments, types))
                .toList();
        RecipientQuery query = new RecipientQuery(
                Layouts.USER,
                recipient -> type(recipient).filter(types::contains).isPresent());
        boolean isElsewhere = identity.isPresent() && !others.isEmpty();
        Stream<Found> recipients = isElsewhere
                ? Stream.empty()
                : query.run(context, arguments).stream()
                        .map(recipient -> new Found(recipient.name(), () -> shown(context, recipient)));
        List<Found> all = Stream.concat(recipients, others.stream())
                .sorted(Comparator.comparing(found -> CaseFolding.fold(found.name())))
                .toList();
        return ResultSize.cut(context, arguments, all).stream()
                .map(found -> found.shown().get());
    }

    private static Set<String> types(CmdletArguments arguments) {
        List<String> named = arguments.texts("Types");
        Stream<String> wanted = named.isEmpty()
                ? Stream.concat(
                        Stream.of(USER, SECURITY_GROUP, WELL_KNOWN),
                        arguments.has("IncludeDomainLocalFrom") ? Stream.of(OTHER_GROUP) : Stream.empty())
                : Stream.of(USER, SECURITY_GROUP, OTHER_GROUP, WELL_KNOWN)
                        .filter(type -> named.stream().anyMatch(type::equalsIgnoreCase));
        // A role group takes users and security groups.
        return wanted.filter(type ->
                        !arguments.isOn("RoleGroupAssignable") || type.equals(USER) || type.equals(SECURITY_GROUP))
                .collect(Collectors.toSet());
    }

    private static Optional<String> type(Recipient recipient) {
        return switch (recipient.type()) {
            case MailNonUniversalGroup, NonUniversalGroup -> Optional.of(OTHER_GROUP);
            default -> {
                if (recipient.type().isUser()) {
                    yield Optional.of(USER);
                }
                yield recipient.type().isUniversalSecurityGroup() ? Optional.of(SECURITY_GROUP) : Optional.empty();
            }
        };
    }

    private static Stream<Found> roleGroups(CmdletContext context, CmdletArguments arguments, Set<String> types) {
        if (!types.contains(SECURITY_GROUP) || arguments.has("Filter")) {
            return Stream.empty();
        }
        Optional<Value> identity = arguments.value("Identity");
        Optional<OrganizationalUnit> unit =
                arguments.value("OrganizationalUnit").map(context.lookup()::unit);
        Stream<RoleGroup> groups = identity.isPresent()
                ? context.lookup().maybe(RoleGroup.class, identity.get(), _ -> true).stream()
                : context.readable(RoleGroup.class);
        return groups.filter(group -> unit.isEmpty()
                        || context.organization()
                                .tree()
                                .isInside(group, unit.get().id()))
                .map(group -> new Found(group.name(), () -> shown(context, group)));
    }

    private static Stream<Found> wellKnown(CmdletArguments arguments, Set<String> types) {
        return Principal.SIDS.entrySet().stream()
                .filter(_ -> types.contains(WELL_KNOWN) && !arguments.has("Filter"))
                .filter(known -> arguments
                        .value("Identity")
                        .filter(identity -> !isNamed(known.getKey(), known.getValue(), identity.text()))
                        .isEmpty())
                .map(known -> new Found(known.getKey(), () -> shown(known.getKey(), known.getValue())));
    }

    private static boolean isNamed(String name, String sid, String identity) {
        return Stream.of(name, sid, Principal.account(name))
                .anyMatch(known -> CaseFolding.equal(known, identity.strip()));
    }

    private static ResultObject shown(CmdletContext context, Recipient recipient) {
        return shown(
                context,
                recipient,
                type(recipient).orElse(OTHER_GROUP),
                recipient.displayName(),
                recipient.type().name());
    }

    private static ResultObject shown(CmdletContext context, RoleGroup group) {
        return shown(context, group, SECURITY_GROUP, group.displayName(), "RoleGroup");
    }

    private static ResultObject shown(
            CmdletContext context, DirectoryObject object, String type, String displayName, String details) {
        SchemaClass schema = type.equals(USER)
                ? SchemaClass.ofRecipient(List.of("top", "person", "organizationalPerson", "user"))
                : SchemaClass.GROUP;
        ResultObject.Builder builder = ResultObject.of(TYPE, context.identity(object))
                .put("DisplayName", displayName)
                .put("RecipientTypeDetails", details)
                .put("SID", NullValue.NULL)
                .put("Type", type)
                .put("UserFriendlyName", Trustee.name(context.organization(), object.id()));
        return BaseProperties.presented(builder, context.organization(), object, schema, context.server())
                .build();
    }

    private static ResultObject shown(String name, String sid) {
        return ResultObject.of(TYPE, name)
                .put("DisplayName", name)
                .put("RecipientTypeDetails", NullValue.NULL)
                .put("SID", sid)
                .put("Type", WELL_KNOWN)
                .put("UserFriendlyName", Principal.account(name))
                .put("Name", name)
                .put("Identity", name)
                .build();
    }
}
