package dev.reeve.engine.difference;

import dev.reeve.engine.decision.Access;
import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.decision.CallerDecisions;
import dev.reeve.engine.decision.ConfigRequirement;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.decision.EffectiveAssignment;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.decision.TouchPoint.ObjectAccess;
import dev.reeve.engine.decision.TouchPoint.OrganizationConfigAccess;
import dev.reeve.engine.difference.CommandTargets.ObjectKind;
import dev.reeve.engine.difference.Probes.Probe;
import dev.reeve.engine.difference.Shift.Reached;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/** What one class of people gains and loses, found by asking about one of them and one object of each signature. */
final class ClassComparison {

    /** What differs for one person and one object. */
    private record Turned(Set<Probe> gained, Set<Probe> lost) {
        static final Turned NOTHING = new Turned(Set.of(), Set.of());

        boolean holds(Turned other) {
            return gained.containsAll(other.gained) && lost.containsAll(other.lost);
        }

        Turned without(Turned other) {
            return new Turned(rest(gained, other.gained), rest(lost, other.lost));
        }

        private static Set<Probe> rest(Set<Probe> some, Set<Probe> others) {
            Set<Probe> rest = new LinkedHashSet<>(some);
            rest.removeAll(others);
            return rest;
        }
    }

    /** Somebody of the class, and what is his own. */
    private record Person(
            ObjectId id, CallerDecisions before, CallerDecisions after, SortedMap<ObjectId, String> own) {}

    private final CommandTargets targets;
    private final Snapshots snapshots;
    private final List<Person> people;
    private final boolean sameRights;
    private final List<Probe> probes;
    private final ObjectSignatures signatures;
    private final ChangedObjects changedObjects;
    private final boolean everyObject;
    private final Map<String, Turned> known = new HashMap<>();

    ClassComparison(
            Authorizer authorizer,
            CommandTargets targets,
            Snapshots snapshots,
            ChangedObjects changedObjects,
            PersonClass rights,
            List<ObjectId> ids) {
        this.targets = targets;
        this.snapshots = snapshots;
        this.changedObjects = changedObjects;
        this.people = ids.stream().map(id -> person(authorizer, snapshots, id)).toList();
        Person one = people.getFirst();
        List<EffectiveAssignment> assignments = Stream.concat(
                        one.before().regular().stream(), one.after().regular().stream())
                .toList();
        this.sameRights = rights.hasSameRights(snapshots, assignments);
        this.signatures = new ObjectSignatures(snapshots, rights, assignments);
        this.everyObject = !sameRights || changedObjects.all() || signatures.hasChangedScopes(snapshots);
        this.probes = Probes.of(one.before(), one.after());
    }

    private static Person person(Authorizer authorizer, Snapshots snapshots, ObjectId id) {
        CallerDecisions before = PersonClass.decisions(authorizer, snapshots.before(), id);
        CallerDecisions after = PersonClass.decisions(authorizer, snapshots.after(), id);
        return new Person(id, before, after, Own.of(snapshots, id, before, after));
    }

    void enter(Ledger gains, Ledger losses) {
        if (probes.isEmpty()) {
            return;
        }
        if (!sameRights) {
            Turned turned = turned(people.getFirst(), ObjectKind.ORGANIZATION, Optional.empty());
            Reached organization = new Reached.OrganizationConfiguration();
            gains.enter(ids(people), organization, turned.gained());
            losses.enter(ids(people), organization, turned.lost());
        }
        Map<String, List<ObjectId>> objects = new LinkedHashMap<>();
        Map<ObjectId, String> signatureOf = new HashMap<>();
        candidates().forEach(id -> {
            String signature = signatures.of(id);
            signatureOf.put(id, signature);
            objects.computeIfAbsent(signature, _ -> new ArrayList<>()).add(id);
        });
        Map<String, Turned> general = new HashMap<>();
        objects.forEach((signature, alike) -> general.put(signature, general(alike)));

        List<Person> usual = new ArrayList<>();
        for (Person person : people) {
            Map<ObjectId, Turned> own = own(person, signatureOf);
            boolean isUsual = own.entrySet().stream()
                    .allMatch(entry -> entry.getValue()
                            .holds(general.getOrDefault(signatureOf.get(entry.getKey()), Turned.NOTHING)));
            if (isUsual) {
                usual.add(person);
                own.replaceAll(
                        (id, turned) -> turned.without(general.getOrDefault(signatureOf.get(id), Turned.NOTHING)));
            } else {
                enterGeneral(gains, losses, List.of(person.id()), objects, general, own.keySet());
            }
            enterOwn(gains, losses, person.id(), own);
        }
        enterGeneral(gains, losses, ids(usual), objects, general, Set.of());
    }

    private static List<ObjectId> ids(List<Person> people) {
        return people.stream().map(Person::id).toList();
    }

    private static void enterGeneral(
            Ledger gains,
            Ledger losses,
            List<ObjectId> people,
            Map<String, List<ObjectId>> objects,
            Map<String, Turned> general,
            Set<ObjectId> except) {
        if (people.isEmpty()) {
            return;
        }
        Map<List<ObjectId>, Set<Probe>> gained = new LinkedHashMap<>();
        Map<List<ObjectId>, Set<Probe>> lost = new LinkedHashMap<>();
        objects.forEach((signature, alike) -> {
            Turned turned = general.getOrDefault(signature, Turned.NOTHING);
            List<ObjectId> meant = except.isEmpty()
                    ? alike
                    : alike.stream().filter(id -> !except.contains(id)).toList();
            gained.put(meant, turned.gained());
            lost.put(meant, turned.lost());
        });
        gains.enter(people, gained);
        losses.enter(people, lost);
    }

    private static void enterOwn(Ledger gains, Ledger losses, ObjectId person, Map<ObjectId, Turned> own) {
        own.forEach((id, turned) -> {
            if (id.equals(person)) {
                gains.enter(List.of(person), new Reached.Themselves(), turned.gained());
                losses.enter(List.of(person), new Reached.Themselves(), turned.lost());
            } else {
                gains.enter(List.of(person), Map.of(List.of(id), turned.gained()));
                losses.enter(List.of(person), Map.of(List.of(id), turned.lost()));
            }
        });
    }

    /** The objects about which their answers may differ. */
    private Stream<ObjectId> candidates() {
        return Stream.of(Recipient.class, RoleGroup.class, ExchangeServer.class, MailboxDatabase.class)
                .flatMap(this::candidates)
                .sorted();
    }

    private <T extends DirectoryObject> Stream<ObjectId> candidates(Class<T> type) {
        return everyObject
                ? snapshots.before().all(type).map(DirectoryObject::id).filter(id -> snapshots.isLasting(id, type))
                : changedObjects.lasting(type);
    }

    /** For somebody to whom the object is nothing in particular. */
    private Turned general(List<ObjectId> alike) {
        for (Person person : people) {
            for (ObjectId id : alike) {
                if (!person.own().containsKey(id)) {
                    return turned(person, kind(id), Optional.of(id));
                }
            }
        }
        return Turned.NOTHING;
    }

    private Map<ObjectId, Turned> own(Person person, Map<ObjectId, String> signatureOf) {
        Map<ObjectId, Turned> own = new LinkedHashMap<>();
        person.own().forEach((id, relation) -> {
            // What he manages no more, or only now, through some group, need not have changed itself.
            boolean isTurned = relation.equals(Own.BEFORE) || relation.equals(Own.AFTER);
            String signature = isTurned ? signatures.of(id) : signatureOf.get(id);
            if (signature != null) {
                own.put(
                        id,
                        known.computeIfAbsent(
                                relation + " " + signature, _ -> turned(person, kind(id), Optional.of(id))));
            }
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

    private Turned turned(Person person, ObjectKind kind, Optional<ObjectId> object) {
        Set<Probe> gained = new LinkedHashSet<>();
        Set<Probe> lost = new LinkedHashSet<>();
        for (Probe probe : probes) {
            if (!targets.kinds(probe.command()).contains(kind)) {
                continue;
            }
            boolean was = isGranted(person.before(), snapshots.before(), probe, object);
            boolean is = isGranted(person.after(), snapshots.after(), probe, object);
            if (was != is) {
                (is ? gained : lost).add(probe);
            }
        }
        return new Turned(gained, lost);
    }

    private boolean isGranted(
            CallerDecisions decisions, Organization organization, Probe probe, Optional<ObjectId> object) {
        return decisions.decide(
                        probe.command(),
                        probe.asked().map(Set::of).orElse(Set.of()),
                        List.of(touchPoint(organization, targets.reads(probe.command()), object)),
                        ConfigRequirement.EACH)
                instanceof Decision.Granted;
    }

    /** How an object is touched, or the configuration where it is none. */
    static TouchPoint touchPoint(Organization organization, boolean reads, Optional<ObjectId> object) {
        return object.flatMap(organization::find)
                .<TouchPoint>map(found -> reads ? ObjectAccess.read(found) : ObjectAccess.action(found))
                .orElseGet(() -> new OrganizationConfigAccess(reads ? Access.READ : Access.MODIFY));
    }
}
