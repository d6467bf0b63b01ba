/** Reports over REST: which there are, and each as JSON, a page or a table. */
@NullMarked
package dev.reeve.server.report;

import org.jspecify.annotations.NullMarked;
