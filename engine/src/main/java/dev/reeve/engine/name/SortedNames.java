package dev.reeve.engine.name;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Immutable names, sorted and compared ignoring case. An organization has tens of thousands of parameter names in its role
 * entries, of which a command looks at a few: so they take one array, and may come {@linkplain #later later}.
 */
@SuppressWarnings("JdkObsolete") // what came after it has a dozen methods that nobody asks for
public final class SortedNames extends AbstractSet<String> implements SortedSet<String> {

    private static final String[] NONE = {};

    // Written once by any thread that needs it; all get the same from the source.
    private volatile String @Nullable [] names;
    private volatile @Nullable Supplier<? extends Collection<String>> source;

    private SortedNames(String[] names) {
        this.names = names;
    }

    private SortedNames(Supplier<? extends Collection<String>> source) {
        this.source = source;
    }

    /** These names, each once, in whatever order they are given. */
    public static SortedNames of(Collection<String> names) {
        return names instanceof SortedNames sorted ? sorted : new SortedNames(sorted(names));
    }

    /** The names that a source gives when they are first asked for. It is asked until it has answered once. */
    public static SortedNames later(Supplier<? extends Collection<String>> source) {
        return new SortedNames(source);
    }

    private static String[] sorted(Collection<String> given) {
        String[] names = given.toArray(NONE);
        Arrays.sort(names, String.CASE_INSENSITIVE_ORDER);
        int size = 0;
        for (String name : names) {
            if (size == 0 || name.compareToIgnoreCase(names[size - 1]) != 0) {
                names[size++] = name;
            }
        }
        return size == names.length ? names : Arrays.copyOf(names, size);
    }

    private String[] names() {
        String[] known = names;
        Supplier<? extends Collection<String>> pending = source;
        if (known == null) {
            if (pending == null) {
                return names(); // another thread wrote the names between the two lines above
            }
            known = sorted(pending.get());
            names = known;
            source = null;
        }
        return known;
    }

    @Override
    public boolean contains(@Nullable Object name) {
        return name instanceof String text && Arrays.binarySearch(names(), text, String.CASE_INSENSITIVE_ORDER) >= 0;
    }

    @Override
    public int size() {
        return names().length;
    }

    @Override
    public Iterator<String> iterator() {
        return Arrays.asList(names()).iterator(); // which can't remove
    }

    @Override
    public Comparator<? super String> comparator() {
        return String.CASE_INSENSITIVE_ORDER;
    }

    @Override
    public SortedSet<String> subSet(String from, String to) {
        return between(from(from), from(to));
    }

    @Override
    public SortedSet<String> headSet(String to) {
        return between(0, from(to));
    }

    @Override
    public SortedSet<String> tailSet(String from) {
        return between(from(from), size());
    }

    private SortedSet<String> between(int from, int to) {
        return new SortedNames(Arrays.copyOfRange(names(), from, to));
    }

    /** The place of the first name that does not come before this one. */
    private int from(String name) {
        int found = Arrays.binarySearch(names(), name, String.CASE_INSENSITIVE_ORDER);
        return found >= 0 ? found : -found - 1;
    }

    @Override
    public String first() {
        return at(0);
    }

    @Override
    public String last() {
        return at(size() - 1);
    }

    private String at(int place) {
        if (isEmpty()) {
            throw new NoSuchElementException();
        }
        return names()[place];
    }
}
