/** What the build does to the jar behind the compiler. */
@NullMarked
package dev.miglint.packaging;

import org.jspecify.annotations.NullMarked;
