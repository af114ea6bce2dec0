/** Rules, what they may look at, and the engine that runs them. */
@NullMarked
package dev.miglint.lint;

import org.jspecify.annotations.NullMarked;
