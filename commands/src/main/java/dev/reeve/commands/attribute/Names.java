package dev.reeve.commands.attribute;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import java.util.Optional;

/** The names of recipients: what is allowed, what is taken, and what a new one gets where nothing is said. */
public final class Names {

    private static final int NAME_LENGTH = 64;
    private static final int USER_LOGON_LENGTH = 20;
    private static final int GROUP_LOGON_LENGTH = 256;
    private static final String ALIAS_CHARACTERS = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+";

    private Names() {}

    /** Refuses a name that is too long, blank or taken in its container. */
    public static void checkName(
            CmdletContext context, PlanBuilder plan, String name, ObjectId container, ObjectId self) {
        if (name.length() > NAME_LENGTH) {
            plan.refuse(
                    ErrorCode.NameTooLong,
                    "The name '" + name + "' is " + name.length() + " characters long. At most " + NAME_LENGTH
                            + " are allowed.",
                    name);
        }
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            plan.refuse(ErrorCode.InvalidName, "A name may not be blank or hold control characters.", name);
        }
        Organization organization = context.organization();
        boolean taken = organization
                        .tree()
                        .child(container, name, Recipient.class)
                        .filter(other -> !other.id().equals(self))
                        .isPresent()
                || organization
                        .tree()
                        .child(container, name, OrganizationalUnit.class)
                        .isPresent();
        if (taken) {
            plan.refuse(
                    ErrorCode.NameExists,
                    "An object named '" + name + "' already exists in this container. Choose another name.",
                    name);
        }
    }

    /** Refuses an alias with characters that addresses can't have, or that somebody has. */
    public static void checkAlias(CmdletContext context, PlanBuilder plan, String alias, ObjectId self) {
        if (alias.length() > NAME_LENGTH || !alias.matches(ALIAS_CHARACTERS)) {
            plan.refuse(
                    ErrorCode.InvalidName,
                    "'" + alias + "' is no alias. It has up to 64 letters, digits and characters such as - _ . !",
                    alias);
        }
        refuseTaken(context, plan, Kind.ALIAS, "alias", alias, self);
    }

    /** Refuses a SAM account name that is too long or that somebody has. */
    public static void checkSamAccountName(
            CmdletContext context, PlanBuilder plan, String name, boolean group, ObjectId self) {
        int length = group ? GROUP_LOGON_LENGTH : USER_LOGON_LENGTH;
        if (name.length() > length) {
            plan.refuse(
                    ErrorCode.ValueTooLong,
                    "The SAM account name '" + name + "' is " + name.length() + " characters long. At most " + length
                            + " are allowed.",
                    name);
        }
        refuseTaken(context, plan, Kind.SAM_ACCOUNT_NAME, "SAM account name", name, self);
    }

    /** Refuses a user principal name that is none or that somebody has. */
    public static void checkUserPrincipalName(CmdletContext context, PlanBuilder plan, String name, ObjectId self) {
        if (!name.matches("[^\\s@]+@[^\\s@]+")) {
            plan.refuse(
                    ErrorCode.InvalidName,
                    "'" + name + "' is no user principal name. It looks like user@contoso.com.",
                    name);
        }
        refuseTaken(context, plan, Kind.USER_PRINCIPAL_NAME, "user principal name", name, self);
    }

    /** An alias from a name: its allowed characters, with the first number that makes it nobody's. */
    public static String freeAlias(CmdletContext context, String name) {
        int at = name.indexOf('@');
        String bare = (at > 0 ? name.substring(0, at) : name).replaceAll("[^A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]", "");
        return free(context, Kind.ALIAS, bare.isEmpty() ? "recipient" : bare, NAME_LENGTH);
    }

    /** A SAM account name from an alias or name, nobody's. */
    public static String freeSamAccountName(CmdletContext context, String name, boolean group) {
        String bare = name.replaceAll("[\\\\/\\[\\]:;|=,+*?<>@\"]", "");
        return free(context, Kind.SAM_ACCOUNT_NAME, bare, group ? GROUP_LOGON_LENGTH : USER_LOGON_LENGTH);
    }

    /** The container of a new object: the one named, else the domain's {@code Users} [WRITE-10]. */
    public static OrganizationalUnit container(CmdletContext context, Optional<OrganizationalUnit> named) {
        Organization organization = context.organization();
        return named.or(() -> organization
                        .tree()
                        .domain(organization.settings().forestRoot())
                        .flatMap(domain -> organization.tree().child(domain.id(), "Users", OrganizationalUnit.class)))
                .orElseThrow(() -> context.lookup().notFound("Users"));
    }

    private static String free(CmdletContext context, Kind kind, String wanted, int length) {
        String base = wanted.length() > length ? wanted.substring(0, length) : wanted;
        String free = base;
        for (int number = 1; isTaken(context.organization(), kind, free, Optional.empty()); number++) {
            String suffix = Integer.toString(number);
            free = base.substring(0, Math.min(base.length(), length - suffix.length())) + suffix;
        }
        return free;
    }

    private static void refuseTaken(
            CmdletContext context, PlanBuilder plan, Kind kind, String what, String name, ObjectId self) {
        if (isTaken(context.organization(), kind, name, Optional.of(self))) {
            plan.refuse(
                    ErrorCode.NameExists,
                    "The " + what + " '" + name + "' is already in use. Choose another one.",
                    name);
        }
    }

    private static boolean isTaken(Organization organization, Kind kind, String name, Optional<ObjectId> self) {
        return organization
                .indexed(IndexKey.ofName(kind, name))
                .map(DirectoryObject::id)
                .anyMatch(id -> !Optional.of(id).equals(self));
    }
}
