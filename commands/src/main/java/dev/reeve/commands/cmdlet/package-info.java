/**
 * What a cmdlet is: its declaration, what it is given (arguments, snapshot, lookups), and what it answers (objects, or a
 * plan of a change with its touch points). Holds no cmdlet and runs none; nothing here decides who may do what.
 */
@NullMarked
package dev.reeve.commands.cmdlet;

import org.jspecify.annotations.NullMarked;
