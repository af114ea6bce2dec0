package dev.miglint.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;

/** The formats of what is not a report of findings. */
enum TableFormat {
  TEXT,
  JSON;

  String words() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads a format. */
  static final class Converter implements ITypeConverter<TableFormat> {
    @Override
    public TableFormat convert(String value) {
      return InputOptions.Words.constant("format", value, values(), TableFormat::words);
    }
  }
}
