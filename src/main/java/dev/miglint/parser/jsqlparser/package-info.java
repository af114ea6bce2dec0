/**
 * Reads the SQL of MySQL, MariaDB and SQLite, and SQL that any server takes, with JSqlParser.
 *
 * <p>This is the only package that knows JSqlParser. It is loaded with the first script of such a
 * dialect.
 */
@NullMarked
package dev.miglint.parser.jsqlparser;

import org.jspecify.annotations.NullMarked;
