package dev.reeve.language.runtime;

import java.util.Locale;

/** What happens with an error or a message [SH-37]. */
enum Action {
    CONTINUE,
    STOP,
    SILENT,
    IGNORE,
    INQUIRE;

    /** The action of a name; anything unknown is to continue. */
    static Action of(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "stop" -> STOP;
            case "silentlycontinue" -> SILENT;
            case "ignore" -> IGNORE;
            case "inquire" -> INQUIRE;
            default -> CONTINUE;
        };
    }
}
