package dev.miglint.source;

/**
 * A place as editors show it.
 *
 * @param line 1-based
 * @param column 1-based, counted in Unicode code points
 */
public record Position(int line, int column) {}
