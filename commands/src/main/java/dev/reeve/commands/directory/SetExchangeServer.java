package dev.reeve.commands.directory;

import dev.reeve.commands.attribute.Attributes;
import dev.reeve.commands.attribute.ServerAttributes;
import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.ServerProperties;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code Set-ExchangeServer} [CFG-3]. */
public final class SetExchangeServer implements ChangeCmdlet {

    private static final String PRODUCT_KEY = "ProductKey";
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9]{5}(?:-[A-Za-z0-9]{5}){4}");

    @Override
    public String name() {
        return "Set-ExchangeServer";
    }

    @Override
    public String synopsis() {
        return "Changes the settings of a server.";
    }

    @Override
    public List<Declared> parameters() {
        return Attributes.join(
                List.of(Declared.identity("Identity"), Declared.text(PRODUCT_KEY)),
                Attributes.declared(ServerAttributes.SERVER));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        ExchangeServer server = context.lookup().one(ExchangeServer.class, arguments.required("Identity"));
        PlanBuilder plan = context.plan().step("Setting server", server.name());
        Properties properties =
                Attributes.apply(ServerAttributes.SERVER, server.properties(), context, arguments, plan);
        return plan.modify(server, server.withProperties(licensed(properties, arguments, plan)))
                .build();
    }

    /** Of a product key only the last group is kept: it tells keys apart, and nobody can use it. */
    private static Properties licensed(Properties properties, CmdletArguments arguments, PlanBuilder plan) {
        Optional<String> key = arguments.text(PRODUCT_KEY).map(String::strip);
        if (key.isEmpty()) {
            return properties;
        }
        if (!KEY.matcher(key.get()).matches()) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "A product key has five groups of five letters and digits, with hyphens between them.",
                    PRODUCT_KEY);
        }
        plan.warn("The product key takes effect when the Information Store service of the server is started anew.");
        String last = key.get().substring(key.get().length() - 5).toUpperCase(Locale.ROOT);
        return properties.with(ServerProperties.PRODUCT_ID, "XXXXX-XXXXX-XXXXX-XXXXX-" + last);
    }
}
