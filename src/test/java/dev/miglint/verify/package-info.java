/** The live side of the tests: embedded PostgreSQL servers and what statements do on them. */
@NullMarked
package dev.miglint.verify;

import org.jspecify.annotations.NullMarked;
