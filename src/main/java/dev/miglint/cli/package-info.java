/** The command line: commands, exit codes, and everything that touches the console. */
@NullMarked
package dev.miglint.cli;

import org.jspecify.annotations.NullMarked;
