package dev.reeve.commands.access;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.property.PropertyValue.Access;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One permission as a command names it: by its parameters, or by an object that the {@code Get-} cmdlet put out, whose
 * parts count where no parameter says otherwise.
 */
final class AccessArguments {

    private static final String INSTANCE = "Instance";
    private static final String PROPERTIES = "Properties";

    private final CmdletContext context;
    private final CmdletArguments arguments;
    private final Optional<Value> instance;
    private final Optional<Value> named;

    /**
     * @throws ReeveException {@code InvalidArgument} where the instance is no permission
     */
    AccessArguments(CmdletContext context, CmdletArguments arguments, String typeName) {
        this.context = context;
        this.arguments = arguments;
        // Where a set has no Instance, a permission that is piped in arrives as the identity [MPERM-4].
        Optional<Value> identity = arguments.value("Identity");
        this.instance = identity.filter(value -> isPermission(value, typeName)).or(() -> arguments.value(INSTANCE));
        this.named = identity.filter(value -> !isPermission(value, typeName));
        if (arguments.has(INSTANCE)
                && instance.filter(value -> isPermission(value, typeName)).isEmpty()) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "Parameter 'Instance' takes a permission as the Get- cmdlet puts it out.",
                    INSTANCE);
        }
    }

    private static boolean isPermission(Value value, String typeName) {
        return value instanceof ResultObject object && object.typeName().equals(typeName);
    }

    /** The object the permission is on. */
    Value identity() {
        return named.orElseGet(() -> part("Identity"));
    }

    /** The principal it is for, which the plan then needs to read. */
    Principal trustee(PlanBuilder plan, AccessEdit edit) {
        Value user = arguments.has("User") ? arguments.required("User") : part("User");
        Principal trustee = edit.takesWellKnown() ? Trustee.findAny(context, user) : Trustee.find(context, user);
        trustee.readIn(plan);
        return trustee;
    }

    /** The permissions themselves: one, or one for each attribute that is named. */
    List<Access> accesses(Principal trustee) {
        Access access = access(trustee);
        List<String> properties =
                names(PROPERTIES).stream().map(Rights::property).toList();
        if (!properties.isEmpty() && access.rights().stream().noneMatch(Rights.OF_PROPERTIES::contains)) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "Properties are read and written: name ReadProperty or WriteProperty with -AccessRights.",
                    PROPERTIES);
        }
        return properties.isEmpty()
                ? List.of(access)
                : properties.stream().map(access::of).toList();
    }

    /** The permission on the whole, with clients opening the mailbox by themselves unless told otherwise. */
    private Access access(Principal trustee) {
        List<String> rights = new ArrayList<>(names("AccessRights"));
        List<String> extended =
                names("ExtendedRights").stream().map(Rights::extended).toList();
        if (!extended.isEmpty()) {
            rights.add(Rights.EXTENDED);
        }
        if (rights.isEmpty()) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "No right is named. Name one with -AccessRights or, for directory permissions, -ExtendedRights.",
                    "AccessRights");
        }
        boolean deny = isOn("Deny");
        return new Access(
                trustee.id(),
                rights,
                extended,
                deny,
                inheritance(),
                !deny
                        && rights.contains(Rights.FULL_ACCESS)
                        && arguments.flag("AutoMapping").orElse(true));
    }

    private String inheritance() {
        String given = arguments
                .text("InheritanceType")
                .or(() -> instance.flatMap(object -> object.member("InheritanceType"))
                        .map(Value::text))
                .orElse("All");
        return Arrays.stream(Rights.INHERITANCE)
                .filter(given::equalsIgnoreCase)
                .findFirst()
                .orElse("All");
    }

    private boolean isOn(String parameter) {
        return arguments.has(parameter)
                ? arguments.isOn(parameter)
                : instance.flatMap(object -> object.member(parameter))
                        .map(Value::truth)
                        .orElse(false);
    }

    private List<String> names(String parameter) {
        if (arguments.has(parameter)) {
            return arguments.texts(parameter);
        }
        return instance.flatMap(object -> object.member(parameter)).map(ListValue::itemsOf).orElse(List.of()).stream()
                .filter(value -> !(value instanceof NullValue))
                .map(Value::text)
                .filter(name -> !name.equals(Rights.EXTENDED) || parameter.equals("AccessRights"))
                .toList();
    }

    private Value part(String name) {
        return instance.flatMap(object -> object.member(name))
                .filter(value -> !(value instanceof NullValue))
                .orElseGet(() -> arguments.required(name));
    }
}
