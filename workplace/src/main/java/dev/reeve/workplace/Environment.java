package dev.reeve.workplace;

import dev.reeve.commands.run.Account;
import dev.reeve.commands.run.Session;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.RecipientProperties;
import java.util.Locale;
import java.util.Map;

/**
 * The environment that scripts of a session may read: who it is, where, and where its files lie. What published scripts
 * name, and nothing of the computer's own.
 */
final class Environment {

    /** The session's folder as scripts see it: every drive's root is that folder [SH-63]. */
    private static final String FOLDER = "C:";

    private Environment() {}

    static Map<String, String> of(Organization organization, Session session) {
        String user = switch (session.account()) {
            case Account.OfUser(ObjectId id) ->
                organization
                        .find(id, Recipient.class)
                        .map(recipient -> recipient
                                .properties()
                                .text(RecipientProperties.SAM_ACCOUNT_NAME)
                                .orElseGet(recipient::name))
                        .orElse("");
            case Account.OfForest foreign -> foreign.name();
        };
        String domain = organization.settings().forestRoot();
        return Map.of(
                "ExchangeInstallPath",
                "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\",
                "USERNAME",
                user,
                "USERDOMAIN",
                domain.substring(0, domain.indexOf('.') < 0 ? domain.length() : domain.indexOf('.'))
                        .toUpperCase(Locale.ROOT),
                "USERDNSDOMAIN",
                domain,
                "COMPUTERNAME",
                session.server(),
                "USERPROFILE",
                FOLDER,
                "TEMP",
                FOLDER,
                "TMP",
                FOLDER);
    }
}
