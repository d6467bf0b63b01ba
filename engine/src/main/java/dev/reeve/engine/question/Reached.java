package dev.reeve.engine.question;

import dev.reeve.engine.catalogue.Catalogue;
import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import java.util.List;

/** What a caller may use a command on, in one snapshot; each kind of object is found out when it is asked for. */
public final class Reached {

    private final Authorizer authorizer;
    private final Catalogue catalogue;
    private final SnapshotTables tables;
    private final Caller caller;
    private final CommandUse use;

    Reached(Authorizer authorizer, Catalogue catalogue, SnapshotTables tables, Caller caller, CommandUse use) {
        this.authorizer = authorizer;
        this.catalogue = catalogue;
        this.tables = tables;
        this.caller = caller;
        this.use = use;
    }

    /** The recipients, of whom there may be very many. */
    public RecipientSet recipients() {
        CommandTable table = tables.command(catalogue, use.cmdlet()).forRecipients();
        WhatCan whatCan = new WhatCan(authorizer, tables.compiled(), caller, use);
        return new RecipientSet(tables, whatCan.answer(table, tables.persons()));
    }

    /** Whether the cmdlet and its parameters are granted at all. */
    public Decision atAll() {
        return authorizer.decide(tables.compiled().organization(), use.by(caller));
    }

    /**
     * The objects of another class than recipients, by name: servers, databases, role groups, roles. There are few of them,
     * so each is decided.
     */
    public <T extends DirectoryObject> List<T> objects(Class<T> type) {
        Organization organization = tables.compiled().organization();
        if (!(atAll() instanceof Decision.Granted)) {
            return List.of();
        }
        return organization
                .all(type)
                .filter(object -> authorizer.decide(organization, use.on(caller, object)) instanceof Decision.Granted)
                .sorted(NameOrder.OBJECTS)
                .toList();
    }
}
