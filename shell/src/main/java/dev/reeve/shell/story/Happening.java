package dev.reeve.shell.story;

import dev.reeve.language.command.ErrorValue;
import java.util.List;
import java.util.Optional;

/**
 * What came of one typed command.
 *
 * @param printed what a person would have seen on the output stream, line by line
 * @param screen everything he would have seen: output, errors, messages, prompts with their answers
 * @param objects how many objects left the pipeline
 * @param prompts every prompt with the lines shown above it
 * @param notAnswered prompts for which the story had no answer left
 * @param answersLeft answers that nobody asked for
 * @param syntaxError the message, where it did not parse
 * @param changed whether the organization has a new version
 */
record Happening(
        List<String> printed,
        List<String> screen,
        int objects,
        List<ErrorValue> errors,
        List<String> warnings,
        List<String> whatIfs,
        List<String> prompts,
        List<String> notAnswered,
        List<String> answersLeft,
        Optional<String> syntaxError,
        boolean changed) {}
