/**
 * CLIXML, the XML in which PowerShell keeps objects: values to text and back, as MS-PSRP §2.2.5 describes it and as the
 * real product writes it. What is read is data alone: nothing in it is run, fetched or decrypted.
 */
@NullMarked
package dev.reeve.language.clixml;

import org.jspecify.annotations.NullMarked;
