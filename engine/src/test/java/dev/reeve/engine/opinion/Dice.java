package dev.reeve.engine.opinion;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ObjectHeader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Random choices from one seed, and the ids and headers of what is made. */
final class Dice {

    private final Random random;
    private long made;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    Random random() {
        return random;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** One of the list, or nothing where it is empty. */
    <T> Optional<T> any(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(pick(list));
    }

    /** Up to so many of the list, none twice. */
    <T> List<T> some(List<T> list, int atMost) {
        List<T> left = new ArrayList<>(list);
        List<T> chosen = new ArrayList<>();
        for (int i = random.nextInt(atMost + 1); i > 0 && !left.isEmpty(); i--) {
            chosen.add(left.remove(random.nextInt(left.size())));
        }
        return chosen;
    }

    /** Each of the list with that chance. */
    <T> List<T> each(List<T> list, int percent) {
        return list.stream().filter(_ -> chance(percent)).toList();
    }

    /** The header of the next object. */
    ObjectHeader header(String name) {
        made++;
        return ObjectHeader.created(new ObjectId(new UUID(0, made)), name, Instant.EPOCH);
    }
}
