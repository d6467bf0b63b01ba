/**
 * The sample organization Contoso: what {@code reeve init --sample contoso} adds to a new organization. People,
 * groups, tenants, servers and databases, the same every time. Holds data and how it is laid out, no rule of the model.
 */
@NullMarked
package dev.reeve.commands.sample;

import org.jspecify.annotations.NullMarked;
