/** PostgreSQL's lexical rules: tokens with their places, without any grammar. */
@NullMarked
package dev.miglint.parser.lexer;

import org.jspecify.annotations.NullMarked;
