package dev.reeve.commands.folder;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What may be done with a folder: single rights, and roles, which are sets of them [MFOLD-2]. */
final class FolderRights {

    private static final String AVAILABILITY = "AvailabilityOnly";
    private static final String DETAILS = "LimitedDetails";
    private static final String NONE = "None";

    private static final List<String> SINGLE = List.of(
            "CreateItems",
            "CreateSubfolders",
            "DeleteAllItems",
            "DeleteOwnedItems",
            "EditAllItems",
            "EditOwnedItems",
            "FolderContact",
            "FolderOwner",
            "FolderVisible",
            "ReadItems");

    private static final Map<String, Set<String>> ROLES = new LinkedHashMap<>();

    static {
        role("Author", "CreateItems,DeleteOwnedItems,EditOwnedItems,FolderVisible,ReadItems");
        role("Contributor", "CreateItems,FolderVisible");
        role(
                "Editor",
                "CreateItems,DeleteAllItems,DeleteOwnedItems,EditAllItems,EditOwnedItems,FolderVisible,ReadItems");
        role("NonEditingAuthor", "CreateItems,DeleteOwnedItems,FolderVisible,ReadItems");
        role(
                "Owner",
                "CreateItems,CreateSubfolders,DeleteAllItems,DeleteOwnedItems,EditAllItems,EditOwnedItems,FolderContact,"
                        + "FolderOwner,FolderVisible,ReadItems");
        role(
                "PublishingAuthor",
                "CreateItems,CreateSubfolders,DeleteOwnedItems,EditOwnedItems,FolderVisible,ReadItems");
        role(
                "PublishingEditor",
                "CreateItems,CreateSubfolders,DeleteAllItems,DeleteOwnedItems,EditAllItems,EditOwnedItems,FolderVisible,"
                        + "ReadItems");
        role("Reviewer", "FolderVisible,ReadItems");
    }

    private FolderRights() {}

    private static void role(String name, String rights) {
        ROLES.put(name, Set.of(rights.split(",")));
    }

    /** Every name that {@code -AccessRights} takes. */
    static String[] names() {
        return Stream.of(Stream.of(NONE), SINGLE.stream(), ROLES.keySet().stream(), Stream.of(AVAILABILITY, DETAILS))
                .flatMap(names -> names)
                .toArray(String[]::new);
    }

    /**
     * The rights that are given, as they are kept and shown: as a role where they are one.
     *
     * @throws ReeveException {@code InvalidArgument} where they don't go together, or not with the folder
     */
    static List<String> of(List<String> given, Folder folder) {
        if (given.isEmpty()) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument, "No right is named. 'None' leaves nothing.", "AccessRights");
        }
        List<String> alone = given.stream()
                .filter(name -> Stream.of(NONE, AVAILABILITY, DETAILS).anyMatch(name::equalsIgnoreCase))
                .toList();
        if (!alone.isEmpty()) {
            if (given.size() > 1) {
                throw new ReeveException(
                        ErrorCode.InvalidArgument,
                        "'" + alone.getFirst() + "' stands alone: no other right goes with it.",
                        "AccessRights");
            }
            if (!alone.getFirst().equalsIgnoreCase(NONE) && !folder.isCalendar()) {
                throw new ReeveException(
                        ErrorCode.InvalidArgument,
                        "'" + alone.getFirst() + "' is a right on calendars, and '" + folder.name() + "' is none.",
                        "AccessRights");
            }
            return alone;
        }
        Set<String> rights = new TreeSet<>();
        given.forEach(name -> rights.addAll(ROLES.getOrDefault(name, Set.of(name))));
        return ROLES.entrySet().stream()
                .filter(role -> role.getValue().equals(rights))
                .map(role -> List.of(role.getKey()))
                .findFirst()
                .orElseGet(() -> new ArrayList<>(rights));
    }

    /** What everybody of the organization may do where nothing was said: see when somebody is busy. */
    static List<String> standard(Folder folder, FolderUser user) {
        return List.of(folder.isCalendar() && user.equals(FolderUser.DEFAULT) ? AVAILABILITY : NONE);
    }
}
