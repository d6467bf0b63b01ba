/**
 * The cmdlets of role groups and of their members, and how role groups are shown. Whether the caller manages a group is
 * decided by the engine; here it is only declared that it matters.
 */
@NullMarked
package dev.reeve.commands.rolegroup;

import org.jspecify.annotations.NullMarked;
