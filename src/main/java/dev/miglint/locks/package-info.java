/** What statements lock, scan and rewrite: the only place that knows a lock fact. */
@NullMarked
package dev.miglint.locks;

import org.jspecify.annotations.NullMarked;
