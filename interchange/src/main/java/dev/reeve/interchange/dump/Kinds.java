package dev.reeve.interchange.dump;

import java.util.List;

/** What the objects of one file are: found out anew only where an object has other columns than the one before it. */
final class Kinds {

    private List<String> columns = List.of();
    private Kind last = Kind.UNKNOWN;

    Kind of(Row row) {
        List<String> own = row.object().memberNames();
        if (own.isEmpty() || row.tells(DscResource.NAME) || !own.equals(columns)) {
            columns = own;
            last = Kind.of(row);
        }
        return last;
    }
}
