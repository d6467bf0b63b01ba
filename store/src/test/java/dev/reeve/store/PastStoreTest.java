package dev.reeve.store;

import static dev.reeve.store.Samples.NOW;
import static dev.reeve.store.Samples.id;
import static dev.reeve.store.Samples.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.Version;
import dev.reeve.store.PointInTime.AtTime;
import dev.reeve.store.PointInTime.AtVersion;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which point of a journal a time means, and what can be done there. */
class PastStoreTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final InMemoryStore store = new InMemoryStore();
    private OrganizationId contoso = Samples.nobody();

    /** Version 1 at NOW, 2 an hour later, 3 and 4 two hours later. */
    @BeforeEach
    void journal() {
        contoso = store.create("Contoso", Samples.first(), by(NOW));
        commit("a.com", 1);
        commit("b.com", 2);
        commit("c.com", 2);
    }

    private static Attribution by(Instant when) {
        return new Attribution("contoso.com/Users/Jane", "jane", "New-Thing", when);
    }

    private void commit(String name, int hours) {
        Version version = store.snapshot(contoso).version();
        assertThat(store.commit(
                        contoso, version, Change.put(unit(name)), by(NOW.plusSeconds(3600L * hours)), Optional.empty()))
                .isPresent();
    }

    private PastStore at(PointInTime point) {
        return PastStore.at(store, contoso, point, NOW.plusSeconds(36_000));
    }

    private static AtTime time(Instant instant) {
        return new AtTime(instant, instant.toString());
    }

    @ParameterizedTest
    @CsvSource({"0,1", "3599,1", "3600,2", "7199,2", "7200,4", "30000,4"})
    void aTimeMeansTheLastChangeUntilThen(long seconds, long version) {
        PastStore past = at(time(NOW.plusSeconds(seconds)));

        assertThat(past.version()).isEqualTo(new Version(version));
        assertThat(past.snapshot(contoso).version()).isEqualTo(new Version(version));
        assertThat(past.moment()).isEqualTo(NOW.plusSeconds(seconds));
        assertThat(past.snapshot(contoso).find(id("a.com")).isPresent()).isEqualTo(version > 1);
    }

    @Test
    void beforeTheBeginningInTheFutureAndAtNoVersionThereIsNothing() {
        assertThatThrownBy(() -> at(time(NOW.minusNanos(1))))
                .hasMessageContaining("before the organization began")
                .hasMessageContaining(NOW.toString());
        assertThatThrownBy(() -> at(time(NOW.plusSeconds(36_001)))).hasMessageContaining("yet to come");
        assertThatThrownBy(() -> at(new AtVersion(new Version(5)))).hasMessageContaining("versions 1 to 4");
        assertThatThrownBy(() -> at(new AtVersion(Version.ZERO))).hasMessageContaining("versions 1 to 4");
    }

    @Test
    void nothingCanBeChangedThere() {
        PastStore past = at(new AtVersion(new Version(2)));

        assertThatThrownBy(() ->
                        past.commit(contoso, new Version(2), Change.put(unit("d.com")), by(NOW), Optional.empty()))
                .isInstanceOfSatisfying(
                        ReeveException.class, error -> assertThat(error.code()).isEqualTo(ErrorCode.PastIsReadOnly));
        past.record(contoso, AuditWrite.keepingAll(Samples.audit("New-Thing", NOW)));
        assertThat(store.snapshot(contoso).version()).isEqualTo(new Version(4));
        assertThat(store.auditEntries(contoso, Instant.MIN, Instant.MAX)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-01,2026-04-30T22:00:00Z,2026-05-01T00:00:00+02:00 (Europe/Berlin)",
        "2026-01-15T14:30,2026-01-15T13:30:00Z,2026-01-15T14:30:00+01:00 (Europe/Berlin)",
        "2026-05-01 14:30:05,2026-05-01T12:30:05Z,2026-05-01T14:30:05+02:00 (Europe/Berlin)",
        "2026-05-01T14:30Z,2026-05-01T14:30:00Z,2026-05-01T14:30:00Z",
        "2026-05-01T14:30:00-04:00,2026-05-01T18:30:00Z,2026-05-01T14:30:00-04:00"
    })
    void aTimeIsOfTheZoneThatItTellsElseOfTheLocalOne(String text, Instant instant, String said) {
        PointInTime point = PointInTime.parse(text, BERLIN);

        assertThat(point)
                .isInstanceOfSatisfying(
                        AtTime.class, time -> assertThat(time.instant()).isEqualTo(instant));
        assertThat(point).hasToString(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "12",
                "@",
                "@-1",
                "@1.5",
                "2026-13-01",
                "2026-02-30",
                "2026-5-1",
                "2026-05-01T25:00"
            })
    void whatIsNoTimeIsRefused(String text) {
        assertThatThrownBy(() -> PointInTime.parse(text, BERLIN))
                .isInstanceOfSatisfying(
                        ReeveException.class, error -> assertThat(error.code()).isEqualTo(ErrorCode.InvalidArgument));
    }

    @Test
    void aVersionStandsBehindAnAt() {
        assertThat(PointInTime.parse("@12", BERLIN)).isEqualTo(new AtVersion(new Version(12)));
    }
}
