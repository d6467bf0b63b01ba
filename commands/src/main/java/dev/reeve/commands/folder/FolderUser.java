package dev.reeve.commands.folder;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.commands.result.IdentityValue;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Value;
import java.util.Optional;

/** Who a permission on a folder is for: somebody with mail, everybody else of the organization, or anybody [MFOLD-3]. */
record FolderUser(ObjectId id) {

    /** Everybody of the organization who has no permission of his own. */
    static final FolderUser DEFAULT = known("Default");

    /** Whoever did not sign in. */
    static final FolderUser ANONYMOUS = known("Anonymous");

    private static final String TYPE = "MailboxFolderUserId";

    private static FolderUser known(String name) {
        return new FolderUser(ObjectId.ofBuiltIn("FolderUser", name));
    }

    /**
     * The user that an identity names: a person with mail, a security group with mail, {@code Default} or {@code Anonymous}.
     *
     * @throws dev.reeve.engine.error.ReeveException {@code ObjectNotFound}
     */
    static FolderUser find(CmdletContext context, Value identity) {
        Value meant =
                identity instanceof ResultObject result && result.typeName().equals(TYPE)
                        ? result.member("ADRecipient")
                                .filter(recipient -> !(recipient instanceof NullValue))
                                .orElse(identity)
                        : identity;
        String name = meant.text().strip();
        if (CaseFolding.equal(name, "Default")) {
            return DEFAULT;
        }
        if (CaseFolding.equal(name, "Anonymous")) {
            return ANONYMOUS;
        }
        return new FolderUser(context.lookup()
                .one(Recipient.class, meant, FolderUser::canHaveRights)
                .id());
    }

    private static boolean canHaveRights(Recipient recipient) {
        return recipient.type().isMailEnabled()
                && (recipient.type().isUser() || recipient.type().isUniversalSecurityGroup());
    }

    /** Whether it stands for whoever has no permission of his own, and so is in every list. */
    boolean isStanding() {
        return equals(DEFAULT) || equals(ANONYMOUS);
    }

    /** Who is named has to be readable [READ-8]. */
    void readIn(CmdletContext context, PlanBuilder plan) {
        context.organization().find(id, Recipient.class).ifPresent(plan::read);
    }

    /** How the user is called; the id of who is gone. */
    String name(Organization organization) {
        if (isStanding()) {
            return equals(DEFAULT) ? "Default" : "Anonymous";
        }
        return organization
                .find(id, Recipient.class)
                .map(recipient -> recipient
                        .properties()
                        .text(RecipientProperties.DISPLAY_NAME)
                        .orElseGet(recipient::name))
                .orElseGet(() -> "NT User:" + id);
    }

    /** As the cmdlets show it: a name, with the kind of user and the recipient behind it. */
    ResultObject shown(CmdletContext context) {
        String name = name(context.organization());
        Optional<IdentityValue> recipient =
                context.organization().find(id, Recipient.class).map(context::identity);
        String kind = isStanding() ? name : recipient.isPresent() ? "Internal" : "Unknown";
        return ResultObject.of(TYPE, name)
                .put("UserType", kind)
                .put("DisplayName", name)
                .put("ADRecipient", recipient.map(Value.class::cast).orElse(NullValue.NULL))
                .build();
    }
}
