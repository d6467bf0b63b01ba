package dev.reeve.commands.run;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.organization.DirectoryObject;
import java.util.Optional;

/** How objects of the organization are shown by the cmdlets that show them. */
@FunctionalInterface
public interface Rendering {

    /** The object as the {@code Get-} cmdlet beside a cmdlet of that name shows it; empty where there is none. */
    Optional<ResultObject> show(CmdletContext context, String cmdlet, DirectoryObject object);
}
