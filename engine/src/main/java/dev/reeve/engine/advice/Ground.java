package dev.reeve.engine.advice;

import dev.reeve.engine.catalogue.Catalogue;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.engine.decision.CommandGate;
import dev.reeve.engine.decision.Request;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleGroup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a refused request is about, and what of the organization could matter for it. */
final class Ground {

    private final Organization organization;
    private final Catalogue catalogue;
    private final Request request;
    private final Set<ObjectId> roles = new HashSet<>();

    Ground(Organization organization, Catalogue catalogue, Request request) {
        this.organization = organization;
        this.catalogue = catalogue;
        this.request = request;
        organization.all(ManagementRole.class).filter(this::matters).forEach(role -> roles.add(role.id()));
    }

    Request request() {
        return request;
    }

    /** The user who asks; accounts of other forests have none whom groups here could hold. */
    Optional<ObjectId> user() {
        return request.caller().user();
    }

    /** Whether holding the role could help, now or with an entry more. */
    boolean isUseful(ObjectId role) {
        return roles.contains(role);
    }

    private boolean matters(ManagementRole role) {
        return couldHaveEntry(role) || isEntitling(role) || isDelegated(role);
    }

    /** Its own entry, or one that it could get from its parent, whose own could come from above in turn. */
    private boolean couldHaveEntry(ManagementRole role) {
        return role.entry(request.cmdlet()).isPresent()
                || (!role.builtIn()
                        && role.parent()
                                .flatMap(parent -> organization.find(parent, ManagementRole.class))
                                .filter(this::couldHaveEntry)
                                .isPresent());
    }

    /** Roles that decisions ask for by their type [GM-2] [GM-10] [WRITE-5] [DELEG-4] [DELEG-10]. */
    private static boolean isEntitling(ManagementRole role) {
        return Stream.of(
                        ManagementRole.ROLE_MANAGEMENT,
                        ManagementRole.UNSCOPED_ROLE_MANAGEMENT,
                        ManagementRole.SECURITY_GROUP_CREATION_AND_MEMBERSHIP,
                        ManagementRole.MY_DISTRIBUTION_GROUP_MEMBERSHIP)
                .anyMatch(role::isOfType);
    }

    private boolean isDelegated(ManagementRole role) {
        return delegations().anyMatch(delegation -> {
            Optional<ManagementRole> at = Optional.of(delegation.role());
            while (at.isPresent() && !at.get().id().equals(role.id())) {
                at = at.get().parent().flatMap(parent -> organization.find(parent, ManagementRole.class));
            }
            return at.isPresent();
        });
    }

    Stream<TouchPoint.RoleDelegation> delegations() {
        return request.touchPoints().stream()
                .filter(TouchPoint.RoleDelegation.class::isInstance)
                .map(TouchPoint.RoleDelegation.class::cast);
    }

    /** The states of the objects that are touched, of whatever class. */
    List<DirectoryObject> touched() {
        List<DirectoryObject> touched = new ArrayList<>();
        for (TouchPoint touchPoint : request.touchPoints()) {
            switch (touchPoint) {
                case TouchPoint.ObjectAccess access -> {
                    access.before().ifPresent(touched::add);
                    access.after().ifPresent(touched::add);
                }
                case TouchPoint.RoleDelegation delegation ->
                    delegation.assignee().ifPresent(touched::add);
                case TouchPoint.GroupManagement management -> touched.add(management.group());
                case TouchPoint.OrganizationConfigAccess _ -> {
                    // no object
                }
            }
        }
        return touched;
    }

    /** The groups that are touched: only managers may change them, or some do by being that alone. */
    List<ObjectId> touchedGroups() {
        return touched().stream()
                .filter(object -> object instanceof RoleGroup
                        || (object instanceof Recipient recipient
                                && recipient.type().isGroup()))
                .map(DirectoryObject::id)
                .distinct()
                .toList();
    }

    /**
     * The parameters that an entry may have to list: those that were used, without and with what the parameter sets need
     * that have room for them [GATE-6].
     */
    List<Set<String>> needs() {
        Set<String> used = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        used.addAll(request.parameters());
        List<Set<String>> needs = new ArrayList<>(List.of(used));
        catalogue.find(request.cmdlet()).ifPresent(definition -> {
            for (String set : definition.sets()) {
                Set<String> need = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
                need.addAll(used);
                need.addAll(mandatory(definition, set));
                if (!needs.contains(need)) {
                    needs.add(need);
                }
            }
        });
        return needs;
    }

    private static List<String> mandatory(CmdletDefinition definition, String set) {
        return definition.parameters().stream()
                .filter(parameter -> parameter
                        .membership(set)
                        .filter(CmdletParameter.Membership::mandatory)
                        .isPresent())
                .map(CmdletParameter::name)
                .toList();
    }

    /** Whether the cmdlet has them all; common ones don't count. */
    boolean hasParameters() {
        Optional<CmdletDefinition> definition = catalogue.find(request.cmdlet());
        return definition.isEmpty()
                || request.parameters().stream()
                        .filter(parameter -> !CommandGate.isCommonParameter(parameter))
                        .allMatch(parameter ->
                                definition.get().parameter(parameter).isPresent());
    }

    /** Whether some set has room for the used parameters together; common ones don't count. */
    boolean isPossible() {
        Optional<CmdletDefinition> definition = catalogue.find(request.cmdlet());
        return definition.isEmpty()
                || definition.get().sets().stream()
                        .anyMatch(set -> request.parameters().stream()
                                .filter(parameter -> !CommandGate.isCommonParameter(parameter))
                                .allMatch(parameter -> definition
                                        .get()
                                        .parameter(parameter)
                                        .flatMap(found -> found.membership(set))
                                        .isPresent()));
    }

    /** Whether anything goes by that name. */
    boolean isKnown() {
        return catalogue.find(request.cmdlet()).isPresent()
                || organization
                        .all(ManagementRole.class)
                        .anyMatch(role -> role.entry(request.cmdlet()).isPresent());
    }

    /** The user who asks, as an object. */
    Optional<Recipient> userObject() {
        return user().flatMap(id -> organization.find(id, Recipient.class));
    }
}
