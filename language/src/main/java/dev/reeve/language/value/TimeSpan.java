package dev.reeve.language.value;

import java.time.Duration;

/** A length of time, shown as {@code [-][d.]hh:mm:ss}. */
public record TimeSpan(Duration duration) implements Value {

    @Override
    public String text() {
        Duration size = duration.abs();
        String days = size.toDaysPart() == 0 ? "" : size.toDaysPart() + ".";
        return (duration.isNegative() ? "-" : "")
                + days
                + "%02d:%02d:%02d".formatted(size.toHoursPart(), size.toMinutesPart(), size.toSecondsPart());
    }

    @Override
    public String typeName() {
        return "TimeSpan";
    }

    @Override
    public boolean truth() {
        return !duration.isZero();
    }
}
