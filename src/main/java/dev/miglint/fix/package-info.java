/** Changes files so that findings go away. */
@NullMarked
package dev.miglint.fix;

import org.jspecify.annotations.NullMarked;
