package dev.reeve.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the parts of a text are while it is typed. */
class HighlightingTest {

    private static List<String> parts(String text) {
        return Highlighting.of(text).stream()
                .map(part ->
                        part.kind().name().toLowerCase(Locale.ROOT) + " " + text.substring(part.start(), part.end()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\u0001',
            value = {
                "Get-Mailbox -Identity Ray ~ command Get-Mailbox|parameter -Identity",
                "Get-Mailbox Ray | where { $_.City -eq 'Bonn' } ~ command Get-Mailbox|command where|variable $_|operator -eq|string 'Bonn'",
                "$x = Get-RoleGroup \"Help ~ variable $x|command Get-RoleGroup|string \"Help",
                "foreach ($g in Get-RoleGroup) { $g.Name } ~ keyword foreach|variable $g|keyword in|command Get-RoleGroup|variable $g",
                "if (-not $a) { exit 3 } # done ~ keyword if|operator -not|variable $a|keyword exit|number 3|comment # done",
                "@{ Name = 'a'; Roles = 1 } ~ string 'a'|number 1",
                "[int]$n = 12; [math]::Round(2.5) ~ type [int]|variable $n|number 12|type [math]|number 2.5",
                "New-RoleGroup @params –Name x ~ command New-RoleGroup|variable @params|parameter –Name",
                "<# open ~ comment <# open",
                "${a b} + $script:n ~ variable ${a b}|variable $script:n",
                "1..3 | % { \"`\"$_\" } ~ number 1..3|command %|string \"`\"$_\"",
            })
    void areTold(String text, String expected) {
        assertThat(String.join("|", parts(text))).isEqualTo(expected);
    }

    @Test
    void everyTextHasPartsInOrderWithinIt() {
        Random random = new Random(20261122);
        String alphabet = "ab-$@#<>[]{}()'\"`|;=.,!%1 \n:–“’";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(24); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            int at = 0;
            for (Highlighting.Part part : Highlighting.of(text.toString())) {
                assertThat(part.start()).as(text::toString).isGreaterThanOrEqualTo(at);
                assertThat(part.end()).as(text::toString).isBetween(part.start() + 1, text.length());
                at = part.end();
            }
        }
    }
}
