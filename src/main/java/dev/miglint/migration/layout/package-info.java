/** One layout per framework. Each stands alone; nothing outside of this package imports them. */
@NullMarked
package dev.miglint.migration.layout;

import org.jspecify.annotations.NullMarked;
