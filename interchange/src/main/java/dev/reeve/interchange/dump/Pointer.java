package dev.reeve.interchange.dump;

import dev.reeve.engine.name.DistinguishedName;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Value;
import java.util.Optional;

/**
 * How a dump names another object: by whatever it says of it.
 *
 * @param text as it stands there
 * @param id its GUID, where it is told
 * @param distinguishedName its distinguished name, where it is told
 * @param name its plain name, where it is told beside the text
 */
record Pointer(
        String text, Optional<ObjectId> id, Optional<DistinguishedName> distinguishedName, Optional<String> name) {

    /** The pointer that a text is. */
    static Pointer of(String text) {
        String bare = text.strip();
        return new Pointer(bare, ObjectId.find(bare), distinguishedName(bare), Optional.empty());
    }

    /** The pointer that a value is: a text, or an object that tells name and GUID; empty where it is nothing. */
    static Optional<Pointer> of(Value value) {
        if (value instanceof NullValue) {
            return Optional.empty();
        }
        Optional<ObjectId> id =
                said(value, "ObjectGuid").or(() -> said(value, "Guid")).flatMap(ObjectId::find);
        Optional<DistinguishedName> name = said(value, "DistinguishedName").flatMap(Pointer::distinguishedName);
        Optional<String> plain = said(value, "Name");
        String text = value.memberNames().isEmpty() || !value.text().startsWith("@{")
                ? value.text().strip()
                : plain.orElse("");
        if (text.isEmpty() && id.isEmpty() && name.isEmpty()) {
            return Optional.empty();
        }
        Pointer bare = of(text);
        return Optional.of(
                new Pointer(text, id.or(bare::id), name.or(bare::distinguishedName), plain.filter(p -> !p.isBlank())));
    }

    private static Optional<String> said(Value value, String member) {
        return value.member(member).map(Value::text).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Optional<DistinguishedName> distinguishedName(String text) {
        return text.indexOf('=') < 0 ? Optional.empty() : DistinguishedName.parse(text);
    }

    /** Whether it tells which of several objects of one name is meant: by GUID or by place. */
    boolean tellsWhich() {
        return id.isPresent() || distinguishedName.isPresent() || CanonicalPath.isPath(text);
    }

    /** What it is called, without where it stands. */
    String leaf() {
        return name.orElseGet(() -> distinguishedName
                .map(DistinguishedName::leaf)
                .orElseGet(() ->
                        CanonicalPath.isPath(text) ? CanonicalPath.of(text).leaf() : text));
    }
}
