/**
 * How the server is set up: one file in the home and the environment. Each part of the server reads its own settings here;
 * all faults are collected and told at once, with the line of each.
 */
@NullMarked
package dev.reeve.server.configuration;

import org.jspecify.annotations.NullMarked;
