/** The catalog, replayed statement by statement. */
@NullMarked
package dev.miglint.schema;

import org.jspecify.annotations.NullMarked;
