package dev.reeve.language.runtime;

import dev.reeve.language.host.Host;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.TimeSpan;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** {@code Stopwatch} [SH-17], on the host's time. */
final class StopwatchValue implements Value {

    private final Host host;
    private Duration before = Duration.ZERO;
    private Optional<Instant> since = Optional.empty();

    StopwatchValue(Host host) {
        this.host = host;
    }

    private Duration elapsed() {
        return since.map(start -> before.plus(Duration.between(start, host.now())))
                .orElse(before);
    }

    Optional<Value> call(String method) {
        switch (method) {
            case "start" -> since = since.or(() -> Optional.of(host.now()));
            case "stop" -> {
                before = elapsed();
                since = Optional.empty();
            }
            case "reset", "restart" -> {
                before = Duration.ZERO;
                since = method.equals("reset") ? Optional.empty() : Optional.of(host.now());
            }
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(NullValue.NOTHING);
    }

    @Override
    public Optional<Value> member(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "elapsed" -> Optional.of(new TimeSpan(elapsed()));
            case "elapsedmilliseconds" -> Optional.of(new Whole(elapsed().toMillis()));
            case "isrunning" -> Optional.of(Bool.of(since.isPresent()));
            default -> Optional.empty();
        };
    }

    @Override
    public String text() {
        return "System.Diagnostics.Stopwatch";
    }

    @Override
    public String typeName() {
        return "Stopwatch";
    }
}
