package dev.reeve.engine.opinion;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Organization;
import java.util.Map;

/**
 * A random organization.
 *
 * @param filters the tree that each filter scope's text was printed from, by the scope's id
 */
record Estate(Organization organization, Map<ObjectId, FilterTree> filters) {}
