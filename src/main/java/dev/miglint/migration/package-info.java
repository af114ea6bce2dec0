/**
 * Migrations in execution order: how frameworks name, order, pair and wrap them in transactions.
 */
@NullMarked
package dev.miglint.migration;

import org.jspecify.annotations.NullMarked;
