package dev.reeve.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.shell.CommandLineTester.Said;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --as-of}: the organization as it was. */
class AsOfTest {

    @TempDir
    static Path folder;

    private static CommandLineTester tester;
    private static String began = "";

    /** No test changes it: what is in the past can't be. */
    @BeforeAll
    static void start() {
        tester = SampleHome.in(folder.resolve("home"));
        began = Instant.now().toString();
        assertThat(tester.reeve("run", "-c", "Add-RoleGroupMember 'Recipient Management' -Member WillN")
                        .exitCode())
                .isZero();
    }

    @Test
    void questionsAreAnsweredAsTheyWereThen() {
        String[] why = {"WillN", "Set-Mailbox", "-DisplayName", "x", "--on", "David Strome"};

        assertThat(asked("why", began, why).exitCode()).isEqualTo(3);
        assertThat(asked("why", Instant.now().toString(), why).exitCode()).isZero();
        assertThat(asked("who-can", "@1", "Set-Mailbox", "-DisplayName", "--on", "David Strome")
                        .out())
                .startsWith("3 people")
                .noneMatch(line -> line.contains("Will"));
        assertThat(asked("who-can", "@2", "Set-Mailbox", "-DisplayName", "--on", "David Strome")
                        .out())
                .startsWith("4 people");
        assertThat(asked("what-can", "@1", "WillN", "--on", "David Strome", "--count")
                        .out())
                .isNotEqualTo(asked("what-can", "@2", "WillN", "--on", "David Strome", "--count")
                        .out());
    }

    @Test
    void aSessionInThePastReadsWhatWasThere() {
        String members = "Get-RoleGroupMember 'Recipient Management' | ForEach-Object { $_.Name }";

        assertThat(run(began, members).out()).isNotEmpty().doesNotContain("Will Nielsen");
        assertThat(run("@2", members).out()).contains("Will Nielsen");
        assertThat(run("@1", members).errors()).contains("As of version 1.");
    }

    @Test
    void aChangeIsRefusedThereButMayBeTried() {
        Said refused = run("@1", "Add-RoleGroupMember 'Recipient Management' -Member Kim");
        Said tried = run("@1", "Add-RoleGroupMember 'Recipient Management' -Member Kim -WhatIf");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.errors()).contains("as of version 1").contains("no more be changed");
        assertThat(tried.exitCode()).isZero();
        assertThat(run("@2", "(Get-RoleGroupMember 'Recipient Management' | Where-Object Name -like 'Kim*').Name")
                        .out())
                .isEmpty();
        assertThat(tester.reeve("--as-of", "@3", "run", "-c", "1").exitCode())
                .as("there still is no version 3")
                .isEqualTo(2);
    }

    @Test
    void timesWithoutAnOrganizationAreRefused() {
        assertThat(run("2001-01-01", "1").errors()).contains("before the organization began");
        assertThat(run("2999-01-01", "1").errors()).contains("yet to come");
        assertThat(run("soon", "1").errors()).contains("is no time");
        assertThat(run("2001-01-01", "1").exitCode()).isEqualTo(2);
    }

    @Test
    void whatChangesHasNoPast() {
        Said said = tester.reeve("--as-of", "@1", "import", "people.ldif");

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.errors()).contains("--as-of").contains("who-can");
    }

    private Said run(String time, String text) {
        return tester.reeve("run", "--as-of", time, "-c", text);
    }

    private Said asked(String verb, String time, String... question) {
        String[] all = new String[question.length + 3];
        all[0] = verb;
        all[1] = "--as-of";
        all[2] = time;
        System.arraycopy(question, 0, all, 3, question.length);
        return tester.reeve(all);
    }
}
