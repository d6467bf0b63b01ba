package dev.reeve.engine.difference;

import dev.reeve.engine.decision.CallerDecisions;
import dev.reeve.engine.decision.CallerReach;
import dev.reeve.engine.decision.CommandAspect;
import dev.reeve.engine.decision.CommandAspect.Given;
import dev.reeve.engine.decision.EffectiveAssignment;
import dev.reeve.engine.decision.RightsTables;
import dev.reeve.engine.difference.CommandTargets.ObjectKind;
import dev.reeve.engine.difference.Facets.Facet;
import dev.reeve.engine.difference.Shift.Reached;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RoleGroup;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What one class of people gains and loses, found by asking about one of them and one object of each class of objects. */
final class ClassComparison {

    /** What differs for one person and one object, as numbers of facets. */
    private record Turned(BitSet gained, BitSet lost) {
        static final Turned NOTHING = new Turned(new BitSet(), new BitSet());

        boolean holds(Turned other) {
            return rest(other.gained, gained).isEmpty()
                    && rest(other.lost, lost).isEmpty();
        }

        Turned without(Turned other) {
            return new Turned(rest(gained, other.gained), rest(lost, other.lost));
        }

        private static BitSet rest(BitSet some, BitSet others) {
            BitSet rest = (BitSet) some.clone();
            rest.andNot(others);
            return rest;
        }
    }

    /** Somebody of the class in one snapshot. */
    private record Side(Organization organization, CallerDecisions decisions, CallerReach reach) {

        BitSet reads(Optional<ObjectId> object) {
            return object.flatMap(organization::find).map(reach::reads).orElseGet(reach::readsOrganization);
        }

        BitSet writes(Optional<ObjectId> object) {
            return object.flatMap(organization::find).map(reach::writes).orElseGet(reach::writesOrganization);
        }
    }

    /** Somebody of the class in both. */
    private record Sides(Side before, Side after) {}

    /** Somebody of the class, and what is his own. */
    private record Person(ObjectId id, SortedMap<ObjectId, String> own) {
        boolean ownsNothing() {
            return own.size() == 1 && Own.SELF.equals(own.get(id));
        }
    }

    private final RightsDifference difference;
    private final Snapshots snapshots;
    private final PersonClass rights;
    private final List<Person> people;
    private final boolean sameRights;
    private final Facets facets;
    private final Supplier<ObjectClasses> objects;
    private final Map<String, Turned> known = new HashMap<>();
    private final Sides first;

    ClassComparison(
            RightsDifference difference,
            Snapshots snapshots,
            Optional<Concern> concern,
            ChangedObjects changedObjects,
            PersonClass rights,
            List<ObjectId> ids) {
        this.difference = difference;
        this.snapshots = snapshots;
        this.rights = rights;
        boolean keepsPrincipals = snapshots.keepsPrincipals();
        this.people = ids.stream().map(id -> person(id, keepsPrincipals)).toList();
        this.first = sides(ids.getFirst());
        List<EffectiveAssignment> assignments = Stream.concat(
                        first.before().decisions().regular().stream(), first.after().decisions().regular().stream())
                .filter(effective ->
                        concern.filter(one -> !one.isGivenBy(effective)).isEmpty())
                .toList();
        this.sameRights = rights.hasSameRights(snapshots, assignments);
        this.facets = new Facets(difference.targets(), aspects(concern));
        this.objects = () -> {
            ObjectSignatures signatures = new ObjectSignatures(snapshots, rights, assignments);
            boolean every = !sameRights || signatures.hasChangedScopes(snapshots);
            return new ObjectClasses(
                    signatures, changedObjects, every ? Optional.of(difference.terrain()) : Optional.empty());
        };
    }

    private List<CommandAspect> aspects(Optional<Concern> concern) {
        CallerDecisions before = first.before().decisions();
        CallerDecisions after = first.after().decisions();
        RightsTables tables = difference.tables();
        if (concern.isEmpty()) {
            return tables.aspects(difference.held(rights.was(), before), tables.of(after));
        }
        BitSet only = tables.numbers(concern.get().commands());
        return tables.aspects(tables.of(before, only), tables.of(after, only));
    }

    private Person person(ObjectId id, boolean keepsPrincipals) {
        return new Person(id, keepsPrincipals ? difference.own(id, this::own) : own(id));
    }

    private SortedMap<ObjectId, String> own(ObjectId id) {
        return Own.of(
                snapshots,
                id,
                managed(rights.was().manages(), snapshots.before(), id),
                managed(rights.is().manages(), snapshots.after(), id));
    }

    private Set<ObjectId> managed(boolean manages, Organization organization, ObjectId id) {
        return manages ? difference.decisions(organization, id).managedRoleGroups() : Set.of();
    }

    private Sides sides(ObjectId id) {
        return new Sides(side(snapshots.before(), id), side(snapshots.after(), id));
    }

    private Side side(Organization organization, ObjectId id) {
        CallerDecisions decisions = difference.decisions(organization, id);
        return new Side(organization, decisions, difference.tables().reach(decisions));
    }

    private Sides sides(Person person) {
        return person.id().equals(people.getFirst().id()) ? first : sides(person.id());
    }

    void enter(Ledger gains, Ledger losses) {
        if (facets.all().isEmpty()) {
            return;
        }
        if (!sameRights) {
            Turned turned = turned(first, ObjectKind.ORGANIZATION, Optional.empty());
            Reached organization = new Reached.OrganizationConfiguration();
            gains.enter(ids(people), facets, organization, turned.gained());
            losses.enter(ids(people), facets, organization, turned.lost());
        }
        ObjectClasses classes = objects.get();
        Map<String, Turned> general = new HashMap<>();
        classes.bySignature().forEach((signature, alike) -> general.put(signature, general(alike)));

        List<Person> usual = new ArrayList<>();
        Map<String, List<Person>> owningNothing = new LinkedHashMap<>();
        List<Person> owning = new ArrayList<>();
        for (Person person : people) {
            if (!person.ownsNothing()) {
                owning.add(person);
            } else {
                classes.signature(person.id())
                        .ifPresentOrElse(
                                signature -> owningNothing
                                        .computeIfAbsent(signature, _ -> new ArrayList<>())
                                        .add(person),
                                () -> usual.add(person));
            }
        }
        owningNothing.forEach((signature, alike) -> {
            Turned turned = self(alike.getFirst(), signature);
            Turned others = general.getOrDefault(signature, Turned.NOTHING);
            if (turned.holds(others)) {
                usual.addAll(alike);
                enterThemselves(gains, losses, ids(alike), turned.without(others));
            } else {
                owning.addAll(alike);
            }
        });
        for (Person person : owning) {
            Map<ObjectId, Turned> own = own(person, classes);
            Function<ObjectId, Turned> others = id -> classes.signature(id)
                    .map(signature -> general.getOrDefault(signature, Turned.NOTHING))
                    .orElse(Turned.NOTHING);
            boolean isUsual =
                    own.entrySet().stream().allMatch(entry -> entry.getValue().holds(others.apply(entry.getKey())));
            if (isUsual) {
                usual.add(person);
                own.replaceAll((id, turned) -> turned.without(others.apply(id)));
            } else {
                enterGeneral(gains, losses, List.of(person.id()), classes, general, own.keySet());
            }
            enterOwn(gains, losses, person.id(), own);
        }
        enterGeneral(gains, losses, ids(usual), classes, general, Set.of());
    }

    private static List<ObjectId> ids(List<Person> people) {
        return people.stream().map(Person::id).toList();
    }

    private void enterGeneral(
            Ledger gains,
            Ledger losses,
            List<ObjectId> people,
            ObjectClasses classes,
            Map<String, Turned> general,
            Set<ObjectId> except) {
        if (people.isEmpty()) {
            return;
        }
        List<Ledger.Entry> gained = new ArrayList<>();
        List<Ledger.Entry> lost = new ArrayList<>();
        classes.bySignature().forEach((signature, alike) -> {
            Turned turned = general.getOrDefault(signature, Turned.NOTHING);
            Alike meant = alike.without(except);
            gained.add(new Ledger.Entry(meant, turned.gained()));
            lost.add(new Ledger.Entry(meant, turned.lost()));
        });
        gains.enter(people, facets, gained);
        losses.enter(people, facets, lost);
    }

    private void enterThemselves(Ledger gains, Ledger losses, List<ObjectId> people, Turned turned) {
        gains.enter(people, facets, new Reached.Themselves(), turned.gained());
        losses.enter(people, facets, new Reached.Themselves(), turned.lost());
    }

    private void enterOwn(Ledger gains, Ledger losses, ObjectId person, Map<ObjectId, Turned> own) {
        own.forEach((id, turned) -> {
            if (id.equals(person)) {
                enterThemselves(gains, losses, List.of(person), turned);
            } else {
                Reached reached = new Reached.Objects(List.of(id));
                gains.enter(List.of(person), facets, reached, turned.gained());
                losses.enter(List.of(person), facets, reached, turned.lost());
            }
        });
    }

    private Turned self(Person person, String signature) {
        return known.computeIfAbsent(
                Own.SELF + " " + signature, _ -> turned(sides(person), ObjectKind.RECIPIENT, Optional.of(person.id())));
    }

    /** For somebody to whom the object is nothing in particular. */
    private Turned general(Alike alike) {
        for (Person person : people) {
            Optional<ObjectId> foreign =
                    alike.ids().filter(id -> !person.own().containsKey(id)).findFirst();
            if (foreign.isPresent()) {
                return turned(sides(person), kind(foreign.get()), foreign);
            }
        }
        return Turned.NOTHING;
    }

    private Map<ObjectId, Turned> own(Person person, ObjectClasses classes) {
        Map<ObjectId, Turned> own = new LinkedHashMap<>();
        person.own().forEach((id, relation) -> {
            // What he manages no more, or only now, through some group, need not have changed itself.
            boolean isTurned = relation.equals(Own.BEFORE) || relation.equals(Own.AFTER);
            Optional<String> signature = isTurned ? Optional.of(classes.anySignature(id)) : classes.signature(id);
            signature.ifPresent(found -> own.put(
                    id,
                    known.computeIfAbsent(
                            relation + " " + found, _ -> turned(sides(person), kind(id), Optional.of(id)))));
        });
        return own;
    }

    private ObjectKind kind(ObjectId id) {
        return switch (snapshots.before().find(id).orElseThrow()) {
            case RoleGroup _ -> ObjectKind.ROLE_GROUP;
            case ExchangeServer _ -> ObjectKind.SERVER;
            case MailboxDatabase _ -> ObjectKind.DATABASE;
            default -> ObjectKind.RECIPIENT;
        };
    }

    private Turned turned(Sides person, ObjectKind kind, Optional<ObjectId> object) {
        BitSet gained = new BitSet();
        BitSet lost = new BitSet();
        BitSet readBefore = person.before().reads(object);
        BitSet readAfter = person.after().reads(object);
        BitSet writtenBefore = person.before().writes(object);
        BitSet writtenAfter = person.after().writes(object);
        for (int number = 0; number < facets.all().size(); number++) {
            Facet facet = facets.all().get(number);
            if (facet.kinds().contains(kind)) {
                boolean was = isGranted(facet.reads(), facet.before(), readBefore, writtenBefore);
                boolean is = isGranted(facet.reads(), facet.after(), readAfter, writtenAfter);
                gained.set(number, is && !was);
                lost.set(number, was && !is);
            }
        }
        return new Turned(gained, lost);
    }

    private static boolean isGranted(boolean reads, Optional<Given> given, BitSet reading, BitSet writing) {
        return given.isPresent()
                && (reads ? given.get().isGranted(reading) : given.get().isGranted(reading, writing));
    }
}
