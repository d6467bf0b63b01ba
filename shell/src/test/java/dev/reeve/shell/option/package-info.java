@NullMarked
package dev.reeve.shell.option;

import org.jspecify.annotations.NullMarked;
