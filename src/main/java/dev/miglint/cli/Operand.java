package dev.miglint.cli;

/**
 * What a command works on, as it is named without an option.
 *
 * @param label what stands for it in the help
 * @param many any number of them, none included, in place of exactly one
 * @param candidates what a shell may complete it to
 */
record Operand(String label, boolean many, Candidates candidates, String description) {}
