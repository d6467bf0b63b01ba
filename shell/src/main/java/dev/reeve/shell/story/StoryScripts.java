package dev.reeve.shell.story;

import dev.reeve.commands.cmdlet.RemoteScripts;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The scripts that lie on a story's server: those the story puts there, and those that were there before. */
final class StoryScripts implements RemoteScripts {

    private final RemoteScripts before;
    private final Map<String, Optional<String>> told = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    StoryScripts(RemoteScripts before) {
        this.before = before;
    }

    /** Puts a script there, or takes it away. */
    void tell(Story.Script script) {
        told.put(RemoteScripts.fileOf(script.name()), script.text());
    }

    @Override
    public Optional<String> read(String file) {
        Optional<String> text = told.get(file);
        return text == null ? before.read(file) : text;
    }
}
