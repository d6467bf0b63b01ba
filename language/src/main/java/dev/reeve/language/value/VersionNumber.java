package dev.reeve.language.value;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A version of two to four numbers, {@code [version]'15.1.2044'}: compared number by number. */
public record VersionNumber(List<Integer> parts) implements Value, Comparable<VersionNumber> {

    private static final Pattern FORM = Pattern.compile("\\d{1,9}(\\.\\d{1,9}){1,3}");

    public VersionNumber {
        parts = List.copyOf(parts);
    }

    /** The version of a text, if it is one. */
    public static Optional<VersionNumber> parse(String text) {
        String version = text.strip();
        return FORM.matcher(version).matches()
                ? Optional.of(new VersionNumber(Arrays.stream(version.split("\\.", -1))
                        .map(Integer::valueOf)
                        .toList()))
                : Optional.empty();
    }

    private int part(int index) {
        return index < parts.size() ? parts.get(index) : -1;
    }

    @Override
    public int compareTo(VersionNumber other) {
        for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
            int order = Integer.compare(part(i), other.part(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Override
    public Optional<Value> member(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "major" -> Optional.of(new Whole(part(0)));
            case "minor" -> Optional.of(new Whole(part(1)));
            case "build" -> Optional.of(new Whole(part(2)));
            case "revision" -> Optional.of(new Whole(part(3)));
            default -> Optional.empty();
        };
    }

    @Override
    public List<String> memberNames() {
        return List.of("Major", "Minor", "Build", "Revision");
    }

    @Override
    public String text() {
        return parts.stream().map(String::valueOf).collect(Collectors.joining("."));
    }

    @Override
    public String typeName() {
        return "Version";
    }
}
