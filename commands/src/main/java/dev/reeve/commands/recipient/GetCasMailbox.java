package dev.reeve.commands.recipient;

import dev.reeve.commands.attribute.Layouts;
import dev.reeve.commands.attribute.RecipientQuery;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.ResultObject;
import java.util.List;
import java.util.stream.Stream;

/** {@code Get-CASMailbox}: by which protocols clients reach a mailbox. */
public final class GetCasMailbox implements ReadCmdlet {

    /** What they would add is shown anyway, or comes of devices, and none ever connects here. */
    private static final List<String> WITHOUT_EFFECT = List.of(
            "ActiveSyncDebugLogging",
            "ActiveSyncSuppressReadReceipt",
            "ProtocolSettings",
            "ReadIsOptimizedForAccessibility",
            "RecalculateHasActiveSyncDevicePartnership");

    private static final RecipientQuery QUERY = new RecipientQuery(
            Layouts.CAS_MAILBOX, recipient -> recipient.type().isMailbox());

    @Override
    public String name() {
        return "Get-CASMailbox";
    }

    @Override
    public String synopsis() {
        return "Lists by which protocols clients reach mailboxes.";
    }

    @Override
    public List<Declared> parameters() {
        return Stream.concat(
                        RecipientQuery.parameters().stream()
                                .filter(parameter -> !parameter.name().equals("RecipientTypeDetails")),
                        WITHOUT_EFFECT.stream().map(Declared::flag))
                .toList();
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        return QUERY.show(context, arguments);
    }
}
