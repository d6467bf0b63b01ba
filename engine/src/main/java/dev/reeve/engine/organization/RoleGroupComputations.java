package dev.reeve.engine.organization;

import static dev.reeve.engine.organization.ComputedProperties.text;

import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RoleGroupProperties;

/** The properties of role groups, all taken from the group itself [PROP-6]. */
final class RoleGroupComputations {

    /** All of them. */
    static final ComputedProperties<RoleGroup> ALL = new ComputedProperties<RoleGroup>()
            .computed(RoleGroupProperties.NAME, (_, group) -> text(group.name()))
            .computed(RoleGroupProperties.DISPLAY_NAME, (_, group) -> text(group.displayName()))
            .computed(
                    RoleGroupProperties.LINKED_GROUP,
                    (_, group) -> group.linkedGroup().stream().map(PropertyValue.Text::new))
            .computed(
                    RoleGroupProperties.MANAGED_BY,
                    (_, group) -> group.managedBy().stream().map(PropertyValue.Reference::new))
            .computed(
                    RoleGroupProperties.MEMBERS,
                    (_, group) -> group.members().stream().map(PropertyValue.Reference::new))
            .computed(
                    RoleGroupProperties.ROLE_GROUP_TYPE, (_, group) -> text(group.isLinked() ? "Linked" : "Standard"));

    private RoleGroupComputations() {}
}
