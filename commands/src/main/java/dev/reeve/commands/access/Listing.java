package dev.reeve.commands.access;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.property.PropertyValue.Access;
import dev.reeve.language.value.Value;
import java.util.Optional;

/** Whose permissions are asked for: everybody's, the object's own, or somebody's. */
record Listing(boolean self, Optional<ObjectId> user) {

    static Listing of(CmdletContext context, Optional<Value> user) {
        if (user.isEmpty()) {
            return new Listing(true, Optional.empty());
        }
        return Trustee.isSelf(user.get())
                ? new Listing(true, Optional.of(ObjectId.ofBuiltIn("Principal", Trustee.SELF)))
                : new Listing(
                        false, Optional.of(Trustee.findAny(context, user.get()).id()));
    }

    boolean lists(Access access) {
        return user.isEmpty() || user.get().equals(access.trustee());
    }
}
