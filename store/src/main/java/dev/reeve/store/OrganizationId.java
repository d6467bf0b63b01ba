package dev.reeve.store;

import java.util.UUID;

/** Which organization of a home; every store call names one. */
public record OrganizationId(UUID uuid) {}
