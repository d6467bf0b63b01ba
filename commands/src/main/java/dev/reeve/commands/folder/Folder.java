package dev.reeve.commands.folder;

import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.Recipient;
import java.util.Optional;

/**
 * A folder of a mailbox.
 *
 * @param path its name behind those of the folders it is in, divided by slashes; empty for the top of the mailbox
 * @param type what it is for, such as {@code Calendar}
 * @param stored what is kept of it; empty where nothing was said of a folder that every mailbox has
 */
record Folder(Recipient mailbox, String path, String type, Optional<ConfigurationObject> stored) {

    private static final String TOP = "Top of Information Store";

    String name() {
        return path.isEmpty() ? TOP : path.substring(path.lastIndexOf('/') + 1);
    }

    boolean isTop() {
        return path.isEmpty();
    }

    boolean isCalendar() {
        return type.equals("Calendar");
    }

    /** Whether it is in another folder, at any depth. */
    boolean isBelow(Folder other) {
        return !isTop() && (other.isTop() || path.startsWith(other.path + "/"));
    }

    /** Whether it is directly in another folder. */
    boolean isIn(Folder other) {
        return isBelow(other) && path.indexOf('/', other.isTop() ? 0 : other.path.length() + 1) < 0;
    }

    /** As cmdlets name it, behind the mailbox: {@code \Inbox\Reports}. */
    String backslashed() {
        return "\\" + path.replace('/', '\\');
    }
}
