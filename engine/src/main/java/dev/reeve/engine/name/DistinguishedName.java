package dev.reeve.engine.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A distinguished name, compared by its parsed components ignoring case, never by raw text [OU-4] [OPATH-19].
 *
 * @param components the relative names, the object's own first
 */
public record DistinguishedName(List<Component> components) {

    public DistinguishedName {
        components = List.copyOf(components);
    }

    /**
     * One relative name. A multi-valued one keeps its further parts in the value text, as {@code Amy Wong+sn=Kroker}.
     *
     * @param type attribute type in upper case, for example {@code CN}
     * @param value unescaped value
     */
    public record Component(String type, String value) {
        public Component {
            type = type.toUpperCase(Locale.ROOT);
        }
    }

    /** Parses the text of a name; empty where it is malformed or blank. */
    public static Optional<DistinguishedName> parse(String text) {
        return DistinguishedNameParser.parse(text).map(DistinguishedName::new);
    }

    /** The name of an object directly below this one. */
    public DistinguishedName child(String type, String value) {
        List<Component> all = new ArrayList<>(components.size() + 1);
        all.add(new Component(type, value));
        all.addAll(components);
        return new DistinguishedName(all);
    }

    /** The name of a domain: one {@code DC} component for each label. */
    public static DistinguishedName ofDomain(String domain) {
        return new DistinguishedName(Arrays.stream(domain.split("\\.", -1))
                .map(label -> new Component("DC", label))
                .toList());
    }

    /** The DNS name where this is the name of a domain: nothing but {@code DC} components. */
    public Optional<String> domain() {
        return components.stream().allMatch(component -> component.type().equals("DC"))
                ? Optional.of(components.stream().map(Component::value).collect(Collectors.joining(".")))
                : Optional.empty();
    }

    /** The value of the object's own relative name. */
    public String leaf() {
        return components.getFirst().value();
    }

    /** The text under which equal names compare equal. */
    public String key() {
        return CaseFolding.fold(toString());
    }

    /** Whether the other name is a proper ancestor of this one, compared component by component [OU-3]. */
    public boolean isInside(DistinguishedName ancestor) {
        int surplus = components.size() - ancestor.components.size();
        return surplus > 0
                && new DistinguishedName(components.subList(surplus, components.size()))
                        .key()
                        .equals(ancestor.key());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Component component : components) {
            text.append(text.isEmpty() ? "" : ",").append(component.type()).append('=');
            escape(component.value(), text);
        }
        return text.toString();
    }

    private static void escape(String value, StringBuilder text) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean edge = Character.isWhitespace(c) && (i == 0 || i == value.length() - 1);
            if (c < ' ') {
                text.append(String.format(Locale.ROOT, "\\%02X", (int) c));
                continue;
            }
            if (edge || ",+\"\\<>;=".indexOf(c) >= 0 || (c == '#' && i == 0)) {
                text.append('\\');
            }
            text.append(c);
        }
    }
}
