package dev.reeve.commands.access;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.language.value.Value;
import java.util.Locale;

/** The user or group that a permission is for, and how it is called. */
final class Trustee {

    /** Who stands for the mailbox's own account in every access list. */
    static final String SELF = "NT AUTHORITY\\SELF";

    /** Who owns an object of the directory unless somebody was made its owner. */
    static final String SYSTEM = "NT AUTHORITY\\SYSTEM";

    private Trustee() {}

    /**
     * The user, security group or role group that the identity names.
     *
     * @throws ReeveException where it names nothing, or the object itself, whose permissions come with it
     */
    static Principal find(CmdletContext context, Value identity) {
        if (isSelf(identity)) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "'" + SELF + "' has its permissions by itself, and they stay. Name a user or a security group.",
                    identity.text());
        }
        return Principal.of(context.lookup().one(DirectoryObject.class, identity, Trustee::isPrincipal));
    }

    /**
     * The same, or a well-known principal, which only some lists take ({@link AccessEdit#takesWellKnown}).
     *
     * @throws ReeveException where it names neither, or the object itself
     */
    static Principal findAny(CmdletContext context, Value identity) {
        return Principal.wellKnown(identity.text()).orElseGet(() -> find(context, identity));
    }

    static boolean isSelf(Value identity) {
        return CaseFolding.equal(identity.text().strip(), SELF)
                || CaseFolding.equal(identity.text().strip(), "SELF");
    }

    private static boolean isPrincipal(DirectoryObject object) {
        return object instanceof RoleGroup
                || (object instanceof Recipient recipient
                        && (recipient.type().isUser() || recipient.type().isUniversalSecurityGroup()));
    }

    /** {@code DOMAIN\account}; the id of what is gone. */
    static String name(Organization organization, ObjectId id) {
        return organization
                .find(id)
                .map(object -> domain(organization, object) + "\\" + account(object))
                .or(() -> Principal.wellKnownName(id))
                .orElseGet(id::toString);
    }

    private static String domain(Organization organization, DirectoryObject object) {
        return organization.tree().domainOf(object).split("\\.", 2)[0].toUpperCase(Locale.ROOT);
    }

    private static String account(DirectoryObject object) {
        return switch (object) {
            case RoleGroup group -> group.samAccountName();
            case Recipient recipient ->
                recipient
                        .properties()
                        .text(RecipientProperties.SAM_ACCOUNT_NAME)
                        .orElseGet(recipient::name);
            default -> object.name();
        };
    }
}
