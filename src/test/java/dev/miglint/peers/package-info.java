/** What other linters' own tests say, held against our rules. */
@NullMarked
package dev.miglint.peers;

import org.jspecify.annotations.NullMarked;
