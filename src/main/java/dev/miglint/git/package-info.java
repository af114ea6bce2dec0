/** What git knows: asked through its executable, answered with values. */
@NullMarked
package dev.miglint.git;

import org.jspecify.annotations.NullMarked;
