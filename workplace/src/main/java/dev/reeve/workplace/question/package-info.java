/**
 * May somebody do something, and why? {@link dev.reeve.workplace.question.Asked What is asked} is bound and planned as it would
 * be if it were typed, and nothing of it happens; {@link dev.reeve.workplace.question.Reasons the reasons} are in words. It sees
 * the organization as an administrator does, through sessions and decisions, and never decides anything itself.
 */
@NullMarked
package dev.reeve.workplace.question;

import org.jspecify.annotations.NullMarked;
