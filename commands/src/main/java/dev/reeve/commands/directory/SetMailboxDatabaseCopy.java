package dev.reeve.commands.directory;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.engine.decision.ConfigRequirement;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.ObjectId;
import java.util.ArrayList;
import java.util.List;

/** {@code Set-MailboxDatabaseCopy}: in which order copies would be activated, and how far they lag behind [CFG-2] [DB-2]. */
public final class SetMailboxDatabaseCopy implements ChangeCmdlet {

    @Override
    public String name() {
        return "Set-MailboxDatabaseCopy";
    }

    @Override
    public String synopsis() {
        return "Changes the place of a database copy in the order in which copies are activated, and how far it lags behind.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"),
                Declared.whole("ActivationPreference"),
                Declared.any(CopySetting.REPLAY_LAG.parameter()),
                Declared.any(CopySetting.TRUNCATION_LAG.parameter()));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Databases.Copy copy = Databases.copyOrActive(context, arguments.required("Identity"));
        List<ObjectId> copies = new ArrayList<>(copy.database().copies());
        long preference = arguments
                .whole("ActivationPreference")
                .orElse(copies.indexOf(copy.server().id()) + 1L);
        if (preference < 1 || preference > copies.size()) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "ActivationPreference goes from 1 to " + copies.size() + " here; " + preference + " does not.",
                    String.valueOf(preference));
        }
        copies.remove(copy.server().id());
        copies.add((int) preference - 1, copy.server().id());
        return context.plan()
                .step("Setting database copy", copy.text())
                .act(copy.server())
                .modify(
                        copy.database(),
                        CopySetting.lagging(
                                copy.database().withCopies(copies),
                                copy.server().id(),
                                arguments))
                .requirement(ConfigRequirement.SERVER_OR_DATABASE)
                .build();
    }
}
