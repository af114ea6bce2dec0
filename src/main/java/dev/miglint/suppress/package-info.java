/** Findings that the authors of a migration have answered: directives in the SQL itself. */
@NullMarked
package dev.miglint.suppress;

import org.jspecify.annotations.NullMarked;
