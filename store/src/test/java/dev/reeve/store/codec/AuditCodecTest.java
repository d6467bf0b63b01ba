package dev.reeve.store.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.reeve.store.AuditEntry;
import dev.reeve.store.StoreException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Audit entries at rest, also those of homes that an earlier release wrote. */
class AuditCodecTest {

    private static final String EARLIER = """
            {"format":1,"object":"contoso.com/Users/Bob","cmdlet":"Set-Mailbox",
             "parameters":[{"name":"Identity","value":"Bob"}],"modified":[],"caller":"contoso.com/Users/Jane",
             "actor":"root","when":"2026-03-01T09:30:00Z","server":"MBX1 (15.02.1544.004)"}""";

    @Test
    @DisplayName("AUD-6: entries that an earlier release wrote are read, without what it did not know")
    void earlier() {
        AuditEntry entry = AuditCodec.decode(EARLIER);

        assertThat(entry.object()).isEqualTo(AuditEntry.ModifiedObject.named("contoso.com/Users/Bob"));
        assertThat(entry.caller().name()).isEqualTo("contoso.com/Users/Jane");
        assertThat(entry.caller().identities()).isEmpty();
        assertThat(entry.error()).isEmpty();
        assertThat(AuditCodec.decode(AuditCodec.encode(entry))).isEqualTo(entry);
    }

    @Test
    @DisplayName("A format of a newer release is refused by number, a damaged entry with its start")
    void refused() {
        assertThatThrownBy(() -> AuditCodec.decode(EARLIER.replace("\"format\":1", "\"format\":2")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("format 2");
        assertThatThrownBy(() -> AuditCodec.decode(EARLIER.replace("\"modified\":[],", "")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("damaged");
    }
}
