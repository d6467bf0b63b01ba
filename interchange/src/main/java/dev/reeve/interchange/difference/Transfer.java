package dev.reeve.interchange.difference;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.store.codec.ObjectCodec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;

/**
 * Makes one organization what another is, in all that a {@link Comparison} compares and under its own ids. So it can be
 * asked what follows for people from what was found to differ, and from nothing else.
 */
public final class Transfer {

    private final Organization onto;
    private final Organization from;
    private final Predicate<String> sorts;
    private final Map<ObjectId, ObjectId> ids = new HashMap<>();
    private final Counterparts counterparts;

    private Transfer(Organization onto, Organization from, Predicate<String> sorts) {
        this.onto = onto;
        this.from = from;
        this.sorts = sorts;
        this.counterparts = new Counterparts(onto);
    }

    /**
     * The first organization with what differs in the second put in place. Objects are the same as in a comparison; those of
     * which nothing differs that is compared stay as they are.
     *
     * @param sorts which sorts of objects are put in place
     */
    public static Organization onto(Organization onto, Organization from, Predicate<String> sorts) {
        Transfer transfer = new Transfer(onto, from, sorts);
        transfer.match();
        return onto.apply(transfer.change());
    }

    private void match() {
        List<DirectoryObject> left = new ArrayList<>();
        from.all().filter(Describer::isDescribed).forEach(object -> {
            if (counterparts.byId(object.id(), Describer.sort(object)).isEmpty()) {
                left.add(object);
            }
        });
        left.forEach(object ->
                counterparts.byPlace(Describer.key(from, object)).ifPresent(own -> ids.put(object.id(), own.id())));
    }

    private Change change() {
        SequencedMap<ObjectId, Optional<DirectoryObject>> after = new LinkedHashMap<>();
        onto.all()
                .filter(object -> isCompared(object) && !counterparts.isMet(object))
                .forEach(object -> after.put(object.id(), Optional.empty()));
        Describer own = new Describer(onto);
        Describer other = new Describer(from, id -> onto.find(own(id)).map(onto.tree()::canonicalName));
        from.all()
                .filter(this::isCompared)
                .filter(object -> onto.find(own(object.id()))
                        .filter(same -> own.describe(same)
                                .facts()
                                .equals(other.describe(object).facts()))
                        .isEmpty())
                .forEach(object -> after.put(own(object.id()), Optional.of(ObjectCodec.renumbered(object, this::own))));
        return new Change(after);
    }

    private boolean isCompared(DirectoryObject object) {
        return Describer.isDescribed(object) && sorts.test(Describer.sort(object));
    }

    private ObjectId own(ObjectId id) {
        return ids.getOrDefault(id, id);
    }
}
