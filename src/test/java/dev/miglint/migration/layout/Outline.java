package dev.miglint.migration.layout;

import dev.miglint.migration.Dialect;
import dev.miglint.migration.Discovery;
import dev.miglint.migration.Histories;
import dev.miglint.migration.Language;
import dev.miglint.migration.Migration;
import dev.miglint.migration.MigrationSet;
import dev.miglint.migration.Selection;
import dev.miglint.parser.lexer.Tokens;
import dev.miglint.source.Span;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the layouts make of the folders in testdata/frameworks, in a form that tests can show. */
final class Outline {

  private static final Path CASES = Path.of("testdata/frameworks").toAbsolutePath();

  private Outline() {}

  /** Reads paths inside of one case. */
  static Discovery read(String testCase, String... paths) {
    return new Histories()
        .read(Selection.of(CASES.resolve(testCase), paths), InputStream.nullInputStream());
  }

  /** The only history in a case's folder. */
  static MigrationSet only(String testCase) {
    Discovery discovery = read(testCase, ".");
    if (discovery.sets().size() != 1) {
      throw new AssertionError("not one history but " + discovery.sets());
    }
    return discovery.sets().get(0);
  }

  /** One line for each migration: direction, id, transaction, and its statements. */
  static List<String> of(MigrationSet set) {
    return set.migrations().stream().map(Outline::line).toList();
  }

  static String line(Migration migration) {
    String language = migration.language() == Language.SQL ? "" : " " + migration.language();
    String dialect = migration.dialect() == Dialect.POSTGRESQL ? "" : " " + migration.dialect();
    return "%s %s %s%s%s: %s"
        .formatted(
            migration.direction().name().toLowerCase(Locale.ROOT),
            migration.id(),
            migration.transaction(),
            language,
            dialect,
            statements(migration));
  }

  private static String statements(Migration migration) {
    String text = migration.rendering().text().text();
    Tokens tokens = Tokens.of(text, migration.range());
    return tokens.splitTopLevel(';').stream()
        .filter(part -> part.length() > 0)
        .map(part -> oneLine(text, part))
        .collect(Collectors.joining(" | "));
  }

  private static String oneLine(String text, Span part) {
    return text.substring(part.start(), part.end())
        .replaceAll("--[^\n]*", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
