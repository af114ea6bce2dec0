package dev.miglint.report;

import dev.miglint.lint.Severity;

/** ANSI colours, or none of them. */
enum Style {
  BOLD("1"),
  DIM("2"),
  ERROR("1;31"),
  WARNING("1;33"),
  INFO("1;36"),
  HELP("1;32");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  String on(String text, boolean color) {
    return color && !text.isEmpty() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }

  static Style of(Severity severity) {
    return switch (severity) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
      case INFO -> INFO;
    };
  }
}
