/**
 * The admin center in a browser: built pages, a real server on a home with Contoso, a real Chromium. A test class stands for a
 * page or for what all pages share; {@code Center} starts what it needs.
 */
@NullMarked
package dev.reeve.center;

import org.jspecify.annotations.NullMarked;
