package dev.reeve.commands.audit;

import dev.reeve.commands.attribute.Attributes;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.store.RecordedEntry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code Search-AdminAuditLog} [AUD-9]. */
public final class SearchAdminAuditLog implements ReadCmdlet {

    private static final String RESULT_SIZE = "ResultSize";
    private static final String START_INDEX = "StartIndex";
    private static final long DEFAULT_SIZE = 1_000;
    private static final long LARGEST_SIZE = 250_000;

    @Override
    public String name() {
        return "Search-AdminAuditLog";
    }

    @Override
    public String synopsis() {
        return "Finds in the administrator audit log who ran which cmdlets with which parameters on what.";
    }

    @Override
    public List<Declared> parameters() {
        return Attributes.join(
                AuditSearch.DECLARED,
                List.of(Declared.bool(AuditSearch.SUCCESS), Declared.any(RESULT_SIZE), Declared.whole(START_INDEX)));
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        AuditSearch.config(context);
        AuditSearch search = AuditSearch.of(context, arguments);
        long size = size(arguments);
        long from = startIndex(arguments);
        // One more than asked for tells whether there are more [CMD-8].
        List<RecordedEntry> found = search.results(context)
                .skip(from)
                .limit(size == Long.MAX_VALUE ? size : size + 1)
                .toList();
        if (found.size() > size) {
            context.warn(
                    "There are more results available than are currently displayed. To view them, increase the value"
                            + " for the ResultSize parameter or go on from StartIndex " + (from + size) + ".");
        }
        return found.stream().limit(size).map(AuditEntryResult::of);
    }

    private static long size(CmdletArguments arguments) {
        Optional<String> given = arguments.text(RESULT_SIZE).map(String::strip);
        if (given.isEmpty()) {
            return DEFAULT_SIZE;
        }
        String text = given.get();
        if (text.equalsIgnoreCase("Unlimited")) {
            return Long.MAX_VALUE;
        }
        if (!text.matches("[0-9]{1,9}") || Long.parseLong(text) < 1 || Long.parseLong(text) > LARGEST_SIZE) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "Parameter '" + RESULT_SIZE + "' takes a whole number from 1 to " + LARGEST_SIZE
                            + " or Unlimited, and '" + text + "' is neither.",
                    text);
        }
        return Long.parseLong(text);
    }

    private static long startIndex(CmdletArguments arguments) {
        long index = arguments.whole(START_INDEX).orElse(0L);
        if (index < 0) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "Parameter '" + START_INDEX + "' counts entries from 0, so it can't be " + index + ".",
                    Long.toString(index));
        }
        return index;
    }
}
