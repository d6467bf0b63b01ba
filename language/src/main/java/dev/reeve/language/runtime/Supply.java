package dev.reeve.language.runtime;

import dev.reeve.language.command.Binder;
import dev.reeve.language.command.Parameter;
import dev.reeve.language.command.ParameterType;
import dev.reeve.language.host.Console;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.SecureText;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Asks a person for the mandatory parameters of one command that were not given; a script is not asked [SH-28]. */
final class Supply implements Binder.Prompt {

    private final Session session;
    private final String command;
    private final int position;
    private final Function<String, Optional<String>> help;
    private boolean asked;

    /** The asking for a command at a position of its pipeline, the first being 1. */
    Supply(Session session, String command, int position) {
        this(session, command, position, _ -> Optional.empty());
    }

    /** The asking where some parameters tell what they are. */
    Supply(Session session, String command, int position, Function<String, Optional<String>> help) {
        this.help = help;
        this.session = session;
        this.command = command;
        this.position = position;
    }

    @Override
    public Optional<Value> ask(Parameter parameter) {
        return session.console().flatMap(console -> {
            session.host().sink().flush();
            List<String> above = new ArrayList<>();
            if (!asked) {
                above.add("");
                above.add("cmdlet " + command + " at command pipeline position " + position);
                above.add("Supply values for the following parameters:");
                help.apply(parameter.name()).ifPresent(_ -> above.add("(Type !? for Help.)"));
            }
            asked = true;
            Optional<Value> answer = parameter.multiValued()
                    ? list(console, above, parameter)
                    : one(console, above, parameter, parameter.name() + ": ");
            if (answer.isEmpty()) {
                // Who breaks off is not told what is missing.
                session.meter().check();
            }
            return answer;
        });
    }

    /** A list is asked for item by item, until nothing is answered. */
    private Optional<Value> list(Console console, List<String> above, Parameter parameter) {
        List<Value> items = new ArrayList<>();
        List<String> lines = above;
        while (true) {
            Optional<Value> item = one(console, lines, parameter, parameter.name() + "[" + items.size() + "]: ");
            if (item.isEmpty()
                    || (item.get() instanceof Text text && text.text().isEmpty())) {
                return item.isEmpty() || items.isEmpty() ? item : Optional.of(new ListValue(items));
            }
            items.add(item.get());
            lines = List.of();
        }
    }

    /** One answer; {@code !?} asks back what the parameter is, and a password stays unseen. */
    private Optional<Value> one(Console console, List<String> above, Parameter parameter, String prompt) {
        boolean secret = isSecret(parameter);
        List<String> lines = above;
        while (true) {
            if (secret) {
                lines.forEach(line -> session.host().sink().host(line, true));
                return console.askSecret(prompt).map(SecureText::new);
            }
            Optional<String> answer = console.ask(lines, prompt);
            if (answer.isEmpty() || !answer.get().strip().equals("!?")) {
                return answer.map(Text::new);
            }
            lines = List.of(help.apply(parameter.name()).orElse("No help is available for " + parameter.name() + "."));
        }
    }

    private static boolean isSecret(Parameter parameter) {
        return parameter.type() instanceof ParameterType.ObjectType object
                ? object.name().equalsIgnoreCase("securestring")
                : parameter.name().endsWith("Password") && !(parameter.type() instanceof ParameterType.SwitchType);
    }
}
