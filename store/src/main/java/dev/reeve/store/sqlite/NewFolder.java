package dev.reeve.store.sqlite;

import dev.reeve.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder that something is to be put into, made with those above it where they are missing.
 *
 * @param made what was missing, the deepest first
 */
record NewFolder(List<Path> made) {

    /** @throws StoreException where it can't be made */
    static NewFolder at(Path folder) {
        List<Path> missing = new ArrayList<>();
        Path each = folder.toAbsolutePath();
        while (each != null && !Files.exists(each, LinkOption.NOFOLLOW_LINKS)) {
            missing.add(each);
            each = each.getParent();
        }
        NewFolder made = new NewFolder(List.copyOf(missing));
        try {
            Files.createDirectories(folder);
            return made;
        } catch (IOException e) {
            made.removeWhereEmpty();
            throw new StoreException("The folder " + folder + " can't be made: " + SqlProblems.reason(e), e);
        }
    }

    /** Removes what was made and holds nothing, as it does where what it was made for failed. */
    void removeWhereEmpty() {
        try {
            for (Path each : made) {
                Files.deleteIfExists(each);
            }
        } catch (IOException _) {
            return; // it holds something by now, or isn't ours to remove
        }
    }
}
