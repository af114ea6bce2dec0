/** The syntax tree of migrations and the boundary to whatever reads it. */
@NullMarked
package dev.miglint.sql;

import org.jspecify.annotations.NullMarked;
