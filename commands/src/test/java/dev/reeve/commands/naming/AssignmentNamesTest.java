package dev.reeve.commands.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The names of assignments that nobody named. */
class AssignmentNamesTest {

    private final AssignmentNames names = AssignmentNames.unused();

    @Test
    @DisplayName("ASG-14: role and assignee with a hyphen, -Delegating at the end of a delegating one")
    void generated() {
        assertThat(names.next("Mail Recipients", "Desk", false)).isEqualTo("Mail Recipients-Desk");
        assertThat(names.next("Mail Recipients", "Desk", true)).isEqualTo("Mail Recipients-Desk-Delegating");
    }

    @Test
    @DisplayName("ASG-15: more than 64 characters are cut on the right")
    void cut() {
        assertThat(names.next("R".repeat(40), "A".repeat(40), true))
                .isEqualTo("R".repeat(40) + "-" + "A".repeat(23))
                .hasSize(64);
    }

    @Test
    @DisplayName("ASG-15: a taken name, in any case, gets the first free number within 64 characters")
    void numbered() {
        names.take("r-a");
        assertThat(names.next("R", "A", false)).isEqualTo("R-A-1");
        assertThat(names.next("R", "A", false)).isEqualTo("R-A-2");

        names.next("R".repeat(40), "A".repeat(40), false);
        assertThat(names.next("R".repeat(40), "A".repeat(40), false))
                .hasSize(64)
                .endsWith("A-1");
    }
}
