/**
 * The yardstick of decisions. {@code Org} (a generated organization, its queries and a plain oracle), {@code Proto} (a minimal
 * index over it, the bound) and {@code Peer} were written for the comparison of peers that preceded this project's engine and
 * are kept byte for byte, so that ratios stay comparable: do not edit or format them. Everything else here is this project's:
 * the same organization as an engine's, and what measures both. The package's name is theirs, since what they hold is visible
 * only within it.
 */
package pb;
