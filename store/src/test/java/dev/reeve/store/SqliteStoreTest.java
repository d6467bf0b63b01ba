package dev.reeve.store;

import dev.reeve.store.sqlite.SqliteStore;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends OrganizationStoreContract {

    @TempDir
    Path folder;

    @Override
    OrganizationStore emptyStore() {
        return SqliteStore.create(folder.resolve("home"));
    }
}
