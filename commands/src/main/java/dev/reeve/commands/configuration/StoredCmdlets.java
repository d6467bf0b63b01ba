package dev.reeve.commands.configuration;

import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.commands.builtin.ConfigurationNoun;
import dev.reeve.commands.cmdlet.Cmdlet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The cmdlets of all nouns of stored configuration. */
public final class StoredCmdlets {

    private StoredCmdlets() {}

    /**
     * All of them.
     *
     * @param built names of cmdlets that have a class of their own, and are left to it
     */
    public static List<Cmdlet> except(Predicate<String> built) {
        BuiltInCatalogue catalogue = BuiltInCatalogue.instance();
        return ConfigurationNoun.all().stream()
                .flatMap(noun -> cmdlets(noun).stream())
                .filter(cmdlet -> catalogue.knows(cmdlet.name()) && !built.test(cmdlet.name()))
                .toList();
    }

    private static List<Cmdlet> cmdlets(ConfigurationNoun noun) {
        List<Cmdlet> cmdlets = new ArrayList<>();
        cmdlets.add(new GetConfiguration(noun));
        cmdlets.add(new SetConfiguration(noun));
        if (!noun.single()) {
            cmdlets.add(new NewConfiguration("New", noun));
            cmdlets.add(new NewConfiguration("Add", noun));
            cmdlets.add(new RemoveConfiguration(noun));
        }
        if (noun.noun().equals("AddressList")) {
            cmdlets.add(new MoveAddressList(noun));
        }
        if (noun.switchProperty().isPresent()) {
            cmdlets.add(new SwitchConfiguration(noun, true));
            cmdlets.add(new SwitchConfiguration(noun, false));
        }
        return cmdlets;
    }
}
