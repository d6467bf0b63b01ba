/**
 * What a live Exchange dumped, read and made an organization: CLIXML, CSV and JSON of {@code Get-} cmdlets, as
 * administrators write them and as {@code collect/Collect-ReeveData.ps1} does. Files are streamed; kept is only what the
 * organization will hold. Commits nothing: the result is the first change of a new organization and a report of what each
 * file gave, what is missing and what could not be taken. Nothing is guessed without saying so.
 */
@NullMarked
package dev.reeve.interchange.dump;

import org.jspecify.annotations.NullMarked;
