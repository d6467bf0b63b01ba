package dev.reeve.store;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One organization of a store as it was, with the records that there were then; to be read only. It is found by walking
 * back from now, so it costs what has changed since.
 */
public final class PastStore implements OrganizationStore {

    private final OrganizationStore store;
    private final OrganizationId organization;
    private final PointInTime point;
    private final Version version;
    private final Instant moment;
    private @Nullable Organization snapshot;

    private PastStore(
            OrganizationStore store, OrganizationId organization, PointInTime point, Version version, Instant moment) {
        this.store = store;
        this.organization = organization;
        this.point = point;
        this.version = version;
        this.moment = moment;
    }

    /**
     * An organization as it was.
     *
     * @throws ReeveException {@code InvalidArgument} where the time is yet to come, or before the organization began, or
     *     there is no such version
     */
    public static PastStore at(OrganizationStore store, OrganizationId organization, PointInTime point, Instant now) {
        Version latest = store.snapshot(organization).version();
        return switch (point) {
            case PointInTime.AtVersion(Version version) -> {
                if (version.number() < 1 || version.compareTo(latest) > 0) {
                    throw unusable("'@" + version + "': the organization has versions 1 to " + latest + ".", point);
                }
                JournalHead head = store.journalHeads(organization, version)
                        .findFirst()
                        .orElseThrow(() -> StoreException.unknownVersion(version));
                yield new PastStore(
                        store, organization, point, version, head.attribution().when());
            }
            case PointInTime.AtTime(Instant time, String _) -> {
                if (time.isAfter(now)) {
                    throw unusable("'" + point + "' is yet to come; it is " + now + " now.", point);
                }
                Version found = store.journalHeads(organization, latest)
                        .filter(head -> !head.attribution().when().isAfter(time))
                        .findFirst()
                        .map(JournalHead::version)
                        .orElseThrow(() -> unusable(
                                "'" + point + "' is before the organization began here, at "
                                        + store.journalHeads(organization, new Version(1))
                                                .map(head -> head.attribution()
                                                        .when()
                                                        .toString())
                                                .findFirst()
                                                .orElse("")
                                        + ".",
                                point));
                yield new PastStore(store, organization, point, found, time);
            }
        };
    }

    private static ReeveException unusable(String message, PointInTime point) {
        return new ReeveException(ErrorCode.InvalidArgument, message, point.toString());
    }

    /** The moment that is meant: the time, or when the version was made. */
    public Instant moment() {
        return moment;
    }

    /** The version that held then. */
    public Version version() {
        return version;
    }

    @Override
    public List<StoredOrganization> organizations() {
        return store.organizations().stream()
                .filter(stored -> stored.id().equals(organization))
                .toList();
    }

    @Override
    public OrganizationId create(String name, Change first, Attribution attribution, AuditHistory earlier) {
        throw refusal();
    }

    @Override
    public synchronized Organization snapshot(OrganizationId wanted) {
        check(wanted);
        Organization known = snapshot;
        if (known == null) {
            known = walkBack();
            snapshot = known;
        }
        return known;
    }

    /** What the objects were that have changed since, by the oldest of their states since. */
    private Organization walkBack() {
        Organization latest = store.snapshot(organization);
        SequencedMap<ObjectId, Optional<DirectoryObject>> before = new LinkedHashMap<>();
        store.journalHeads(organization, latest.version())
                .takeWhile(head -> head.version().compareTo(version) > 0)
                .forEach(head -> store.journalEntry(organization, head.version())
                        .changes()
                        .forEach(changed -> before.put(changed.id(), changed.before())));
        return latest.apply(new Change(before)).as(version);
    }

    @Override
    public Optional<Organization> commit(
            OrganizationId wanted,
            Version decidedOn,
            Change change,
            Attribution attribution,
            List<AuditWrite> audits,
            List<Credential> credentials) {
        throw refusal();
    }

    @Override
    public Optional<Credential> credential(OrganizationId wanted, ObjectId account) {
        check(wanted);
        return store.credential(wanted, account);
    }

    @Override
    public void record(OrganizationId wanted, AuditWrite audit) {
        // What is tried on the past is no attempt on the organization.
    }

    @Override
    public List<JournalEntry> journal(OrganizationId wanted, Version after) {
        check(wanted);
        return store.journal(wanted, after).stream()
                .filter(entry -> entry.version().compareTo(version) <= 0)
                .toList();
    }

    @Override
    public Stream<JournalHead> journalHeads(OrganizationId wanted, Version from) {
        check(wanted);
        return store.journalHeads(wanted, from.compareTo(version) > 0 ? version : from);
    }

    @Override
    public JournalEntry journalEntry(OrganizationId wanted, Version wantedVersion) {
        check(wanted);
        if (wantedVersion.compareTo(version) > 0) {
            throw StoreException.unknownVersion(wantedVersion);
        }
        return store.journalEntry(wanted, wantedVersion);
    }

    @Override
    public void checkWritable() {
        throw refusal();
    }

    private ReeveException refusal() {
        return new ReeveException(
                ErrorCode.PastIsReadOnly,
                "This is the organization as of " + point
                        + ", which can be read and no more be changed. Leave --as-of out to"
                        + " change it as it is now, or try the command with -WhatIf.",
                point.toString());
    }

    @Override
    public Stream<RecordedEntry> auditEntries(OrganizationId wanted, Instant start, Instant end) {
        check(wanted);
        Instant behind = moment.plusNanos(1);
        return store.auditEntries(wanted, start, end.isBefore(behind) ? end : behind);
    }

    private void check(OrganizationId wanted) {
        if (!wanted.equals(organization)) {
            throw StoreException.unknownOrganization(wanted);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
