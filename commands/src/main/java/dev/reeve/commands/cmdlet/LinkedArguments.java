package dev.reeve.commands.cmdlet;

import dev.reeve.commands.forest.ForeignForests;
import dev.reeve.commands.forest.ForeignGroup;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.language.value.Credential;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The parameters that name something of another forest [FOREST-2]. Reading them asks the forest. */
public final class LinkedArguments {

    private static final String GROUP = "LinkedForeignGroup";
    private static final String ACCOUNT = "LinkedMasterAccount";
    private static final String DOMAIN_CONTROLLER = "LinkedDomainController";
    private static final String CREDENTIAL = "LinkedCredential";

    private final CmdletContext context;
    private final CmdletArguments arguments;

    /** The linked parameters of a command. */
    public LinkedArguments(CmdletContext context, CmdletArguments arguments) {
        this.context = context;
        this.arguments = arguments;
    }

    /** The parameters of cmdlets that link a role group. */
    public static List<Declared> ofRoleGroups() {
        return List.of(Declared.text(GROUP), Declared.text(DOMAIN_CONTROLLER), Declared.any(CREDENTIAL));
    }

    /** The parameters of cmdlets that link a mailbox. */
    public static List<Declared> ofMailboxes() {
        return List.of(Declared.text(ACCOUNT), Declared.text(DOMAIN_CONTROLLER), Declared.any(CREDENTIAL));
    }

    /** Whether any of them was given. */
    public boolean areGiven() {
        return Stream.of(GROUP, ACCOUNT, DOMAIN_CONTROLLER, CREDENTIAL).anyMatch(arguments::has);
    }

    /** Whether the account is {@code $null}: nobody of another forest any more. */
    public boolean isUnlinking() {
        return arguments.isNull(ACCOUNT);
    }

    /**
     * The foreign group.
     *
     * @throws dev.reeve.engine.error.ReeveException as {@link ForeignForests#group}
     */
    public ForeignGroup group() {
        String group = arguments.requiredText(GROUP);
        return context.forests().group(arguments.requiredText(DOMAIN_CONTROLLER), credential(), group);
    }

    /**
     * The foreign account.
     *
     * @throws dev.reeve.engine.error.ReeveException as {@link ForeignForests#account}
     */
    public ForeignForests.LinkedUser account() {
        String account = arguments.requiredText(ACCOUNT);
        return context.forests().account(arguments.requiredText(DOMAIN_CONTROLLER), credential(), account);
    }

    private Optional<Credential> credential() {
        return arguments.value(CREDENTIAL).map(value -> {
            if (value instanceof Credential credential) {
                return credential;
            }
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "Parameter '" + CREDENTIAL + "' takes a credential. Make one with Get-Credential.",
                    CREDENTIAL);
        });
    }
}
