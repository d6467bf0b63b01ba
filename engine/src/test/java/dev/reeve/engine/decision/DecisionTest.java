package dev.reeve.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.decision.Decision.Denied;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a refusal shows to the caller. */
class DecisionTest {

    private final Fixture org = new Fixture();
    private final ExchangeServer server = org.server("EX01");

    private static Denied denied(ErrorCode code, DirectoryObject object) {
        return new Denied(code, Optional.of(TouchPoint.ObjectAccess.action(object)), Optional.empty(), List.of());
    }

    @Test
    @DisplayName("REASON-3: an exclusive scope refuses with the code of a regular one over the same kind of object")
    void exclusiveScopesDontShow() {
        assertThat(denied(ErrorCode.ExclusiveScope, org.mailbox("Chief")).shownCode())
                .isEqualTo(ErrorCode.OutOfWriteScope);
        assertThat(denied(ErrorCode.ExclusiveScope, server).shownCode()).isEqualTo(ErrorCode.OutOfServerScope);
        assertThat(denied(ErrorCode.ExclusiveScope, org.database("DB1", server)).shownCode())
                .isEqualTo(ErrorCode.OutOfDatabaseScope);
    }

    @Test
    @DisplayName("REASON-1: any other code is shown as it is")
    void otherCodes() {
        assertThat(denied(ErrorCode.NotDelegated, server).shownCode()).isEqualTo(ErrorCode.NotDelegated);
    }
}
