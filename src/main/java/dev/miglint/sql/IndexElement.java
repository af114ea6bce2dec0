package dev.miglint.sql;

import dev.miglint.source.Span;
import java.util.Optional;

/**
 * One column or expression of an index or of a partition key; exactly one of the two is present.
 */
public record IndexElement(
    Optional<String> column,
    Optional<Expression> expression,
    Optional<String> collation,
    Optional<String> operatorClass,
    boolean descending,
    Optional<Boolean> nullsFirst,
    Span span)
    implements Node {}
