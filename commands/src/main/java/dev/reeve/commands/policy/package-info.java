/**
 * The cmdlets of role assignment policies, which give people rights over their own mailboxes.
 */
@NullMarked
package dev.reeve.commands.policy;

import org.jspecify.annotations.NullMarked;
