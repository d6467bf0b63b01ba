package dev.reeve.commands.recipient;

import dev.reeve.commands.attribute.Addresses;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.language.value.Value;

/** Mail users whose mailbox is elsewhere, with the address by which it is reached there [MBX-9]. */
final class RemoteMailboxes {

    private static final String ROUTING = "RemoteRoutingAddress";

    private RemoteMailboxes() {}

    static boolean isOne(Recipient recipient) {
        return switch (recipient.type()) {
            case RemoteUserMailbox, RemoteRoomMailbox, RemoteEquipmentMailbox, RemoteSharedMailbox, RemoteTeamMailbox ->
                true;
            default -> false;
        };
    }

    static Recipient find(CmdletContext context, Value identity) {
        return context.lookup().one(Recipient.class, identity, RemoteMailboxes::isOne);
    }

    static RecipientTypeDetails type(CmdletArguments arguments) {
        if (arguments.isOn("Room")) {
            return RecipientTypeDetails.RemoteRoomMailbox;
        }
        if (arguments.isOn("Equipment")) {
            return RecipientTypeDetails.RemoteEquipmentMailbox;
        }
        return arguments.isOn("Shared")
                ? RecipientTypeDetails.RemoteSharedMailbox
                : RecipientTypeDetails.RemoteUserMailbox;
    }

    /** With the address that the arguments give, which is a secondary one here as well. */
    static Recipient routed(CmdletArguments arguments, Recipient remote) {
        return arguments
                .text(ROUTING)
                .map(address -> {
                    Properties routed = Addresses.withExternal(remote.properties(), address);
                    return remote.withProperties(Addresses.withSecondary(routed, Addresses.smtp(address)));
                })
                .orElse(remote);
    }

    /** With an archive, of which only the id is known here. */
    static Recipient archived(CmdletContext context, CmdletArguments arguments, Recipient remote) {
        if (!arguments.isOn("Archive")) {
            return remote;
        }
        return remote.withProperties(Archives.on(context, arguments, remote, remote.properties())
                .with(RecipientProperties.ARCHIVE_STATE, "HostedPending"));
    }
}
