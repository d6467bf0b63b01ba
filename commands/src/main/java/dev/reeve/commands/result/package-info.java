/**
 * What cmdlets put out: objects with named properties in the product's order, identities that keep the object behind
 * their text, and the views in which they are shown. Which properties a class has is the business of its cmdlets.
 */
@NullMarked
package dev.reeve.commands.result;

import org.jspecify.annotations.NullMarked;
