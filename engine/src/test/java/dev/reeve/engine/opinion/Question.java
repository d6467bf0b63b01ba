package dev.reeve.engine.opinion;

import dev.reeve.engine.decision.Request;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.RoleEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request in an organization, printable. */
record Question(Estate estate, Request request) {

    /** All of it in words, an object a line, with names for ids. */
    String text() {
        Map<String, String> names = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        for (DirectoryObject object : estate.organization()
                .all()
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .toList()) {
            names.put(object.id().toString(), "<" + object.name() + ">");
            lines.add("  " + object);
        }
        lines.add("asked: " + request.cmdlet() + " with " + request.parameters() + ", " + request.requirement());
        lines.add("by: " + request.caller());
        request.touchPoints().forEach(touch -> lines.add("  touching " + touch));
        String text = String.join("\n", lines);
        for (Map.Entry<String, String> name : names.entrySet()) {
            text = text.replace(name.getKey(), name.getValue());
        }
        return text.replaceAll("header=ObjectHeader\\[id=[^,]*, name=([^,\\]]*)[^\\]]*\\]", "$1")
                .replace(", snapIn=" + RoleEntry.EXCHANGE_SNAP_IN, "")
                .replace(", description=,", ",");
    }
}
