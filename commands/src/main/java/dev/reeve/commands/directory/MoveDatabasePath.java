package dev.reeve.commands.directory;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.engine.decision.ConfigRequirement;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.Properties;
import java.util.List;

/** {@code Move-DatabasePath}: the database and its server must both be in scope, perhaps by two assignments [CFG-5]. */
public final class MoveDatabasePath implements ChangeCmdlet {

    @Override
    public String name() {
        return "Move-DatabasePath";
    }

    @Override
    public String synopsis() {
        return "Records another place for the files of a mailbox database.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"),
                Declared.text("EDBFilePath", Declared.PATH),
                Declared.text("LogFolderPath", Declared.PATH),
                Declared.flag("ConfigurationOnly"),
                Declared.flag("Force"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        MailboxDatabase database = context.lookup().one(MailboxDatabase.class, arguments.required("Identity"));
        Properties properties = database.properties();
        if (arguments.has("EDBFilePath")) {
            properties = properties.with(DatabaseProperties.EDB_FILE_PATH, arguments.requiredText("EDBFilePath"));
        }
        if (arguments.has("LogFolderPath")) {
            properties = properties.with(DatabaseProperties.LOG_FOLDER_PATH, arguments.requiredText("LogFolderPath"));
        }
        return context.plan()
                .step("Moving the files of database", database.name())
                .act(Databases.server(context, database))
                .modify(database, database.withProperties(properties))
                .requirement(ConfigRequirement.SERVER_AND_DATABASE)
                .build();
    }
}
