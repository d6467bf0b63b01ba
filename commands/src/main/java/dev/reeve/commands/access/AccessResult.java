package dev.reeve.commands.access;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.result.IdentityValue;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.property.PropertyValue.Access;
import dev.reeve.language.value.ListValue;
import java.util.List;
import java.util.Optional;

/** Permissions as the {@code Get-} and {@code Add-} cmdlets put them out. */
final class AccessResult {

    /** Class name of a permission on a mailbox. */
    static final String MAILBOX = "MailboxAcePresentationObject";

    /** Class name of a permission on an object of the directory. */
    static final String DIRECTORY = "ADAcePresentationObject";

    private AccessResult() {}

    static ResultObject of(CmdletContext context, String typeName, DirectoryObject object, Access access) {
        return of(
                context,
                typeName,
                object,
                Trustee.name(context.organization(), access.trustee()),
                access.rights(),
                access.extendedRights(),
                access.deny(),
                access.inheritance(),
                access.property());
    }

    /** What the object's own account may do, which nobody stored. */
    static ResultObject self(
            CmdletContext context,
            String typeName,
            DirectoryObject object,
            List<String> rights,
            List<String> extendedRights) {
        return of(context, typeName, object, Trustee.SELF, rights, extendedRights, false, "All", Optional.empty());
    }

    private static ResultObject of(
            CmdletContext context,
            String typeName,
            DirectoryObject object,
            String user,
            List<String> rights,
            List<String> extendedRights,
            boolean deny,
            String inheritance,
            Optional<String> property) {
        IdentityValue identity = context.identity(object);
        ResultObject.Builder builder = ResultObject.of(typeName, identity.text())
                .put("AccessRights", ListValue.ofTexts(rights))
                .put("Deny", deny)
                .put("InheritanceType", inheritance)
                .put("User", user)
                .put("Identity", identity)
                .put("IsInherited", false);
        if (typeName.equals(DIRECTORY)) {
            builder.put("ExtendedRights", ListValue.ofTexts(extendedRights))
                    .put("Properties", ListValue.ofTexts(property.stream().toList()));
        }
        return builder.put("IsValid", true).put("ObjectState", "Unchanged").build();
    }

    /** Who owns the object. */
    static ResultObject owner(CmdletContext context, DirectoryObject object, String owner) {
        IdentityValue identity = context.identity(object);
        return ResultObject.of("OwnerPresentationObject", identity.text())
                .put("Identity", identity)
                .put("Owner", owner)
                .put("IsValid", true)
                .put("ObjectState", "Unchanged")
                .build();
    }
}
