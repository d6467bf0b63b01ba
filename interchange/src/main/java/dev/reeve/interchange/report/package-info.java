/**
 * Reports for people: one class each, which asks the decision and the journal and decides nothing itself, and what writes any
 * of them as HTML, CSV or JSON. Rows are read as they are written.
 */
@NullMarked
package dev.reeve.interchange.report;

import org.jspecify.annotations.NullMarked;
