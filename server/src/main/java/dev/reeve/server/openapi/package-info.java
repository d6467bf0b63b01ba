/** The OpenAPI document: made of the routes that there are and of the catalogue of cmdlets, so that it can't differ from them. */
@NullMarked
package dev.reeve.server.openapi;

import org.jspecify.annotations.NullMarked;
