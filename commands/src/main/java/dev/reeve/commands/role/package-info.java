/**
 * The cmdlets of management roles, and how roles are shown. The entries of roles have a package of their own.
 */
@NullMarked
package dev.reeve.commands.role;

import org.jspecify.annotations.NullMarked;
