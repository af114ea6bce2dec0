/** Texts and positions: the only place where an offset becomes a line and a column. */
@NullMarked
package dev.miglint.source;

import org.jspecify.annotations.NullMarked;
