package dev.reeve.commands.attribute;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import java.util.List;
import java.util.Optional;

/** How many objects a listing puts out: a thousand unless said otherwise [CMD-8]. */
public final class ResultSize {

    private static final int DEFAULT = 1000;

    private ResultSize() {}

    /** The first of the objects, as many as asked for; warns in the context where some are left out. */
    public static <T> List<T> cut(CmdletContext context, CmdletArguments arguments, List<T> objects) {
        Optional<String> given = arguments.text("ResultSize").map(String::strip);
        if (given.filter(SizeValue.UNLIMITED::equalsIgnoreCase).isPresent()) {
            return objects;
        }
        int limit = given.map(ResultSize::number).orElse(DEFAULT);
        if (objects.size() <= limit) {
            return objects;
        }
        context.warn(
                given.isEmpty()
                        ? "By default, only the first 1000 items are returned. Use the ResultSize parameter to specify the"
                                + " number of items returned. To return all items, specify \"-ResultSize Unlimited\"."
                        : "There are more results available than are currently displayed. To view them, increase the value"
                                + " for the ResultSize parameter.");
        return objects.subList(0, limit);
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
