package dev.reeve.interchange.tracking;

import dev.reeve.commands.tracking.TrackingDamage;
import dev.reeve.commands.tracking.TrackingEvent;
import dev.reeve.commands.tracking.TrackingLogs;
import dev.reeve.commands.tracking.TrackingQuery;
import dev.reeve.commands.tracking.TrackingQuery.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The tracking logs of a folder on disk. Only regular files count whose name is that of a tracking log: no link is followed
 * out of the folder, and no folder below it is looked at [TRACK-3].
 */
public final class TrackingFolder implements TrackingLogs {

    @Override
    public Stream<TrackingEvent> read(String folder, TrackingQuery query, TrackingDamage damage) {
        List<List<LogFile>> kinds = kinds(folder, query);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        List<Chain> chains = kinds.stream()
                .map(kind -> new Chain(kind.iterator(), threads, damage))
                .toList();
        return StreamSupport.stream(new Merged(chains, query.order()), false).onClose(threads::shutdownNow);
    }

    /** The files that can hold what is looked for, by kind, in the order in which they are read. */
    private static List<List<LogFile>> kinds(String folder, TrackingQuery query) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .flatMap(file -> LogName.of(file).stream())
                    .collect(Collectors.groupingBy(LogName::kind, TreeMap::new, Collectors.toList()))
                    .values()
                    .stream()
                    .map(kind -> kind.stream().sorted(LogName.WRITTEN).toList())
                    .map(kind -> ofTime(kind, query))
                    .map(kind -> query.order() == Order.OLDEST_FIRST ? kind : kind.reversed())
                    .toList();
        } catch (IOException | InvalidPathException _) {
            throw new TrackingLogsException();
        }
    }

    /** Without the files that were begun too late or ended too early. The newest of all may be written at this moment. */
    private static List<LogFile> ofTime(List<LogName> kind, TrackingQuery query) {
        List<LogFile> kept = new ArrayList<>();
        for (int i = 0; i < kind.size(); i++) {
            boolean isNewest = i + 1 == kind.size();
            boolean early = !isNewest && LogName.isAllBefore(kind.get(i + 1), query.start());
            if (!early && !kind.get(i).isAllFrom(query.end())) {
                kept.add(new LogFile(kind.get(i), isNewest, query));
            }
        }
        return kept;
    }

    /** The events of several chains by time; those of one chain stay in their order. */
    private static final class Merged extends Spliterators.AbstractSpliterator<TrackingEvent> {

        private final List<Chain> chains;
        private final Comparator<TrackingEvent> order;

        Merged(List<Chain> chains, Order order) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.chains = chains;
            Comparator<TrackingEvent> oldest = Comparator.comparing(TrackingEvent::timestamp);
            this.order = order == Order.OLDEST_FIRST ? oldest : oldest.reversed();
        }

        @Override
        public boolean tryAdvance(Consumer<? super TrackingEvent> action) {
            Optional<Chain> next = Optional.empty();
            Optional<TrackingEvent> first = Optional.empty();
            for (Chain chain : chains) {
                Optional<TrackingEvent> event = chain.peek();
                if (event.isPresent() && (first.isEmpty() || order.compare(event.get(), first.get()) < 0)) {
                    next = Optional.of(chain);
                    first = event;
                }
            }
            next.ifPresent(chain -> action.accept(chain.take()));
            return next.isPresent();
        }
    }
}
