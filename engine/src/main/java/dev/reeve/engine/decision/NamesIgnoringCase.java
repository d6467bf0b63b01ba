package dev.reeve.engine.decision;

import dev.reeve.engine.collection.NumberIndex;
import dev.reeve.engine.name.CaseFolding;

/** Names as keys [ORG-5]. */
enum NamesIgnoringCase implements NumberIndex.Keying<String> {
    INSTANCE;

    private static final int SMALL = 'a' - 'A';

    @Override
    public int hash(String key) {
        int hash = 0;
        int all = 0;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            all |= c;
            hash = 31 * hash + (c | SMALL); // of ASCII letters the small one, of others something as good
        }
        return all < 0x80 ? hash : CaseFolding.hash(key); // no ASCII name is the same as another one
    }

    @Override
    public boolean same(String one, String other) {
        return one.equals(other) || CaseFolding.equal(one, other);
    }
}
