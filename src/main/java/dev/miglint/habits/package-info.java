/** What a repository's migrations have in common, and the configuration that follows from it. */
@NullMarked
package dev.miglint.habits;

import org.jspecify.annotations.NullMarked;
