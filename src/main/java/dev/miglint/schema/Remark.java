package dev.miglint.schema;

/**
 * A comment on an object.
 *
 * @param at when it was set
 */
public record Remark(String text, Moment at) {}
