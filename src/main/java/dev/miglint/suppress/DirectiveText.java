package dev.miglint.suppress;

import dev.miglint.lint.Problem;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import dev.miglint.suppress.Directive.Kind;
import dev.miglint.suppress.Directive.NamedRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The grammar of one directive: {@code miglint:<kind> <rule>[, <rule>] [until=<date>]
 * [owner=<name>] -- <reason>}.
 */
final class DirectiveText {

  private static final Pattern START = Pattern.compile("(?m)^[\\s*-]*(miglint:)");
  private static final Pattern KIND = Pattern.compile("miglint:\\s*([^\\s]*)");
  private static final Pattern REASON = Pattern.compile("(?<=\\s)--+(?=\\s|$)|$", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("[^\\s,]+");

  private DirectiveText() {}

  /** The directives in a comment, without the comment signs; most comments hold none. */
  static List<Span> parts(SourceFile file, Span comment) {
    Span body = body(file, comment);
    List<Integer> starts = new ArrayList<>();
    Matcher start = START.matcher(file.text(body));
    while (start.find()) {
      starts.add(body.start() + start.start(1));
    }
    List<Span> parts = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : body.end();
      parts.add(new Span(starts.get(i), end));
    }
    return parts;
  }

  private static Span body(SourceFile file, Span comment) {
    String text = file.text(comment);
    boolean closedBlock = text.startsWith("/*") && text.endsWith("*/") && text.length() >= 4;
    int sign = text.startsWith("#") ? 1 : 2;
    return new Span(comment.start() + sign, comment.end() - (closedBlock ? 2 : 0));
  }

  static void read(
      SourceFile file,
      Span comment,
      Span part,
      Coverage coverage,
      List<Directive> valid,
      List<Problem> invalid) {
    String text = file.text(part);
    Matcher word = KIND.matcher(text);
    if (!word.lookingAt()) {
      return;
    }
    Optional<Kind> kind =
        Arrays.stream(Kind.values())
            .filter(k -> k.word().equals(word.group(1).toLowerCase(Locale.ROOT)))
            .findFirst();
    Span shown = shown(comment, part, text);
    if (kind.isEmpty()) {
      invalid.add(unknownKind(shown, word.group(1)));
      return;
    }
    Matcher reason = REASON.matcher(text);
    if (!reason.find(word.end())) {
      return;
    }
    List<NamedRule> words = words(text, word.end(), reason.start(), part.start());
    List<NamedRule> rules = words.stream().filter(w -> w.id().indexOf('=') < 0).toList();
    var more =
        DirectiveAttributes.of(words.stream().filter(w -> w.id().indexOf('=') >= 0).toList());
    String why = text.substring(reason.end()).replaceAll("\\s*[\r\n][\\s*]*", " ").strip();
    String written = Directives.PREFIX + kind.get().word();
    if (rules.isEmpty()) {
      invalid.add(
          Problem.at(
              shown,
              "%s names no rule, so it silences nothing.".formatted(written),
              "Name the rules, then two dashes and the reason: %s drop-column -- nobody reads it."
                  .formatted(written)));
    } else if (why.isEmpty()) {
      invalid.add(
          Problem.at(
              shown,
              "%s gives no reason, so it silences nothing.".formatted(written),
              "Add two dashes and the reason: %s %s -- why this is safe here."
                  .formatted(written, rules.get(0).id())));
    } else if (!more.problems().isEmpty()) {
      invalid.addAll(more.problems());
    } else if (kind.get() == Kind.IGNORE_FILE && !coverage.isBeforeAll(shown)) {
      invalid.add(
          Problem.at(
              shown,
              "miglint:ignore-file stands behind the first statement, so it silences nothing.",
              "Move it to the top of the file, or write miglint:ignore for one statement."));
    } else {
      Optional<Span> covers =
          kind.get() == Kind.IGNORE_FILE ? Optional.of(file.whole()) : coverage.of(comment);
      valid.add(new Directive(kind.get(), rules, why, more.until(), more.owner(), shown, covers));
    }
  }

  /** A directive that has its comment for itself is shown with the comment signs. */
  private static Span shown(Span comment, Span part, String text) {
    boolean alone = part.start() - comment.start() <= 8 && part.end() >= comment.end() - 2;
    return alone ? comment : new Span(part.start(), part.start() + text.stripTrailing().length());
  }

  private static List<NamedRule> words(String text, int from, int to, int offset) {
    List<NamedRule> words = new ArrayList<>();
    Matcher word = WORD.matcher(text).region(from, to);
    while (word.find()) {
      words.add(new NamedRule(word.group(), new Span(offset + word.start(), offset + word.end())));
    }
    return words;
  }

  private static Problem unknownKind(Span span, String word) {
    return Problem.at(
        span,
        "miglint:%s is no directive, so it silences nothing.".formatted(word),
        "Write miglint:ignore for a statement or miglint:ignore-file for a file.");
  }
}
