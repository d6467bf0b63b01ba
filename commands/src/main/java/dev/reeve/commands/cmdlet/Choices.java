package dev.reeve.commands.cmdlet;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.store.OrganizationStore;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** What chance decides: the ids of new objects and the picks of automatic distribution [AUTO-4]. */
public interface Choices {

    /** An id that nothing has. */
    ObjectId newId();

    /** A number from 0 inclusive to {@code bound} exclusive, each as likely. */
    int pick(int bound);

    /** Whether a run can be repeated, as in a scratch copy: then nothing that comes of it is a secret, and nothing lasts. */
    default boolean areRepeatable() {
        return false;
    }

    /**
     * Makes sure that nothing of a run that can be repeated comes into what lasts: the salts of its passwords are known, and
     * their hashes cheap.
     *
     * @throws IllegalArgumentException where what the store holds lasts, and these choices are repeatable
     */
    default void checkFitFor(OrganizationStore store) {
        if (areRepeatable() && store.isLasting()) {
            throw new IllegalArgumentException("What lasts takes real chance: Choices.random().");
        }
    }

    /** Real chance. Its source is made when something is first chosen: most commands choose nothing. */
    static Choices random() {
        return new Choices() {
            @Override
            public ObjectId newId() {
                return Real.CHOICES.newId();
            }

            @Override
            public int pick(int bound) {
                return Real.CHOICES.pick(bound);
            }
        };
    }

    /** Real chance, once somebody needs it. */
    final class Real {
        private static final Choices CHOICES = from(new SecureRandom());

        private Real() {}
    }

    /** Chance from a generator; one with a known seed makes a repeatable run. */
    static Choices from(RandomGenerator random) {
        return new Choices() {
            @Override
            public ObjectId newId() {
                long high = (random.nextLong() & ~0xF000L) | 0x4000L;
                long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
                return new ObjectId(new UUID(high, low));
            }

            @Override
            public int pick(int bound) {
                return random.nextInt(bound);
            }

            @Override
            public boolean areRepeatable() {
                return !(random instanceof SecureRandom);
            }
        };
    }
}
