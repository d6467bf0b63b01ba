/**
 * Questions that go backwards from a decision: who may do something, what somebody may do it to, which cmdlets somebody may
 * use on an object. The answers are sets, found from assignments and scopes instead of by asking about each person or object;
 * for every element they agree with {@link dev.reeve.engine.decision.Authorizer#decide}.
 */
@NullMarked
package dev.reeve.engine.question;

import org.jspecify.annotations.NullMarked;
