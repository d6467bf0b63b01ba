package dev.reeve.engine.decision;

import dev.reeve.engine.name.ObjectId;

/**
 * Who asks: a user of the organization. Rights are looked up at every decision, so nothing of them is kept here.
 *
 * @param user the user's object
 */
public record Caller(ObjectId user) {}
