/** Front-ends that turn text into the syntax tree. */
@NullMarked
package dev.miglint.parser;

import org.jspecify.annotations.NullMarked;
