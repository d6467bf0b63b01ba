package dev.reeve.engine.filter;

import dev.reeve.engine.property.Property;

/**
 * An equality that an index may answer.
 *
 * @param property the property that has to equal
 * @param value the folded text, distinguished name or GUID that it has to equal
 */
public record FilterProbe(Property property, String value) {}
