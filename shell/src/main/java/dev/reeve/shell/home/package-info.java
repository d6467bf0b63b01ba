/**
 * Homes as the command line sees them: opened, made with a sample, a new organization or an imported one, and copied in
 * memory for tests. How a home is stored is the store's business.
 */
@NullMarked
package dev.reeve.shell.home;

import org.jspecify.annotations.NullMarked;
