package dev.reeve.interchange.ldif;

import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.DirectoryTree;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleGroup;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who has which name, address or account name: the organization, or an entry of the file. */
final class Claims {

    /** What is unique in an organization. */
    enum Kind {
        ACCOUNT_NAME("account name", IndexKey.Kind.SAM_ACCOUNT_NAME),
        PRINCIPAL_NAME("user principal name", IndexKey.Kind.USER_PRINCIPAL_NAME),
        ALIAS("alias", IndexKey.Kind.ALIAS),
        ADDRESS("address", IndexKey.Kind.ADDRESS);

        private final String text;
        private final IndexKey.Kind index;

        Kind(String text, IndexKey.Kind index) {
            this.text = text;
            this.index = index;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private record Claim(Kind kind, String folded) {}

    private record Place(ObjectId container, String folded) {}

    private final Organization organization;
    private final Set<ObjectId> imported;
    private final Map<Claim, LdifRecord> claims = new HashMap<>();
    private final Map<Place, LdifRecord> places = new HashMap<>();
    private final Map<String, String> builtIn = new HashMap<>();

    /**
     * Claims.
     *
     * @param imported objects that the file describes; what they have now counts only where their entries claim it
     */
    Claims(Organization organization, Set<ObjectId> imported) {
        this.organization = organization;
        this.imported = imported;
        organization.all(RoleGroup.class).forEach(group -> {
            builtIn.put(CaseFolding.fold(group.name()), "the role group " + group.name());
            builtIn.put(CaseFolding.fold(group.samAccountName()), "the role group " + group.name());
        });
        organization
                .tree()
                .securityGroups()
                .map(OrganizationalUnit::id)
                .ifPresent(container -> organization
                        .indexed(IndexKey.of(IndexKey.Kind.CONTAINER, container), Recipient.class)
                        .forEach(group -> builtIn.put(
                                CaseFolding.fold(group.name()),
                                "the built-in group " + DirectoryTree.SECURITY_GROUPS + "/" + group.name())));
        if (organization
                .named(Recipient.class, NewOrganization.ADMINISTRATOR)
                .anyMatch(account -> account.header().origin().isEmpty())) {
            builtIn.put(
                    CaseFolding.fold(NewOrganization.ADMINISTRATOR),
                    "the account " + NewOrganization.ADMINISTRATOR + ", which every organization has");
        }
    }

    /** What every organization has by that name, if anything. */
    Optional<String> builtIn(String name) {
        return Optional.ofNullable(builtIn.get(CaseFolding.fold(name)));
    }

    /** Takes it for the entry, or says who has it. */
    Optional<String> claim(Kind kind, String value, LdifRecord record) {
        Optional<String> holder = organization
                .indexed(IndexKey.ofName(kind.index, value))
                .filter(object -> !imported.contains(object.id()))
                .map(this::text)
                .findFirst();
        if (holder.isPresent()) {
            return holder;
        }
        LdifRecord other = claims.putIfAbsent(new Claim(kind, CaseFolding.fold(value)), record);
        return other == null || other.line() == record.line() ? Optional.empty() : Optional.of(text(other));
    }

    /** Takes a name in a container, or says who has it. */
    Optional<String> claimName(ObjectId container, String name, LdifRecord record) {
        Optional<String> holder = organization
                .named(Recipient.class, name)
                .filter(recipient -> recipient.container().equals(container))
                .filter(recipient -> !imported.contains(recipient.id()))
                .map(this::text)
                .findFirst();
        if (holder.isPresent()) {
            return holder;
        }
        LdifRecord other = places.putIfAbsent(new Place(container, CaseFolding.fold(name)), record);
        return other == null || other.line() == record.line() ? Optional.empty() : Optional.of(text(other));
    }

    private String text(DirectoryObject object) {
        return organization.tree().canonicalName(object);
    }

    private static String text(LdifRecord record) {
        return "the entry in line " + record.line();
    }
}
