package dev.reeve.commands.configuration;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.language.value.Value;
import java.util.Optional;

/** Finds what a reference names, within what the caller may read. */
record ReferenceLookup(CmdletContext context) {

    /**
     * The object.
     *
     * @throws dev.reeve.engine.error.ReeveException where it names none or several
     */
    DirectoryObject one(StoredType.Target target, Value value) {
        return maybe(target, value).orElseThrow(() -> context.lookup().notFound(value.text()));
    }

    /** The object, if there is one. */
    Optional<DirectoryObject> maybe(StoredType.Target target, Value value) {
        return switch (target) {
            case StoredType.Target.Recipients() -> any(Recipient.class, value);
            case StoredType.Target.Servers() -> any(ExchangeServer.class, value);
            case StoredType.Target.Databases() -> any(MailboxDatabase.class, value);
            case StoredType.Target.Units() -> any(OrganizationalUnit.class, value);
            case StoredType.Target.Configuration(var nouns) ->
                nouns.stream()
                        .sorted()
                        .flatMap(noun -> context.lookup().configuration(noun, value, Optional.empty()).stream())
                        .findFirst()
                        .map(object -> object);
        };
    }

    private <T extends DirectoryObject> Optional<DirectoryObject> any(Class<T> type, Value value) {
        return context.lookup().maybe(type, value, _ -> true).map(object -> object);
    }
}
