package dev.miglint.rules;

import dev.miglint.lint.Finding;
import dev.miglint.lint.Severity;
import dev.miglint.source.Position;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a comment expects of the line that it stands on.
 *
 * @param part of the finding that has to hold the text
 * @param column where the finding begins; absent where any will do
 */
record Want(
    String file,
    int line,
    Optional<Integer> column,
    Optional<Severity> severity,
    Part part,
    String text) {

  /** A part of a finding. */
  enum Part {
    /** Expects a finding with this in its message. */
    WANT,
    /** Expects this in the help of a finding of the line. */
    HELP,
    /** Expects this in the safe SQL of a finding of the line. */
    SAFE,
    /**
     * Expects this in the file once a fix of a finding of the line is applied; {@code no fix} that
     * there is none.
     */
    FIX
  }

  private static final Pattern COMMENT =
      Pattern.compile(
          "(?:--|;|#)\\s*(want|help|safe|fix)(?:@([^\\s:]+):(\\d+))?(?::(\\d+))?"
              + "(?:\\s+(error|warning|info))?"
              + "((?:\\s+\"(?:[^\"\\\\]|\\\\.)*\")+)");
  private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern MISSPELT = Pattern.compile("(?:--|#)\\s*(want|help|safe|fix)\\b");

  /** The expectations in a file; several may stand on a line. */
  static List<Want> in(String file, String text) {
    List<Want> wants = new ArrayList<>();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher comment = COMMENT.matcher(lines[i]);
      int before = wants.size();
      while (comment.find()) {
        Part part = Part.valueOf(comment.group(1).toUpperCase(Locale.ROOT));
        Optional<Integer> column = Optional.ofNullable(comment.group(4)).map(Integer::valueOf);
        Optional<Severity> severity =
            Optional.ofNullable(comment.group(5))
                .map(word -> Severity.valueOf(word.toUpperCase(Locale.ROOT)));
        Matcher string = STRING.matcher(comment.group(6));
        while (string.find()) {
          String words = string.group(1).replace("\\\"", "\"").replace("\\n", "\n");
          wants.add(
              new Want(
                  placed(file, comment.group(2)),
                  comment.group(3) == null ? i + 1 : Integer.parseInt(comment.group(3)),
                  column,
                  severity,
                  part,
                  words));
        }
      }
      if (wants.size() == before && MISSPELT.matcher(lines[i]).find()) {
        throw new IllegalArgumentException(
            "%s:%d: an expectation without a string".formatted(file, i + 1));
      }
    }
    return wants;
  }

  /** A file that has no room for comments is spoken of in another one: {@code want@../list:3}. */
  private static String placed(String file, @Nullable String other) {
    return other == null
        ? file
        : Path.of(file).resolveSibling(other).normalize().toString().replace('\\', '/');
  }

  boolean isMetBy(Finding finding) {
    Position start = finding.start();
    return finding.file().name().equals(file)
        && start.line() == line
        && column.map(c -> c == start.column()).orElse(true)
        && severity.map(s -> s == finding.severity()).orElse(true)
        && partOf(finding).contains(text);
  }

  private String partOf(Finding finding) {
    return switch (part) {
      case WANT -> finding.message();
      case HELP -> finding.help();
      case SAFE -> finding.safeSql();
      case FIX -> fixed(finding);
    };
  }

  private static String fixed(Finding finding) {
    return finding.fixes().isEmpty()
        ? "no fix"
        : finding.fixes().stream()
            .map(fix -> AppliedFix.to(finding.file().text(), fix))
            .collect(Collectors.joining("\n"));
  }

  @Override
  public String toString() {
    return "%s:%d%s %s%s \"%s\""
        .formatted(
            file,
            line,
            column.map(c -> ":" + c).orElse(""),
            part.name().toLowerCase(Locale.ROOT),
            severity.map(s -> " " + s.words()).orElse(""),
            text);
  }
}
