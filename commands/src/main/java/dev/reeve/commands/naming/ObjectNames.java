package dev.reeve.commands.naming;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import java.util.Optional;

/** The rules for names of roles, scopes, assignments, policies and role groups [CMD-11] [ID-7]. */
public final class ObjectNames {

    /** The most characters a name may have. */
    public static final int LONGEST = 64;

    private ObjectNames() {}

    /** What is wrong with a name as such, if anything. The name is given without the blanks around it. */
    public static Optional<ReeveException> check(String name) {
        if (name.length() > LONGEST) {
            return Optional.of(new ReeveException(
                    ErrorCode.NameTooLong,
                    "The name '" + name + "' has " + name.length() + " characters. Names have at most " + LONGEST + ".",
                    name));
        }
        boolean bad = name.isEmpty() || name.chars().anyMatch(c -> "*?\\".indexOf(c) >= 0 || Character.isISOControl(c));
        return bad
                ? Optional.of(new ReeveException(
                        ErrorCode.InvalidName,
                        "'" + name + "' can't be a name: it must not be empty nor hold *, ?, \\ or control characters.",
                        name))
                : Optional.empty();
    }

    /** What is wrong with giving this name to an object of a class, if anything: also that another one has it. */
    public static Optional<ReeveException> check(
            Organization organization, Class<? extends DirectoryObject> type, ObjectId object, String name) {
        return check(name)
                .or(() -> organization
                        .named(type, name)
                        .filter(other -> !other.id().equals(object))
                        .findFirst()
                        .map(other -> exists(other.name())));
    }

    /** The error for a name that another object has. */
    public static ReeveException exists(String name) {
        return new ReeveException(
                ErrorCode.NameExists,
                "The name '" + name + "' is already in use by another object. Choose another one.",
                name);
    }
}
