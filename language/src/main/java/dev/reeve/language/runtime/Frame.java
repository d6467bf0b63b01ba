package dev.reeve.language.runtime;

import dev.reeve.language.syntax.Source;

/** Where statements run: their variables, and the text they stand in. */
record Frame(Scope scope, Source source) {}
