/** Tests of cmdlets over REST below HTTP. */
@NullMarked
package dev.reeve.server.rest;

import org.jspecify.annotations.NullMarked;
