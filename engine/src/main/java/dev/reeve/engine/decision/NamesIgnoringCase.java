package dev.reeve.engine.decision;

import dev.reeve.engine.collection.NumberIndex;
import dev.reeve.engine.name.CaseFolding;

/** Names as keys [ORG-5]. */
enum NamesIgnoringCase implements NumberIndex.Keying<String> {
    INSTANCE;

    @Override
    public int hash(String key) {
        return CaseFolding.hash(key);
    }

    @Override
    public boolean same(String one, String other) {
        return one.equals(other) || CaseFolding.equal(one, other);
    }
}
