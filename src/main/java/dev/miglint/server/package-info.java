/**
 * What every PostgreSQL server knows by itself: its functions, its casts, the names of its types.
 */
@NullMarked
package dev.miglint.server;

import org.jspecify.annotations.NullMarked;
