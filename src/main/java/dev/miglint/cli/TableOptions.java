package dev.miglint.cli;

import java.util.List;

/** The options of commands that print what they know as text or JSON. */
record TableOptions(TableFormat format) {

  static final List<Option> OPTIONS =
      List.of(Option.value("--format", "text|json", Candidates.TABLE_FORMATS, "Default: text."));

  static TableOptions of(Given given) {
    return new TableOptions(given.value("--format", TableFormat::of).orElse(TableFormat.TEXT));
  }
}
