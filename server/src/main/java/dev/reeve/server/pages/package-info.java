/**
 * The admin center's pages: built files out of one folder, which a browser loads once and which then speak to the routes of the
 * other packages like any client. Nothing of an organization is in them.
 */
@NullMarked
package dev.reeve.server.pages;

import org.jspecify.annotations.NullMarked;
