/**
 * The cmdlets of stored configuration: rules, connectors, policies, lists and settings that are kept, shown and guarded
 * like everything else, and that no mail server reads yet. One mechanism for all nouns: the catalogue gives the
 * parameters, the declared targets decide who may, and one line of data for each noun says what its objects belong to.
 */
@NullMarked
package dev.reeve.commands.configuration;

import org.jspecify.annotations.NullMarked;
