package dev.miglint.lint;

import dev.miglint.source.SourceFile;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file that has to change with the migrations.
 *
 * @param name as the configuration has it; a pattern may stand for several files
 * @param file its text; empty where it is not there, or where its text does not matter
 * @param version finds the latest version in it; empty where it only has to be part of the change
 * @param changed it, or one of several, is part of the change that is looked at
 */
public record Companion(
    String name, Optional<SourceFile> file, Optional<Pattern> version, boolean changed) {}
