package dev.miglint.suppress;

import dev.miglint.lint.Finding;
import dev.miglint.source.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A baseline as it is written: YAML, sorted, one line for each entry. */
public final class BaselineText {

  /** The only version of its form that there is. */
  public static final String VERSION = "1";

  private static final String HEAD =
      """
      # Findings that miglint knows and does not report. "miglint --write-baseline FILE" writes this file.
      # "statement" stands for the tokens of the statement: lines, spaces and comments do not matter.
      version: %s
      findings:
      """
          .formatted(VERSION);

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_./-]*");

  /** Characters of an entry's text: the line where the first finding stands, for readers alone. */
  private static final int TEXT = 72;

  private BaselineText() {}

  private record Key(String file, String rule, String statement) {}

  /** What an entry says besides its key. */
  private record Known(int count, String text) {
    Known and(Known other) {
      return new Known(count + other.count, text);
    }
  }

  /** The findings, those about the baseline itself aside. */
  public static String of(List<Finding> findings, BaselineNames names) {
    var entries =
        new TreeMap<Key, Known>(
            Comparator.comparing(Key::file).thenComparing(Key::rule).thenComparing(Key::statement));
    for (Finding finding : findings) {
      if (!finding.rule().equals(StaleEntries.RULE)) {
        entries.merge(
            new Key(
                names.of(finding.file().name()), finding.rule(), finding.fingerprint().statement()),
            new Known(1, text(finding)),
            Known::and);
      }
    }
    var text = new StringBuilder(HEAD);
    for (Map.Entry<Key, Known> entry : entries.entrySet()) {
      text.append(line(entry.getKey(), entry.getValue())).append('\n');
    }
    return text.toString();
  }

  private static String line(Key key, Known known) {
    return "  - {file: %s, rule: %s%s%s%s}"
        .formatted(
            scalar(key.file()),
            key.rule(),
            key.statement().isEmpty() ? "" : ", statement: \"" + key.statement() + "\"",
            known.count() == 1 ? "" : ", count: " + known.count(),
            known.text().isEmpty() ? "" : ", text: " + quoted(known.text()));
  }

  private static String text(Finding finding) {
    boolean isWhole = finding.span().equals(Span.START_OF_FILE);
    String text = isWhole ? "" : finding.file().line(finding.start().line()).strip();
    if (text.codePointCount(0, text.length()) <= TEXT) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, TEXT)) + "…";
  }

  private static String scalar(String text) {
    return PLAIN.matcher(text).matches() ? text : quoted(text);
  }

  /** YAML 1.1, section 5.7: what is not printable is escaped. */
  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
              } else if ((c >= ' ' && c <= '~') || Character.isLetterOrDigit(c) || c == '…') {
                quoted.appendCodePoint(c);
              } else {
                quoted.append("\\U%08X".formatted(c));
              }
            });
    return quoted.append('"').toString();
  }
}
