package dev.reeve.engine.decision;

import dev.reeve.engine.name.ObjectId;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;

/**
 * The groups from a member up to a group, of which all but the last are another such path: in a chain of ten thousand groups
 * the paths together are as long as the chain, not as its square. Equal to any list of the same ids.
 */
final class GroupPath extends AbstractList<ObjectId> {

    /** Up to this length a path is a plain list, which answers take as it is instead of copying it. */
    private static final int SHORT = 8;

    private final List<ObjectId> before;
    private final ObjectId last;
    private final int size;

    /** A path of one group more. */
    static List<ObjectId> of(List<ObjectId> before, ObjectId last) {
        if (before.size() >= SHORT) {
            return new GroupPath(before, last);
        }
        ObjectId[] path = before.toArray(new ObjectId[before.size() + 1]);
        path[path.length - 1] = last;
        return List.of(path);
    }

    private GroupPath(List<ObjectId> before, ObjectId last) {
        this.before = before;
        this.last = last;
        this.size = before.size() + 1;
    }

    @Override
    public ObjectId get(int index) {
        Objects.checkIndex(index, size);
        List<ObjectId> at = this;
        while (at instanceof GroupPath path) {
            if (index == path.size - 1) {
                return path.last;
            }
            at = path.before;
        }
        return at.get(index);
    }

    @Override
    public int size() {
        return size;
    }

    // Made from the end, since each look at one place walks there from the end.
    @Override
    public Object[] toArray() {
        Object[] ids = new Object[size];
        List<ObjectId> at = this;
        while (at instanceof GroupPath path) {
            ids[path.size - 1] = path.last;
            at = path.before;
        }
        System.arraycopy(at.toArray(), 0, ids, 0, at.size());
        return ids;
    }
}
