package dev.miglint.plan;

/**
 * A file of a plan.
 *
 * @param path relative to the folder of the history, with forward slashes
 */
public record PlannedFile(String path, String text) {}
