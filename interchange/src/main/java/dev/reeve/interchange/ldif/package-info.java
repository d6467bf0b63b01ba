/**
 * LDIF in: reading files of OpenLDAP, Active Directory and their kin, and mapping their entries to units, people,
 * contacts and groups. Pure: reads no file, looks at no clock and commits nothing. Change records are no business of an
 * import and are refused.
 */
@NullMarked
package dev.reeve.interchange.ldif;

import org.jspecify.annotations.NullMarked;
