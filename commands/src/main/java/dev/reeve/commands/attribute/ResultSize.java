package dev.reeve.commands.attribute;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** How many objects a listing puts out: a thousand unless said otherwise [CMD-8]. */
public final class ResultSize {

    private static final int DEFAULT = 1000;

    private ResultSize() {}

    /** The first of the objects, as many as asked for; warns in the context where some are left out. */
    public static <T> List<T> cut(CmdletContext context, CmdletArguments arguments, List<T> objects) {
        OptionalInt limit = limit(arguments);
        if (limit.isEmpty() || objects.size() <= limit.getAsInt()) {
            return objects;
        }
        context.warn(warning(arguments));
        return objects.subList(0, limit.getAsInt());
    }

    /** The first of the objects, as many as asked for, as they come; one more is looked for, to warn in the context. */
    public static <T> Stream<T> cut(CmdletContext context, CmdletArguments arguments, Stream<T> objects) {
        OptionalInt limit = limit(arguments);
        if (limit.isEmpty()) {
            return objects;
        }
        AtomicInteger seen = new AtomicInteger();
        return objects.takeWhile(_ -> {
            boolean within = seen.incrementAndGet() <= limit.getAsInt();
            if (!within) {
                context.warn(warning(arguments));
            }
            return within;
        });
    }

    /** How many at most; empty for any number. */
    private static OptionalInt limit(CmdletArguments arguments) {
        Optional<String> given = arguments.text("ResultSize").map(String::strip);
        return given.filter(SizeValue.UNLIMITED::equalsIgnoreCase).isPresent()
                ? OptionalInt.empty()
                : OptionalInt.of(given.map(ResultSize::number).orElse(DEFAULT));
    }

    private static String warning(CmdletArguments arguments) {
        return arguments.text("ResultSize").isEmpty()
                ? "By default, only the first 1000 items are returned. Use the ResultSize parameter to specify the"
                        + " number of items returned. To return all items, specify \"-ResultSize Unlimited\"."
                : "There are more results available than are currently displayed. To view them, increase the value"
                        + " for the ResultSize parameter.";
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "Parameter 'ResultSize' takes a whole number or Unlimited, and '" + text + "' is neither.",
                    text);
        }
        return Integer.parseInt(text);
    }
}
