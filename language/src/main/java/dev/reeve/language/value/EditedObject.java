package dev.reeve.language.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A host's object with properties changed or added by a script: a local copy, as long as no command is given it [SH-23]. */
public final class EditedObject implements Value {

    private record Change(String name, Value value) {}

    private final Value original;
    private final Map<String, Change> changes = new LinkedHashMap<>();

    /** An object without changes yet. */
    public EditedObject(Value original) {
        this.original = original;
    }

    /** The host's own object. */
    public Value original() {
        return original;
    }

    /** Changes or adds a property. */
    public void put(String name, Value value) {
        changes.merge(
                name.toLowerCase(Locale.ROOT),
                new Change(name, value),
                (old, fresh) -> new Change(old.name(), fresh.value()));
    }

    @Override
    public Optional<Value> member(String name) {
        Change change = changes.get(name.toLowerCase(Locale.ROOT));
        if (change == null) {
            return original.member(name);
        }
        return Optional.of(
                change.value() instanceof ScriptMember script && !script.isMethod()
                        ? script.read(this)
                        : change.value());
    }

    /** The property as the script member that computes it, where one does. */
    public Optional<ScriptMember> computed(String name) {
        return Optional.ofNullable(changes.get(name.toLowerCase(Locale.ROOT)))
                .map(Change::value)
                .filter(ScriptMember.class::isInstance)
                .map(ScriptMember.class::cast)
                .filter(script -> !script.isMethod());
    }

    @Override
    public List<String> memberNames() {
        List<String> names = new ArrayList<>(original.memberNames());
        changes.values().stream()
                .filter(change -> !(change.value() instanceof ScriptMember script && script.isMethod()))
                .map(Change::name)
                .filter(name -> names.stream().noneMatch(name::equalsIgnoreCase))
                .forEach(names::add);
        return names;
    }

    @Override
    public String text() {
        return original.text();
    }

    @Override
    public Optional<Value> number() {
        return original.number();
    }

    @Override
    public boolean standsForText() {
        return original instanceof Text || original.standsForText();
    }

    // What was added to it would be lost.
    @Override
    public boolean isWrittenAsText() {
        return false;
    }

    @Override
    public String typeName() {
        return original.typeName();
    }

    @Override
    public boolean truth() {
        return original.truth();
    }
}
