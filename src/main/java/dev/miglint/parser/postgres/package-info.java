/**
 * The PostgreSQL parser: libpg_query, the server's own grammar, loaded as a native library.
 *
 * <p>This is the only package that knows JNA or the C interface of libpg_query.
 */
@NullMarked
package dev.miglint.parser.postgres;

import org.jspecify.annotations.NullMarked;
