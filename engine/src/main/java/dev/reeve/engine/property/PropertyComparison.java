package dev.reeve.engine.property;

/** How filters compare a property where its class alone does not say. */
public enum PropertyComparison {
    /** As its class says. */
    ORDINARY,
    /** Text that is a distinguished name: compared after parsing [OPATH-19]. */
    DISTINGUISHED_NAME,
    /** A reference that matches the object's plain name as well [PROP-5]. */
    NAME_OR_DISTINGUISHED_NAME,
    /** An address with its prefix, which {@code -eq} may leave out [MV-3]. */
    ADDRESS,
    /** A two-letter country code, which matches the country's display name as well [TYPE-5]. */
    COUNTRY
}
