/**
 * What a change of permissions means to people, in the product's words: the commands that make the steps which the engine
 * advises, and who gains and loses what in lines that can be read.
 */
@NullMarked
package dev.reeve.commands.advice;

import org.jspecify.annotations.NullMarked;
