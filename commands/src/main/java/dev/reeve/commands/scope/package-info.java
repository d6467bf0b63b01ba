/**
 * The cmdlets of management scopes: the objects that assignments name to say where a role may write. What a scope covers
 * is evaluated by the engine.
 */
@NullMarked
package dev.reeve.commands.scope;

import org.jspecify.annotations.NullMarked;
