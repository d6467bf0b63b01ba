/**
 * Scripts for the real system. What differs between two organizations becomes steps in the order in which they can be done
 * ({@link dev.reeve.interchange.script.ScriptPlan}); a step is what is to be found out first and the commands that then
 * follow, and becomes PowerShell only in {@link dev.reeve.interchange.script.ScriptText}.
 */
@NullMarked
package dev.reeve.interchange.script;

import org.jspecify.annotations.NullMarked;
