package dev.reeve.commands.cmdlet;

import java.util.List;

/**
 * A cmdlet: a declaration and a pure function of what it is given. Its name and parameters are those of the catalogue;
 * a parameter that it does not declare is decided and then refused where given. {@code WhatIf}, {@code Confirm} and
 * {@code DomainController} are declared by nobody and understood everywhere [CMD-1].
 */
public sealed interface Cmdlet permits ReadCmdlet, ChangeCmdlet, DecidedCmdlet {

    /** Its name with the casing of the catalogue. */
    String name();

    /** What it does, in one sentence of our own, for {@code Get-Help}. */
    String synopsis();

    /** The parameters it understands. */
    List<Declared> parameters();
}
