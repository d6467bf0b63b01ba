/**
 * What a session needs from whoever embeds it: where output goes, who answers prompts, which commands exist, how objects
 * are shown, where files may lie, what time it is. Interfaces and small values only; nothing here runs.
 */
@NullMarked
package dev.reeve.language.host;

import org.jspecify.annotations.NullMarked;
