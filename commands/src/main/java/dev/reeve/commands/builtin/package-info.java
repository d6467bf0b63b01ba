/**
 * What ships with every organization: the catalogue of cmdlets, the built-in roles, groups and assignments, and the first
 * change that sets an organization up with them. Facts only, read from resources that {@code data/regenerate.py} makes.
 */
@NullMarked
package dev.reeve.commands.builtin;

import org.jspecify.annotations.NullMarked;
