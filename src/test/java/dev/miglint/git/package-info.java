/** Git, tried with real repositories. */
@NullMarked
package dev.miglint.git;

import org.jspecify.annotations.NullMarked;
