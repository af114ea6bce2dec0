/** Results as text for people and machines. Knows nothing of consoles, files and exit codes. */
@NullMarked
package dev.miglint.report;

import org.jspecify.annotations.NullMarked;
