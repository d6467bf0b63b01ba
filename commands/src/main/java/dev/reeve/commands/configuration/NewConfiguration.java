package dev.reeve.commands.configuration;

import dev.reeve.commands.attribute.AddressPolicyRules;
import dev.reeve.commands.builtin.ConfigurationNoun;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.organization.ConfigurationObject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes an object of stored configuration: {@code New-}, or {@code Add-} of nouns that are added. */
final class NewConfiguration extends StoredChange {

    private static final Pattern PART = Pattern.compile("\\{(\\w+)}");

    NewConfiguration(String verb, ConfigurationNoun noun) {
        super(verb, noun);
    }

    @Override
    public String synopsis() {
        return "Makes a " + noun().words() + ": stored configuration that no mail server reads yet.";
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Placed placed = place(context, arguments);
        PlanBuilder plan = placed.plan();
        String name = objectName(arguments);
        checkName(plan, noun().nameTemplate().isPresent() ? name.replace('\\', '/') : name);
        ConfigurationObject object = AddressPolicyRules.checked(
                context,
                arguments,
                plan,
                edited(context, arguments, plan, new StoredObjects(noun(), context).created(name, placed.owner())));
        plan.put(object); // first in the change: what the command is about
        ConfigurationObject defaulted = new OneDefault(noun(), context, plan).after(object, object);
        ConfigurationObject ordered = new Order(noun(), context, plan).insert(arguments, defaulted);
        plan.put(ordered);
        return plan.step(
                        "Creating " + noun().words(),
                        context.organization().tree().canonicalName(ordered))
                .results(after -> Stream.of(ConfigurationResult.of(after, ordered)))
                .build();
    }

    private String objectName(CmdletArguments arguments) {
        if (noun().nameTemplate().isPresent()) {
            Matcher parts = PART.matcher(noun().nameTemplate().get());
            return parts.replaceAll(part -> Matcher.quoteReplacement(
                            arguments.text(part.group(1)).orElse("")))
                    .strip();
        }
        return arguments.has("Name")
                ? arguments.requiredText("Name").strip()
                : noun().fixedName()
                        .map(name -> onSite(name, arguments))
                        .orElseGet(() -> arguments.requiredText("Name"));
    }

    /** A virtual directory is named after its web site: {@code owa (Default Web Site)}. */
    private static String onSite(String name, CmdletArguments arguments) {
        return arguments
                .text("WebSiteName")
                .map(site -> name.replace("Default Web Site", site.strip()))
                .orElse(name);
    }
}
