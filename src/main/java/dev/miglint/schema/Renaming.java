package dev.miglint.schema;

/**
 * A change of name.
 *
 * @param from the name before, with its schema for what has one and was moved
 */
public record Renaming(String from, Moment at) {}
