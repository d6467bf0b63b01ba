import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The client: phases of requests by turns, then load and idle sessions with a look at the live heap. */
final class Load {

    private static final int BATCH = 50;
    private static final int WARMING = 3;
    private static final String EVALUATION = "/access/v1/evaluation";

    private final URI address;
    private final SSLContext tls;
    private final String server;
    private final String jcmd;
    private final int connections;

    private Load(URI address, SSLContext tls, String server, String jcmd, int connections) {
        this.address = address;
        this.tls = tls;
        this.server = server;
        this.jcmd = jcmd;
        this.connections = connections;
    }

    /** What a phase measured: requests for each second, and the times of all of them in nanoseconds, sorted. */
    private record Phase(double rate, long[] times) {
        double quantile(double q) {
            return times[(int) Math.min(times.length - 1L, (long) (times.length * q))] / 1e6;
        }
    }

    public static void main(String[] arguments) throws Exception {
        Load load = new Load(
                URI.create(arguments[0]),
                trust(Path.of(arguments[1])),
                arguments[3],
                arguments[4],
                Integer.parseInt(arguments[9]));
        String token = load.signIn(Files.readAllLines(Path.of(arguments[2])).getFirst());
        Duration phase = Duration.ofSeconds(Long.parseLong(arguments[5]));
        load.ratios(load.kinds(token), phase, Integer.parseInt(arguments[6]));
        load.heap(token, Integer.parseInt(arguments[7]), Integer.parseInt(arguments[8]));
    }

    private static SSLContext trust(Path certificate) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, new char[0]);
        try (InputStream in = Files.newInputStream(certificate)) {
            store.setCertificateEntry(
                    "server", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    private String once(String method, String path, String token, String body) throws IOException {
        try (Wire wire = new Wire(address, tls)) {
            Wire.Answer answer = wire.send(Wire.request(method, path, token, body));
            if (answer.status() / 100 != 2) {
                throw new IOException(path + " is answered " + answer.status() + ": " + answer.text());
            }
            return answer.text();
        }
    }

    private String signIn(String password) throws IOException {
        return found(
                "\"token\":\"([^\"]+)\"",
                once("POST", "/signin", "", "{\"user\":\"Administrator\",\"password\":\"" + password + "\",\"token\":true}"));
    }

    private static String found(String pattern, String text) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IOException("'" + pattern + "' is not in " + text);
        }
        return matcher.group(1);
    }

    private List<String> people(String token) throws IOException {
        String listed = once(
                "POST",
                "/api/v1/contoso.com/pipelines",
                token,
                "{\"script\":\"(Get-Mailbox -ResultSize 200).UserPrincipalName\"}");
        return Pattern.compile("\\{\"output\":\"([^\"]+)\"").matcher(listed).results().map(each -> each.group(1)).toList();
    }

    private static String question(String subject, String resource) {
        return "{\"subject\":{\"type\":\"user\",\"id\":\"" + subject + "\"},\"action\":{\"name\":\"Set-Mailbox\","
                + "\"properties\":{\"parameters\":[\"DisplayName\"]}},\"resource\":{\"type\":\"mailbox\",\"id\":\"" + resource
                + "\"}}";
    }

    /** The kinds of request: each a few hundred different ones, asked by turns. */
    private Map<String, List<byte[]>> kinds(String token) throws IOException {
        List<String> people = people(token);
        List<String> questions = IntStream.range(0, 400)
                .mapToObj(i -> question(people.get(i % people.size()), people.get(i * 7 % people.size())))
                .toList();
        Map<String, List<byte[]>> kinds = new LinkedHashMap<>();
        kinds.put("empty", List.of(Wire.request("GET", "/health/live", "", "")));
        kinds.put(
                "single",
                questions.stream()
                        .map(each -> Wire.request("POST", EVALUATION, token, each))
                        .toList());
        kinds.put(
                "batch of " + BATCH,
                IntStream.range(0, 8)
                        .mapToObj(i -> Wire.request(
                                "POST",
                                EVALUATION + "s",
                                token,
                                "{\"evaluations\":["
                                        + String.join(",", questions.subList(i * BATCH, (i + 1) * BATCH)) + "]}"))
                        .toList());
        return kinds;
    }

    private Phase phase(List<byte[]> requests, Duration length) throws Exception {
        long end = System.nanoTime() + length.toNanos();
        List<Callable<long[]>> clients = IntStream.range(0, connections)
                .<Callable<long[]>>mapToObj(number -> () -> client(requests, number, end))
                .toList();
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<long[]> all = new ArrayList<>();
            for (Future<long[]> each : threads.invokeAll(clients)) {
                all.add(each.get());
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            long[] times = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return new Phase(times.length / seconds, times);
        }
    }

    private long[] client(List<byte[]> requests, int number, long end) throws IOException {
        long[] times = new long[1 << 12];
        int count = 0;
        try (Wire wire = new Wire(address, tls)) {
            for (int i = number * 31; System.nanoTime() < end; i++) {
                long begun = System.nanoTime();
                Wire.Answer answer = wire.send(requests.get(i % requests.size()));
                if (answer.status() != 200) {
                    throw new IOException("answered " + answer.status() + ": " + answer.text());
                }
                if (count == times.length) {
                    times = Arrays.copyOf(times, 2 * count);
                }
                times[count++] = System.nanoTime() - begun;
            }
        }
        return Arrays.copyOf(times, count);
    }

    private void ratios(Map<String, List<byte[]>> kinds, Duration length, int rounds) throws Exception {
        Map<String, List<Phase>> measured = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (Map.Entry<String, List<byte[]>> kind : kinds.entrySet()) {
                // The first warms up: what is compiled best is compiled only after some hundred thousand requests of a kind.
                Phase phase = phase(kind.getValue(), round == 0 ? length.multipliedBy(WARMING) : length);
                if (round > 0) {
                    measured.computeIfAbsent(kind.getKey(), _ -> new ArrayList<>()).add(phase);
                }
            }
        }
        System.out.printf("%-14s %12s %10s %10s %14s%n", "", "requests/s", "p50 ms", "p99 ms", "decisions/s");
        measured.forEach((kind, phases) -> System.out.printf(
                "%-14s %12.0f %10.2f %10.2f %14s%n",
                kind,
                median(phases.stream().map(Phase::rate).toList()),
                median(phases.stream().map(each -> each.quantile(0.5)).toList()),
                median(phases.stream().map(each -> each.quantile(0.99)).toList()),
                kind.equals("empty")
                        ? ""
                        : "%.0f".formatted(median(phases.stream().map(Phase::rate).toList())
                                * (kind.startsWith("batch") ? BATCH : 1))));
        List<Phase> empty = measured.get("empty");
        List<Phase> single = measured.get("single");
        List<Phase> batch = measured.get("batch of " + BATCH);
        tell("single to empty, throughput (at least 0.6)", rounds, i -> single.get(i).rate() / empty.get(i).rate());
        tell("single to empty, p99", rounds, i -> single.get(i).quantile(0.99) / empty.get(i).quantile(0.99));
        tell(
                "batch to single, for each decision (at least 15)",
                rounds,
                i -> batch.get(i).rate() * BATCH / single.get(i).rate());
    }

    private static void tell(String what, int rounds, java.util.function.IntToDoubleFunction ratio) {
        List<Double> all = IntStream.range(0, rounds).mapToObj(ratio::applyAsDouble).sorted().toList();
        System.out.printf(
                "%-50s %8.2f   (%.2f to %.2f)%n", what, median(all), all.getFirst(), all.getLast());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /** What a full collection leaves, in megabytes. */
    private double live() throws IOException, InterruptedException {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            Process process = new ProcessBuilder(jcmd, server, "GC.class_histogram").start();
            String last = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("Total"))
                    .collect(Collectors.joining());
            process.waitFor();
            least = Math.min(least, Long.parseLong(last.strip().split("\\s+")[2]) / 1e6);
        }
        return least;
    }

    private void heap(String token, int minutes, int sessions) throws Exception {
        List<byte[]> mixed = new ArrayList<>();
        kinds(token).values().forEach(mixed::addAll);
        mixed.add(Wire.request(
                "POST",
                "/api/v1/contoso.com/pipelines",
                token,
                "{\"script\":\"Get-Mailbox David | Select-Object Alias\"}"));
        System.out.printf("%nLive heap under load, MB: %.1f", live());
        Instant end = Instant.now().plus(Duration.ofMinutes(minutes));
        while (Instant.now().isBefore(end)) {
            phase(mixed, Duration.ofSeconds(Math.min(60, Duration.between(Instant.now(), end).toSeconds() + 1)));
            System.out.printf(" %.1f", live());
        }
        double before = live();
        List<String> open = new ArrayList<>();
        try (Wire wire = new Wire(address, tls)) {
            byte[] opening = Wire.request("POST", "/api/v1/contoso.com/sessions", token, "{}");
            for (int i = 0; i < sessions; i++) {
                open.add(found("\"id\":\"([^\"]+)\"", wire.send(opening).text()));
            }
            double held = live();
            System.out.printf(
                    "%n%d idle sessions: %.1f MB more, %.1f kB each",
                    sessions, held - before, (held - before) * 1000 / Math.max(1, sessions));
            for (String session : open) {
                wire.send(Wire.request("DELETE", "/api/v1/contoso.com/sessions/" + session, token, ""));
            }
        }
        System.out.printf("; closed: %.1f MB more than before them%n", live() - before);
    }
}
