package dev.reeve.commands.folder;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.PropertyValue.Access;
import dev.reeve.language.value.ListValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who may do what with a folder; everybody and anybody are always in the list [MFOLD-3]. */
final class FolderPermissions {

    /** Class name of a permission as it is put out. */
    static final String TYPE = "MailboxFolderPermission";

    /** Where a folder keeps the list. */
    static final String PROPERTY = "Permissions";

    private final Folder folder;
    private final Map<FolderUser, List<String>> rights = new LinkedHashMap<>();

    private FolderPermissions(Folder folder) {
        this.folder = folder;
    }

    static FolderPermissions of(Folder folder) {
        FolderPermissions permissions = new FolderPermissions(folder);
        for (FolderUser standing : List.of(FolderUser.DEFAULT, FolderUser.ANONYMOUS)) {
            permissions.rights.put(standing, FolderRights.standard(folder, standing));
        }
        folder.stored().map(object -> object.values(PROPERTY)).orElse(List.of()).stream()
                .filter(Access.class::isInstance)
                .map(Access.class::cast)
                .forEach(access -> permissions.rights.put(new FolderUser(access.trustee()), access.rights()));
        return permissions;
    }

    /** Every user in the list, everybody and anybody first. */
    List<FolderUser> users() {
        return List.copyOf(rights.keySet());
    }

    /** What a user may do; empty where the list does not name him. */
    Optional<List<String>> of(FolderUser user) {
        return Optional.ofNullable(rights.get(user));
    }

    void put(FolderUser user, List<String> names) {
        rights.put(user, names);
    }

    void remove(FolderUser user) {
        rights.remove(user);
    }

    /** The list as it is kept. */
    List<PropertyValue> values() {
        List<PropertyValue> values = new ArrayList<>();
        rights.forEach((user, names) -> values.add(new Access(user.id(), names, List.of(), false, "None", false)));
        return values;
    }

    ResultObject shown(CmdletContext context, FolderUser user) {
        String name = user.name(context.organization());
        return ResultObject.of(TYPE, name)
                .put("FolderName", folder.name())
                .put("User", user.shown(context))
                .put("AccessRights", ListValue.ofTexts(rights.getOrDefault(user, List.of())))
                .put("Identity", name)
                .put("IsValid", true)
                .put("ObjectState", "New")
                .build();
    }
}
