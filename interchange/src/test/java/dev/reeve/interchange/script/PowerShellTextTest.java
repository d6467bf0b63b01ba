package dev.reeve.interchange.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whatever a text holds, it ends where it ends. */
class PowerShellTextTest {

    @Test
    void each_kind_of_single_quote_is_doubled() {
        assertThat(PowerShellText.quoted("a'b\u2018c\u2019d\u201ae\u201bf"))
                .isEqualTo("'a''b\u2018\u2018c\u2019\u2019d\u201a\u201ae\u201b\u201bf'");
    }

    @Test
    void nothing_else_in_quotes_has_a_meaning() {
        assertThat(PowerShellText.quoted("$(x) `n \"y\" #>\nz")).isEqualTo("'$(x) `n \"y\" #>\nz'");
    }

    @Test
    void a_comment_stays_on_its_line() {
        assertThat(PowerShellText.comment("a\nRemove-RoleGroup b\r\u2028\u0085c #>"))
                .isEqualTo("# a Remove-RoleGroup b   c #>");
    }
}
