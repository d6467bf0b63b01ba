package dev.reeve.language.syntax;

/** Where a node stands: offsets into its {@link Source}, end exclusive. */
public record Extent(int start, int end) {}
