package dev.miglint.lint;

/**
 * Something that a rule lets the configuration decide. Rules that share a convention declare
 * options of the same name; {@code conventions:} in the configuration sets it for all of them.
 *
 * @param name kebab-case
 * @param defaultValue a String, Boolean, Integer, List of String, or Map of String to String; it
 *     also fixes the type
 * @param summary one line
 */
public record Option<T>(String name, T defaultValue, String summary) {}
