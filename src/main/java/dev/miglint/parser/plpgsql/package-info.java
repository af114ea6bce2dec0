/** Bodies of routines: the SQL that PL/pgSQL runs, with its place in the file. */
@NullMarked
package dev.miglint.parser.plpgsql;

import org.jspecify.annotations.NullMarked;
