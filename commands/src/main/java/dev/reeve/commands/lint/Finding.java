package dev.reeve.commands.lint;

/**
 * Something to look at.
 *
 * @param object the name of what it is about
 * @param message what was found there and what to do about it, in one or two sentences
 */
public record Finding(FindingCode code, String object, String message) {}
