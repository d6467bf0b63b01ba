/**
 * OPATH filters: parsing, normal text and evaluation of the filters that scopes and Get cmdlets use. Nothing in
 * a filter is ever executed.
 */
@NullMarked
package dev.reeve.engine.filter;

import org.jspecify.annotations.NullMarked;
