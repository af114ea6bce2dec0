/** What people would think of the findings in real histories. */
@NullMarked
package dev.miglint.quality;

import org.jspecify.annotations.NullMarked;
