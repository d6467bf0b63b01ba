package dev.reeve.commands.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.commands.role.GetManagementRole;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.engine.decision.CommandRights;
import dev.reeve.language.command.Parameter;
import dev.reeve.language.command.ParameterType;
import dev.reeve.language.command.Signature;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the language may bind for a caller. */
class SignaturesTest {

    private static CmdletDefinition cmdlet(String name) {
        return BuiltInCatalogue.instance().find(name).orElseThrow();
    }

    private static Signature all(String name) {
        CmdletDefinition definition = cmdlet(name);
        return Signatures.of(
                definition,
                new CommandRights(
                        name,
                        new TreeSet<>(definition.parameters().stream()
                                .map(CmdletParameter::name)
                                .toList()),
                        definition.sets(),
                        false),
                Optional.empty());
    }

    @Test
    @DisplayName("GATE-2, GATE-6: only usable parameters and completable sets")
    void reduced() {
        Signature signature = Signatures.of(
                cmdlet("Get-ManagementRole"),
                new CommandRights(
                        "Get-ManagementRole", new TreeSet<>(List.of("identity", "Cmdlet")), List.of("Identity"), false),
                Optional.of(new GetManagementRole()));

        assertThat(signature.parameters()).extracting(Parameter::name).containsExactly("Identity", "Cmdlet");
        assertThat(signature.sets()).containsExactly("Identity");
        assertThat(signature.parameters().getFirst().sets()).containsOnlyKeys("Identity");
    }

    @Test
    @DisplayName("CMD-4: Remove asks by itself, New only when told to, Get never")
    void confirmation() {
        assertThat(all("Remove-ManagementRole").confirmsByDefault()).isTrue();
        assertThat(all("New-ManagementRole").confirmsByDefault()).isFalse();
        assertThat(all("New-ManagementRole").changesState()).isTrue();
        assertThat(all("Get-ManagementRole").changesState()).isFalse();
    }

    @Test
    @DisplayName("A switch of a cmdlet that is not built takes no value")
    void switchesOfOthers() {
        Signature signature = all("Set-JournalRule");

        assertThat(signature.parameters().stream()
                        .filter(parameter -> parameter.name().equals("WhatIf"))
                        .findFirst()
                        .orElseThrow()
                        .type())
                .isInstanceOf(ParameterType.SwitchType.class);
    }
}
