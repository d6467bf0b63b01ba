package dev.reeve.commands.builtin;

import dev.reeve.engine.name.CaseFolding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A noun whose objects are stored configuration: what its cmdlets' catalogue entries do not tell.
 *
 * @param noun the noun, for example {@code TransportRule}
 * @param single whether there is one such object of what it belongs to, which exists without having been made
 * @param binding what its objects belong to
 * @param container where they stand below it, parts separated by slashes
 * @param facts everything else, by the words of the data file
 */
public record ConfigurationNoun(
        String noun, boolean single, Binding binding, String container, Map<String, String> facts) {

    /** What an object belongs to. */
    public enum Binding {
        ORGANIZATION,
        SERVER,
        MAILBOX,
        /** An object of another noun, see {@link #ownerNoun}. */
        CONFIGURATION
    }

    private static final class Holder {
        static final SequencedMap<String, ConfigurationNoun> NOUNS = new LinkedHashMap<>();
        static final Map<String, Enumeration> ENUMERATIONS = new HashMap<>();

        static {
            for (String line : DataFile.read("configuration").lines()) {
                if (line.startsWith("!")) {
                    String[] fields = line.substring(1).split("\t", -1);
                    boolean several = fields[1].startsWith("+");
                    ENUMERATIONS.put(
                            fields[0],
                            new Enumeration(
                                    List.of(fields[1].substring(several ? 1 : 0).split(",")), several));
                } else if (!line.startsWith("#")) {
                    ConfigurationNoun noun = parse(line);
                    NOUNS.put(CaseFolding.fold(noun.noun()), noun);
                }
            }
        }
    }

    /**
     * The members of an enumeration.
     *
     * @param several whether a value may be several of them
     */
    public record Enumeration(List<String> members, boolean several) {}

    /** Every noun, by what its objects belong to. */
    public static List<ConfigurationNoun> all() {
        return List.copyOf(Holder.NOUNS.values());
    }

    /** The noun of that name, if its objects are stored configuration. */
    public static Optional<ConfigurationNoun> find(String noun) {
        return Optional.ofNullable(Holder.NOUNS.get(CaseFolding.fold(noun)));
    }

    /** The members of a type of the catalogue, as far as they are known. */
    public static Optional<Enumeration> enumeration(String type) {
        return Optional.ofNullable(Holder.ENUMERATIONS.get(type));
    }

    private static ConfigurationNoun parse(String line) {
        String[] fields = line.split("\t", -1);
        Map<String, String> facts = new HashMap<>();
        for (int i = 4; i < fields.length; i++) {
            int equal = fields[i].indexOf('=');
            facts.put(fields[i].substring(0, equal), fields[i].substring(equal + 1));
        }
        Binding binding = switch (fields[2]) {
            case "organization" -> Binding.ORGANIZATION;
            case "server" -> Binding.SERVER;
            case "mailbox" -> Binding.MAILBOX;
            default -> {
                facts.put("of", fields[2]);
                yield Binding.CONFIGURATION;
            }
        };
        return new ConfigurationNoun(fields[0], fields[1].equals("single"), binding, fields[3], Map.copyOf(facts));
    }

    /** The noun of what its objects belong to, and the parameter that names it, where that is stored configuration too. */
    public Optional<String> ownerNoun() {
        return fact("of");
    }

    /** The name that its object always has, for a noun that leaves no choice. */
    public Optional<String> fixedName() {
        return fact("fixed").or(() -> single ? Optional.of(noun) : Optional.empty());
    }

    /** How a name is made of parameters in braces, where none is given. */
    public Optional<String> nameTemplate() {
        return fact("name");
    }

    /** The property that {@code Enable-} and {@code Disable-} set: a truth value, or the text Enabled or Disabled. */
    public Optional<String> switchProperty() {
        return fact("switch");
    }

    /** The property that holds the place in the order of its objects. */
    public Optional<String> priorityProperty() {
        return fact("priority");
    }

    /** The number of the first place in that order. */
    public int firstPlace() {
        return fact("first").map(Integer::parseInt).orElse(0);
    }

    /** Whether a recipient can have such an object: every one can, or only those with a mailbox. */
    public boolean isOf(boolean mailbox) {
        return mailbox || fact("anybody").isPresent();
    }

    /** The property that is true of the one object that is the default. */
    public Optional<String> defaultProperty() {
        return fact("default");
    }

    /** The property that lists objects which cmdlets of their own add and remove; while it does, the object stays. */
    public Optional<String> membersProperty() {
        return fact("members");
    }

    /** A property by whose text an object is found too. */
    public Optional<String> keyProperty() {
        return fact("key");
    }

    /** The property that a parameter sets. */
    public String property(String parameter) {
        return list("rename").stream()
                .filter(pair -> pair.startsWith(parameter + ">"))
                .map(pair -> pair.substring(pair.indexOf('>') + 1))
                .findFirst()
                .orElse(parameter);
    }

    /** The texts of properties that nothing was said of, by property. */
    public SequencedMap<String, String> defaults() {
        SequencedMap<String, String> values = new LinkedHashMap<>();
        for (String pair : list("values")) {
            int colon = pair.indexOf(':');
            values.put(pair.substring(0, colon), pair.substring(colon + 1));
        }
        return values;
    }

    /** The properties that a table of its objects shows; none for a list. */
    public List<String> view() {
        return list("view");
    }

    /** Whether a parameter is about something else, which is not built. */
    public boolean isWithout(String parameter) {
        return list("without").contains(parameter);
    }

    /** Whether a parameter of the {@code Get-} asks for nothing that would be another here, such as where a state is read. */
    public boolean isIdle(String parameter) {
        return list("idle").contains(parameter);
    }

    /** The noun in words: {@code transport rule}. */
    public String words() {
        List<String> words = new ArrayList<>();
        for (String word : noun.split("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")) {
            words.add(
                    word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT))
                            ? word
                            : word.toLowerCase(Locale.ROOT));
        }
        return String.join(" ", words);
    }

    private Optional<String> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    private List<String> list(String name) {
        return fact(name).map(text -> List.of(text.split(","))).orElse(List.of());
    }
}
