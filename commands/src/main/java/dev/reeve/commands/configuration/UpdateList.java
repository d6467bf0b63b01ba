package dev.reeve.commands.configuration;

import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.declared.DeclaredPlan;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.language.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * {@code Update-AddressList} and its like: who is on a list is found whenever it is asked for, so there is nothing to bring
 * up to date; that the list exists and that the caller may is checked all the same [CFG-1].
 */
public final class UpdateList implements ChangeCmdlet {

    private final String noun;

    private UpdateList(String noun) {
        this.noun = noun;
    }

    /** One for each kind of list. */
    public static List<UpdateList> all() {
        return List.of(
                new UpdateList("AddressList"),
                new UpdateList("GlobalAddressList"),
                new UpdateList("OfflineAddressBook"));
    }

    @Override
    public String name() {
        return "Update-" + noun;
    }

    @Override
    public String synopsis() {
        return "Does nothing to a list that exists: who is on it is found whenever it is asked for.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Value identity = arguments.required("Identity");
        ConfigurationObject list = context.lookup()
                .configuration(noun, identity, Optional.empty())
                .orElseThrow(() -> context.lookup().notFound(identity.text()));
        return new DeclaredPlan(BuiltInCatalogue.instance().find(name()).orElseThrow(), context, arguments)
                .touched()
                .step("Updating", list.name())
                .build();
    }
}
