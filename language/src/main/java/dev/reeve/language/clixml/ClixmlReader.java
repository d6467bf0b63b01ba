package dev.reeve.language.clixml;

import dev.reeve.language.command.CommandError;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.PropertyBag;
import dev.reeve.language.value.Sequence;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the objects of a CLIXML document [SH-62]: lists, tables, known single values, and of every other type a bag of
 * properties that shows the text it had. Document type declarations and entities are refused, nesting and number of
 * values are bounded.
 */
public final class ClixmlReader {

    private static final String CUSTOM = "System.Management.Automation.PSCustomObject";
    private static final int MAX_NESTING = 60;

    /** An object that may be referred to, and how many values it is made of. */
    private record Seen(Value value, long size) {}

    private final XMLStreamReader xml;
    private final ZoneId zone;
    private final long maxValues;
    private final Predicate<String> kept;
    private final Map<String, List<String>> types = new HashMap<>();
    private final Map<String, Seen> objects = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private long values;
    private int level;

    private ClixmlReader(XMLStreamReader xml, ZoneId zone, long maxValues, Predicate<String> kept) {
        this.xml = xml;
        this.zone = zone;
        this.maxValues = maxValues;
        this.kept = kept;
    }

    /**
     * Reads a document.
     *
     * @param zone the zone of times that name none
     * @param maxValues how many values it may hold, references counted as what they refer to
     * @param output takes the objects in order
     * @throws CommandError with code {@code InvalidClixml} where the text is no such document, {@code SecretNotReadable}
     *     where it holds a password, {@code LimitExceeded} where it holds too much
     */
    public static void read(String text, ZoneId zone, long maxValues, Consumer<Value> output) {
        parse(new StringReader(text), xml -> new ClixmlReader(xml, zone, maxValues, _ -> true).document(output, false));
    }

    /**
     * Reads a document of any length: no object is kept once it was put out, but those that are referred to later.
     *
     * @param maxValues how many values one object may be made of
     * @param referenced the numbers of {@link #references}
     * @throws CommandError as above
     */
    public static void stream(
            Reader text, ZoneId zone, long maxValues, Set<String> referenced, Consumer<Value> output) {
        parse(text, xml -> new ClixmlReader(xml, zone, maxValues, referenced::contains).document(output, true));
    }

    /**
     * The numbers of the objects that a document refers to from elsewhere in it, found without reading it as XML: what only
     * looks like a reference makes no more than an object be kept.
     *
     * @throws IOException where the text can't be read
     */
    public static Set<String> references(Reader text) throws IOException {
        return ClixmlReferences.in(text);
    }

    /** What is done with an open document. */
    @FunctionalInterface
    private interface Work {
        void on(XMLStreamReader xml) throws XMLStreamException;
    }

    private static void parse(Reader text, Work work) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // An object takes up to three elements; the bound in objects is to be met first.
        factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(4 * MAX_NESTING));
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("Nothing outside of the document is read.");
        });
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(text);
            try {
                work.on(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw ClixmlErrors.invalid(
                    Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNumber()), "it is no XML.");
        }
    }

    private void document(Consumer<Value> output, boolean eachAlone) throws XMLStreamException {
        if (!nextElement()) {
            throw invalid("it is empty.");
        }
        if (!xml.getLocalName().equals("Objs")) {
            throw invalid("it starts with <" + xml.getLocalName() + ">, not with <Objs>.");
        }
        while (nextElement()) {
            values = eachAlone ? 0 : values;
            output.accept(value());
        }
    }

    /** Goes to the next child element, or to the end of the present one. */
    private boolean nextElement() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!xml.isWhiteSpace()) {
                        throw invalid("text stands where an element should.");
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw invalid("document type declarations and entities are not allowed.");
                default -> {
                    // Comments, blanks and processing instructions say nothing.
                }
            }
        }
        return false;
    }

    private CommandError invalid(String why) {
        return ClixmlErrors.invalid(Math.max(1, xml.getLocation().getLineNumber()), why);
    }

    private String content() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    return text.toString();
                }
                case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                    // Says nothing.
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw invalid("document type declarations and entities are not allowed.");
                default -> throw invalid("an element stands where text should.");
            }
        }
    }

    private String attribute(String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name))
                .map(ClixmlText::plain)
                .orElse("");
    }

    private void count(long more) {
        values += more;
        if (values > maxValues) {
            throw ClixmlErrors.tooMuch("the file holds more than " + maxValues + " values");
        }
    }

    private Value value() throws XMLStreamException {
        String tag = xml.getLocalName();
        count(1);
        return switch (tag) {
            case "Obj" -> object();
            case "Ref" -> reference();
            case "Nil" -> {
                content();
                yield NullValue.NULL;
            }
            case "SS" -> throw ClixmlErrors.secretRead(attribute("N"));
            default -> scalar(tag);
        };
    }

    private Value scalar(String tag) throws XMLStreamException {
        if (!ClixmlScalars.isScalar(tag)) {
            throw invalid("<" + tag + "> is no element of objects.");
        }
        String content = content();
        return ClixmlScalars.read(tag, content, zone)
                .orElseThrow(() -> invalid("the content of <" + tag + "> is not of its type."));
    }

    private Value reference() throws XMLStreamException {
        String id = attribute("RefId");
        content();
        if (open.contains(id)) {
            // Something inside of an object points back at it; a value has no way to hold itself.
            return new Text("");
        }
        Seen seen = objects.get(id);
        if (seen == null) {
            throw invalid("the reference " + id + " has no object before it.");
        }
        count(seen.size());
        return seen.value();
    }

    /** What an {@code Obj} element says about its object. */
    private final class Parts {
        private List<String> typeNames = List.of();
        private Optional<String> shown = Optional.empty();
        private Optional<Value> base = Optional.empty();
        private final PropertyBag properties = new PropertyBag();

        void read() throws XMLStreamException {
            String tag = xml.getLocalName();
            switch (tag) {
                case "TN" -> typeNames = typeNames();
                case "TNRef" -> typeNames = typeReference();
                case "ToString" -> shown = Optional.of(ClixmlText.plain(content()));
                case "Props", "MS" -> members(properties);
                case "LST", "IE", "QUE", "STK" -> base = Optional.of(list(typeNames));
                case "DCT" -> base = Optional.of(table(typeNames));
                default -> base = Optional.of(value());
            }
        }

        Value whole() {
            boolean enumeration = typeNames.contains("System.Enum");
            if (shown.isPresent() && (enumeration || isBare())) {
                return new Text(shown.get());
            }
            if (base.isPresent()) {
                return base.get();
            }
            if (typeNames.isEmpty() || typeNames.getFirst().equals(CUSTOM)) {
                return properties;
            }
            String name = typeNames.getFirst();
            String deserialized = name.startsWith("Deserialized.") ? name : "Deserialized." + name;
            boolean custom = typeNames.contains(CUSTOM);
            return properties.copyAs(deserialized, custom ? Optional.empty() : shown);
        }

        private boolean isBare() {
            return base.isEmpty() && properties.memberNames().isEmpty();
        }
    }

    private Value object() throws XMLStreamException {
        String id = attribute("RefId");
        long before = values;
        if (++level > MAX_NESTING) {
            throw ClixmlErrors.tooMuch("objects are nested deeper than " + MAX_NESTING);
        }
        boolean entered = !id.isEmpty() && open.add(id);
        Parts parts = new Parts();
        while (nextElement()) {
            parts.read();
        }
        level--;
        Value whole = parts.whole();
        if (entered) {
            open.remove(id);
            if (kept.test(id)) {
                objects.put(id, new Seen(whole, values - before));
            }
        }
        return whole;
    }

    private List<String> typeNames() throws XMLStreamException {
        String id = attribute("RefId");
        List<String> names = new ArrayList<>();
        while (nextElement()) {
            names.add(ClixmlText.plain(content()));
        }
        types.put(id, names);
        return names;
    }

    private List<String> typeReference() throws XMLStreamException {
        String id = attribute("RefId");
        content();
        List<String> names = types.get(id);
        if (names == null) {
            throw invalid("the type reference " + id + " has no types before it.");
        }
        return names;
    }

    private void members(PropertyBag properties) throws XMLStreamException {
        while (nextElement()) {
            String name = attribute("N");
            if (xml.getLocalName().equals("MS")) {
                memberSet(name, properties);
            } else {
                properties.put(name, value());
            }
        }
    }

    // A set of members within members: PSStandardMembers tells a formatter what to show, others are properties.
    private void memberSet(String name, PropertyBag properties) throws XMLStreamException {
        if (++level > MAX_NESTING) {
            throw ClixmlErrors.tooMuch("objects are nested deeper than " + MAX_NESTING);
        }
        PropertyBag set = new PropertyBag("PSMemberSet");
        members(set);
        level--;
        if (!name.isEmpty() && !name.equals("PSStandardMembers")) {
            properties.put(name, set);
        }
    }

    private Value list(List<String> typeNames) throws XMLStreamException {
        List<Value> items = new ArrayList<>();
        while (nextElement()) {
            items.add(value());
        }
        if (!typeNames.isEmpty() && typeNames.getFirst().endsWith("System.Collections.ArrayList")) {
            Sequence sequence = new Sequence("ArrayList");
            sequence.items().addAll(items);
            return sequence;
        }
        return new ListValue(items);
    }

    private Value table(List<String> typeNames) throws XMLStreamException {
        boolean ordered = !typeNames.isEmpty() && typeNames.getFirst().endsWith("OrderedDictionary");
        HashTable table = new HashTable(ordered);
        while (nextElement()) {
            if (!xml.getLocalName().equals("En")) {
                throw invalid("a table holds <En> only.");
            }
            Value key = NullValue.NULL;
            Value value = NullValue.NULL;
            while (nextElement()) {
                if (attribute("N").equals("Key")) {
                    key = value();
                } else {
                    value = value();
                }
            }
            table.put(key, value);
        }
        return table;
    }
}
