package dev.reeve.language.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The help that stands in a function's comment: {@code .SYNOPSIS}, {@code .DESCRIPTION} and their like [SH-66].
 *
 * @param parameters what is said of each parameter, by its name in lower case
 * @param examples what is typed, and what is said of it below
 */
public record CommentHelp(String synopsis, String description, Map<String, String> parameters, List<String> examples) {

    private static final Pattern COMMENT = Pattern.compile("<#(.*?)#>", Pattern.DOTALL);
    private static final Pattern KEYWORD = Pattern.compile("(?m)^[ \\t]*\\.([A-Za-z]+)[ \\t]*(\\S+)?[ \\t]*\\r?$");

    public CommentHelp {
        parameters = Map.copyOf(parameters);
        examples = List.copyOf(examples);
    }

    /** The help of a function's text, if a comment in it has any. */
    public static Optional<CommentHelp> of(String text) {
        Matcher comments = COMMENT.matcher(text);
        while (comments.find()) {
            Matcher keywords = KEYWORD.matcher(comments.group(1));
            if (keywords.find()) {
                return Optional.of(read(comments.group(1)));
            }
        }
        return Optional.empty();
    }

    private static CommentHelp read(String comment) {
        String synopsis = "";
        String description = "";
        Map<String, String> parameters = new LinkedHashMap<>();
        List<String> examples = new ArrayList<>();
        Matcher keywords = KEYWORD.matcher(comment);
        boolean more = keywords.find();
        while (more) {
            String keyword = keywords.group(1).toLowerCase(Locale.ROOT);
            String argument = Optional.ofNullable(keywords.group(2)).orElse("");
            int from = keywords.end();
            more = keywords.find();
            String content = comment.substring(from, more ? keywords.start() : comment.length())
                    .stripIndent()
                    .strip();
            switch (keyword) {
                case "synopsis" -> synopsis = content;
                case "description" -> description = content;
                case "parameter" -> parameters.put(argument.toLowerCase(Locale.ROOT), content);
                case "example" -> examples.add(content);
                default -> {
                    // notes, links and what else there is: not shown
                }
            }
        }
        return new CommentHelp(synopsis, description, parameters, examples);
    }
}
