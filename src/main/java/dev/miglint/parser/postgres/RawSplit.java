package dev.miglint.parser.postgres;

/**
 * One statement within a text, from the semicolon before it to the semicolon after it, without
 * them: white space and comments around it are part of it, as libpg_query has it.
 *
 * @param byteOffset where it begins, in bytes of UTF-8
 * @param byteLength how long it is, in bytes of UTF-8
 */
public record RawSplit(int byteOffset, int byteLength) {}
