/**
 * One organization at work, as every face of Reeve needs it, the command line and the server alike: put together in one
 * place, with the folders of its home that cmdlets use, names that complete what is typed, and values as JSON. How
 * sessions are shown, or reached over a network, is the faces' own business.
 */
@NullMarked
package dev.reeve.workplace;

import org.jspecify.annotations.NullMarked;
