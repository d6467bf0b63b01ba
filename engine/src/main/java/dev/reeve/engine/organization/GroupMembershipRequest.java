package dev.reeve.engine.organization;

import dev.reeve.engine.name.ObjectId;

/**
 * Somebody's wish to join or leave a distribution group that lets people do so only with an owner's approval
 * [MREQ-1]. At most one for each person and group; it has no name of its own, so its header carries its id as text.
 *
 * @param group the group
 * @param requester who wants to become a member, or no longer be one
 * @param joins whether it is about joining; else about leaving
 */
public record GroupMembershipRequest(ObjectHeader header, ObjectId group, ObjectId requester, boolean joins)
        implements DirectoryObject {

    @Override
    public GroupMembershipRequest withHeader(ObjectHeader newHeader) {
        return new GroupMembershipRequest(newHeader, group, requester, joins);
    }
}
