package dev.reeve.commands.discovery;

import dev.reeve.engine.organization.RoleEntry;

/** Where commands come from, as their columns {@code Source} and {@code Version} say. */
final class Origins {

    /** The cmdlets that roles hold. */
    static final String EXCHANGE = RoleEntry.EXCHANGE_SNAP_IN;

    /** The version of the product whose cmdlets they are. */
    static final String EXCHANGE_VERSION = "15.2";

    /** The cmdlets that everybody has. */
    static final String OWN = "Reeve";

    /** The version of the language that they belong to. */
    static final String OWN_VERSION = "5.1";

    private Origins() {}
}
