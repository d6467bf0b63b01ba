/**
 * The cmdlets of distribution groups, their members, and groups as such. Role groups are administered elsewhere; here
 * they are only listed.
 */
@NullMarked
package dev.reeve.commands.group;

import org.jspecify.annotations.NullMarked;
