package pb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Medians of all rounds as one table, with the ratios that count. */
final class Table {

    private final Map<String, List<String>> values = new TreeMap<>();
    private final List<String> sizes = new ArrayList<>();

    public static void main(String[] arguments) throws IOException {
        Table table = new Table();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            String[] parts = line.split("\t");
            table.values.computeIfAbsent(key(parts[0], parts[1], parts[2]), _ -> new ArrayList<>()).add(parts[3]);
            if (!table.sizes.contains(parts[1])) {
                table.sizes.add(parts[1]);
            }
        }
        table.print();
    }

    private static String key(String contender, String size, String figure) {
        return contender + "\t" + size + "\t" + figure;
    }

    private Optional<Double> median(String contender, String size, String figure) {
        List<Double> all = values.getOrDefault(key(contender, size, figure), List.of()).stream()
                .map(Double::valueOf)
                .sorted()
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() / 2));
    }

    private interface Figure {
        Optional<Double> of(String size);
    }

    private Figure figure(String contender, String figure) {
        return size -> median(contender, size, figure);
    }

    private static Figure ratio(Figure one, Figure other) {
        return size -> one.of(size).flatMap(a -> other.of(size).map(b -> a / b));
    }

    private void print() {
        System.out.println("| | " + sizes.stream().map(size -> "%,d recipients".formatted(Integer.valueOf(size))).collect(Collectors.joining(" | ")) + " | aim |");
        System.out.println("|---|" + "---:|".repeat(sizes.size() + 1));
        Figure protoId = figure("proto-id", "rate");
        Figure protoName = figure("proto-name", "rate");
        Figure handles = figure("handles", "rate");
        Figure names = figure("names", "rate");
        rate("index, numbers in", protoId);
        rate("engine, handles in", handles);
        row("— of the index", ratio(handles, protoId), "0.5");
        rate("index, names in", protoName);
        rate("engine, names in", names);
        row("— of the index", ratio(names, protoName), "0.7");
        rate("engine, with reasons", figure("reasons", "rate"));
        row("— of names in", ratio(figure("reasons", "rate"), names), "0.1");
        row("two threads by one: index, numbers", ratio(figure("proto-id", "two threads"), protoId), "");
        row("two threads by one: handles", ratio(figure("handles", "two threads"), handles), "");
        row("two threads by one: names", ratio(figure("names", "two threads"), names), "");
        row("two threads beside a writer of 100 changes a second, by one alone", figure("writer", "two beside"), "1.8");
        row("— in the slower quarter of rounds", figure("writer", "two beside, lower quarter"), "");
        row("— changes a second that the writer made", figure("writer", "changes a second"), "100");
        row("— one thread beside the writer, by one alone", figure("writer", "one beside"), "");
        row("— two beside the writer by one beside the writer", figure("writer", "two by one"), "");
        tail("index, numbers", "proto-id", "");
        tail("handles", "handles", "3");
        tail("names", "names", "3");
        tail("index, names", "proto-name", "");
        nanos("asked for the first time: index, names (ns)", figure("proto-name", "cold"));
        nanos("asked for the first time: engine, names (ns)", figure("names", "cold"));
        growth("— growth of the engine's by the index's", figure("names", "cold"), figure("proto-name", "cold"), "1.2");
        row("indexes made before the first change of a process (ms)", figure("change", "indexes"), "");
        for (String kind : List.of("attribute", "membership", "new recipient")) {
            row(kind + " changed: apply, follow, decide (µs)", figure("change", kind + ": all"), "");
            row("— by a decision by names", size -> figure("change", kind + ": all").of(size).flatMap(us -> names.of(size).map(rate -> us * rate / 1e6)), "200");
            row("— 99th percentile (µs)", figure("change", kind + ": all, p99"), "");
        }
        nanos("bytes a recipient: snapshot", figure("memory", "snapshot"));
        nanos("bytes a recipient: made ready", figure("memory", "compiled"));
        nanos("bytes a recipient: all asked about", figure("memory", "asked"));
        for (String peer : List.of("naive", "casbin", "casbin-eval", "shiro", "cedar", "cedar-sliced")) {
            rate(peer, figure(peer, "rate"));
        }
        System.out.println();
        values.forEach((key, all) -> {
            if (key.endsWith("answers") || key.endsWith("oracle")) {
                System.out.println(key.replace("\t", ", ") + ": " + all.getFirst());
            }
        });
    }

    /** How much longer than usual the slowest decision of a hundred takes. */
    private void tail(String name, String contender, String aim) {
        nanos("median of single decisions (ns): " + name, figure(contender, "p50"));
        row("— 99th percentile by the median", ratio(figure(contender, "p99"), figure(contender, "p50")), aim);
        row("— of questions, the middle of eleven times each", ratio(figure(contender, "question p99"), figure(contender, "question p50")), "");
        row("— asked in the order in which they lie in memory", ratio(figure(contender, "in order p99"), figure(contender, "in order p50")), "");
    }

    private void rate(String name, Figure figure) {
        print(name, figure, "%,.0f", "");
    }

    private void nanos(String name, Figure figure) {
        print(name, figure, "%,.0f", "");
    }

    private void row(String name, Figure figure, String aim) {
        print(name, figure, "%,.2f", aim);
    }

    private void growth(String name, Figure one, Figure other, String aim) {
        String least = sizes.getFirst();
        print(
                name,
                size -> one.of(size)
                        .filter(_ -> !size.equals(least))
                        .flatMap(now -> one.of(least)
                                .flatMap(then -> other.of(size)
                                        .flatMap(index -> other.of(least).map(first -> (now / then) / (index / first))))),
                "%,.2f",
                aim);
    }

    private void print(String name, Figure figure, String format, String aim) {
        if (sizes.stream().noneMatch(size -> figure.of(size).isPresent())) {
            return;
        }
        System.out.println("| " + name + " | "
                + sizes.stream()
                        .map(size -> figure.of(size)
                                .map(value -> String.format(Locale.ROOT, format, value))
                                .orElse(""))
                        .collect(Collectors.joining(" | "))
                + " | " + aim + " |");
    }
}
