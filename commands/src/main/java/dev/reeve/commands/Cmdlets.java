package dev.reeve.commands;

import dev.reeve.commands.cmdlet.Cmdlet;
import java.util.List;

/** Every cmdlet that Reeve runs; a new one is added here. */
public final class Cmdlets {

    private Cmdlets() {}

    /** All of them, by area. */
    public static List<Cmdlet> all() {
        return List.of();
    }
}
