package dev.reeve.engine.decision;

import dev.reeve.engine.name.SortedNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What grants the command of a request, and which of its parameters each grant lists. The grant that lists most of them comes
 * first, since it is the one to name as the reason; else the order is that of the grants, nearest first.
 */
final class RequestGrants {

    private final GrantSource[] sources;
    private final String[] parameters;
    private final boolean fit;

    /** For each grant, in as many words as it takes, the places of the parameters that it lists. */
    private final long[] listed;

    private final int words;

    private RequestGrants(GrantSource[] sources, String[] parameters, boolean fit, long[] listed, int words) {
        this.sources = sources;
        this.parameters = parameters;
        this.fit = fit;
        this.listed = listed;
        this.words = words;
    }

    /**
     * Grants and parameters by their names.
     *
     * @param nearest what grants the command, nearest first
     */
    static RequestGrants of(List<CommandGrant> nearest, Set<String> parameters) {
        List<String> counted = new ArrayList<>(parameters.size());
        for (String parameter : parameters) {
            if (!CommandGate.isCommonParameter(parameter)) {
                counted.add(parameter);
            }
        }
        String[] names = SortedNames.of(counted).toArray(new String[0]);
        GrantSource[] sources = new GrantSource[nearest.size()];
        int words = words(names.length);
        long[] listed = new long[nearest.size() * words];
        for (int grant = 0; grant < sources.length; grant++) {
            sources[grant] = nearest.get(grant).source();
            for (int place = 0; place < names.length; place++) {
                if (nearest.get(grant).lists(names[place])) {
                    listed[grant * words + place / Long.SIZE] |= 1L << place;
                }
            }
        }
        return fullestFirst(sources, names, false, listed, words);
    }

    /** The same where what the grants list is kept by the numbers of the cmdlet's parameters. */
    static RequestGrants of(GrantedCommand known, Set<String> parameters) {
        String[] names = new String[parameters.size()];
        int[] numbers = new int[names.length];
        int size = 0;
        for (String parameter : parameters) {
            int number = known.command().place(parameter);
            if (number >= 0) {
                int at = size;
                while (at > 0 && numbers[at - 1] > number) {
                    at--;
                }
                if (at == 0 || numbers[at - 1] != number) {
                    System.arraycopy(numbers, at, numbers, at + 1, size - at);
                    System.arraycopy(names, at, names, at + 1, size - at);
                    numbers[at] = number;
                    names[at] = parameter;
                    size++;
                }
            } else if (!CommandGate.isCommonParameter(parameter)) {
                return of(known.grants(), parameters); // only names tell
            }
        }
        if (size < names.length) {
            names = Arrays.copyOf(names, size);
            numbers = Arrays.copyOf(numbers, size);
        }
        int words = words(size);
        GrantSource[] sources = known.sources();
        long[] listed = new long[sources.length * words];
        for (int grant = 0; grant < sources.length; grant++) {
            for (int place = 0; place < size; place++) {
                if (known.lists(grant, numbers[place])) {
                    listed[grant * words + place / Long.SIZE] |= 1L << place;
                }
            }
        }
        return fullestFirst(sources, names, known.allows(numbers), listed, words);
    }

    private static int words(int parameters) {
        return (parameters + Long.SIZE - 1) / Long.SIZE;
    }

    private static RequestGrants fullestFirst(
            GrantSource[] nearest, String[] parameters, boolean fit, long[] listed, int words) {
        boolean inOrder = true;
        for (int grant = 1; grant < nearest.length; grant++) {
            inOrder &= count(listed, words, grant - 1) >= count(listed, words, grant);
        }
        if (inOrder) {
            return new RequestGrants(nearest, parameters, fit, listed, words);
        }
        GrantSource[] ordered = new GrantSource[nearest.length];
        long[] orderedListed = new long[listed.length];
        int size = 0;
        for (int count = parameters.length; count >= 0; count--) {
            for (int grant = 0; grant < nearest.length; grant++) {
                if (count(listed, words, grant) == count) {
                    System.arraycopy(listed, grant * words, orderedListed, size * words, words);
                    ordered[size++] = nearest[grant];
                }
            }
        }
        return new RequestGrants(ordered, parameters, fit, orderedListed, words);
    }

    private static int count(long[] listed, int words, int grant) {
        int count = 0;
        for (int word = grant * words; word < (grant + 1) * words; word++) {
            count += Long.bitCount(listed[word]);
        }
        return count;
    }

    /** Where the grants come from, in their order. */
    List<GrantSource> sources() {
        return Arrays.asList(sources);
    }

    /** How many grants there are. */
    int size() {
        return sources.length;
    }

    /** Where the grant of a place comes from. */
    GrantSource source(int grant) {
        return sources[grant];
    }

    /** The parameters used, common ones left out, by name. */
    List<String> parameters() {
        return Arrays.asList(parameters);
    }

    /** How many parameters are used, common ones left out. */
    int parameterCount() {
        return parameters.length;
    }

    /** The parameter of a place, by name. */
    String parameter(int place) {
        return parameters[place];
    }

    /** Whether it is known already that all parameters are granted and fit one set. */
    boolean isKnownToFit() {
        return fit;
    }

    /** Whether a grant lists a parameter. */
    boolean lists(int grant, int parameter) {
        return (listed[grant * words + parameter / Long.SIZE] >>> parameter & 1) != 0;
    }

    /** Whether any grant lists a parameter. */
    boolean isListed(int parameter) {
        for (int grant = 0; grant < sources.length; grant++) {
            if (lists(grant, parameter)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a grant lists all parameters. */
    boolean listsAll(int grant) {
        return count(listed, words, grant) == parameters.length;
    }

    /** Whether a grant lists any of the parameters. */
    boolean listsAny(int grant) {
        return count(listed, words, grant) > 0;
    }
}
