import dev.reeve.commands.tracking.TrackingDamage;
import dev.reeve.commands.tracking.TrackingEvent;
import dev.reeve.commands.tracking.TrackingField;
import dev.reeve.commands.tracking.TrackingQuery;
import dev.reeve.commands.tracking.TrackingQuery.Condition;
import dev.reeve.commands.tracking.TrackingQuery.Match;
import dev.reeve.commands.tracking.TrackingQuery.Order;
import dev.reeve.interchange.tracking.TrackingFolder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Counts the events of a folder that a query finds: FOLDER FIELD MATCH TEXT [newest [LIMIT]], FIELD - for any. */
final class Search {

    private Search() {}

    public static void main(String[] arguments) {
        List<Condition> conditions = arguments[1].equals("-")
                ? List.of()
                : List.of(new Condition(
                        TrackingField.ofColumn(arguments[1]).orElseThrow(),
                        Match.valueOf(arguments[2].toUpperCase(Locale.ROOT)),
                        List.of(arguments[3])));
        Order order = arguments.length > 4 ? Order.NEWEST_FIRST : Order.OLDEST_FIRST;
        long limit = arguments.length > 5 ? Long.parseLong(arguments[5]) : Long.MAX_VALUE;
        TrackingQuery query = new TrackingQuery(Instant.MIN, Instant.MAX, conditions, order);
        long begin = System.nanoTime();
        long count;
        try (Stream<TrackingEvent> events =
                new TrackingFolder().read(arguments[0], query, new TrackingDamage())) {
            count = events.limit(limit).count();
        }
        System.out.printf(Locale.ROOT, "%d events, %.1f s%n", count, (System.nanoTime() - begin) / 1e9);
    }
}
