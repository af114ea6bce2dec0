/**
 * Revisions of Alembic: Python is read by tree-sitter, which nothing else sees, and made into SQL.
 */
@NullMarked
package dev.miglint.parser.alembic;

import org.jspecify.annotations.NullMarked;
