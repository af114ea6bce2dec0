package dev.miglint.server;

import dev.miglint.schema.Column;
import dev.miglint.sql.Expression;
import java.util.Optional;

/**
 * What the server says to a new row.
 *
 * @param column the one that it is about
 * @param value what is written for the column; empty where it is left out
 */
public record RowRefusal(String words, Column column, Optional<Expression> value) {}
