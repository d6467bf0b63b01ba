package dev.reeve.interchange.dump;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Recipient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Rows that list members of groups, each beside the group's name: of them only who and where is kept. */
final class GroupMembers {

    private final SequencedMap<Pointer, List<Pointer>> members = new LinkedHashMap<>();
    private final Map<Pointer, String> places = new HashMap<>();

    /** Takes a row; one that tells no group or no member is listed. */
    void add(Row row, Findings findings) {
        Optional<Pointer> group = row.pointer("Group", "GroupName", "DistributionGroup", "Parent");
        Optional<Pointer> member = row.pointer("Member", "MemberName")
                .or(() -> row.text("Guid", "ObjectGuid").map(Pointer::of))
                .or(() -> row.pointer("DistinguishedName", "Identity", "Name"));
        if (group.isEmpty() || member.isEmpty()) {
            findings.leftOut(row.file().name(), "object " + row.number() + " names no group or no member.");
            return;
        }
        members.computeIfAbsent(group.get(), _ -> new ArrayList<>()).add(member.get());
        places.putIfAbsent(group.get(), row.file().name());
    }

    /** The members of each group of the organization; groups that it does not have are listed. */
    SequencedMap<ObjectId, List<Pointer>> of(Resolver resolver, Findings findings) {
        SequencedMap<ObjectId, List<Pointer>> known = new LinkedHashMap<>();
        members.forEach((group, all) -> resolver.find(
                        group, Recipient.class, found -> found.type().isGroup())
                .found()
                .ifPresentOrElse(
                        found -> known.computeIfAbsent(found.id(), _ -> new ArrayList<>())
                                .addAll(all),
                        () -> findings.leftOut(
                                places.getOrDefault(group, "members of groups"),
                                "the group " + group.text() + " is not in the files; its " + all.size()
                                        + " members are in none by that.")));
        return known;
    }
}
