/** Tests of the replayed catalog, also against real servers. */
@NullMarked
package dev.miglint.schema;

import org.jspecify.annotations.NullMarked;
