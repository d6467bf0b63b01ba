package dev.reeve.commands.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.property.PropertyValue;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Whole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeValueTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2048 | 2048",
                "300MB | 314572800",
                "1.5GB | 1610612736",
                "1 tb | 1099511627776",
                "10 GB (10,737,418,240 bytes) | 10737418240"
            })
    void readsTheFormsOfASize(String text, long bytes) { // OPATH-16
        assertThat(SizeValue.parse(new Text(text))).contains(new PropertyValue.Size(bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GB", "-1MB", "1XB", "99999999999999TB"})
    void refusesWhatIsNone(String text) {
        assertThat(SizeValue.parse(new Text(text))).isEmpty();
    }

    @Test
    void readsNumbersAndNoLimit() {
        assertThat(SizeValue.parse(new Whole(7))).contains(new PropertyValue.Size(7));
        assertThat(SizeValue.parse(new Whole(-7))).isEmpty();
        assertThat(SizeValue.parse(new Text("unlimited"))).contains(new PropertyValue.Unlimited());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 B (0 bytes)",
                "1610612736 | 1.5 GB (1,610,612,736 bytes)",
                "10737418240 | 10 GB (10,737,418,240 bytes)"
            })
    void showsTheLargestUnitAndTheBytes(long bytes, String text) { // SH-57
        assertThat(new SizeValue(bytes).text()).isEqualTo(text);
    }

    @Test
    void whatItShowsItReads() {
        for (long bytes : new long[] {1, 1023, 1024, 314572800, 2040109465L}) {
            assertThat(SizeValue.parse(new Text(new SizeValue(bytes).text()))).contains(new PropertyValue.Size(bytes));
        }
    }
}
