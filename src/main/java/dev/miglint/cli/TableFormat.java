package dev.miglint.cli;

import dev.miglint.lint.NearestName;
import java.util.Locale;

/** The formats of what is not a report of findings. */
enum TableFormat {
  TEXT,
  JSON;

  String words() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format that a word stands for. */
  static TableFormat of(String word) {
    return NearestName.constant("format", word, values(), TableFormat::words);
  }
}
