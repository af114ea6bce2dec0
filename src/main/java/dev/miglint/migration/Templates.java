package dev.miglint.migration;

import dev.miglint.migration.Rendering.Placeholder;
import dev.miglint.migration.Rendering.Unread;
import dev.miglint.parser.lexer.TokenKind;
import dev.miglint.parser.lexer.Tokens;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts names in place of templates, of the same length. One template is one name, however it is
 * spaced or quoted, in every script; nothing else is known of it. Where only a value can stand it
 * is a parameter.
 */
final class Templates {

  private static final Pattern GO = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);
  private static final Pattern DOLLAR = Pattern.compile("\\$\\{[^{}\\n]*}");
  private static final Pattern EITHER =
      Pattern.compile("\\{\\{.*?}}|\\$\\{[^{}\\n]*}", Pattern.DOTALL);

  /** Actions of text/template that stand for no text of their own. */
  private static final Pattern CONTROL =
      Pattern.compile(
          "\\{\\{-?\\s*(if|else|end|range|with|define|block|template|break|continue|/\\*"
              + "|\\$\\w+\\s*:?=)(?!\\w).*",
          Pattern.DOTALL);

  private static final Set<String> BEFORE_VALUE =
      Set.of("default", "then", "else", "limit", "offset", "and", "or", "not", "between", "like");

  private static final Set<String> OF_VALUES =
      Set.of("select", "insert", "update", "delete", "with");

  /** What the server keeps of a name (manual, section 4.1.1). */
  private static final int LONGEST_NAME = 63;

  private final SourceFile file;
  private final StringBuilder text;
  private final List<Placeholder> placeholders = new ArrayList<>();
  private final List<Unread> unread;

  private Templates(Rendering rendering) {
    this.file = rendering.text();
    this.text = new StringBuilder(file.text());
    this.unread = new ArrayList<>(rendering.unread());
  }

  /** A script with names in place of its templates. */
  static Rendering render(Rendering rendering, Templating templating) {
    SourceFile file = rendering.text();
    boolean go = templating != Templating.DOLLAR && file.text().contains("{{");
    boolean dollar = templating != Templating.GO && file.text().contains("${");
    if (templating == Templating.NONE || (!go && !dollar)) {
      return rendering;
    }
    Templates templates = new Templates(rendering);
    templates.replace(
        switch (templating) {
          case GO -> GO;
          case DOLLAR -> DOLLAR;
          default -> EITHER;
        },
        templating == Templating.UNKNOWN);
    templates.useParameters();
    return new Rendering(
        new SourceFile(file.name(), templates.text.toString()),
        templates.placeholders,
        templates.unread);
  }

  private void replace(Pattern pattern, boolean outsideOfQuotes) {
    List<Span> quotes = outsideOfQuotes ? quotes() : List.of();
    Matcher matcher = pattern.matcher(file.text());
    int depth = 0;
    int elseDepth = -1;
    int elseStart = 0;
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      if (quotes.stream().anyMatch(quote -> quote.contains(span))) {
        continue;
      }
      Matcher control = CONTROL.matcher(matcher.group());
      if (!control.matches()) {
        value(span, matcher.group());
        continue;
      }
      blank(span);
      placeholders.add(new Placeholder("", matcher.group(), span));
      String action = control.group(1);
      if (action.equals("template") || action.equals("block")) {
        unread.add(
            new Unread(
                "only the runner knows what %s stands for".formatted(matcher.group()), span));
      }
      if (Set.of("if", "range", "with", "define", "block").contains(action)) {
        depth++;
      } else if (action.equals("else") && elseDepth < 0) {
        elseDepth = depth;
        elseStart = span.end();
      } else if (action.equals("end")) {
        if (depth == elseDepth) {
          // One of the two branches is sent: what the first does is taken for what happens.
          unread.add(
              new Unread("the other branch of a template", new Span(elseStart, span.start())));
          blank(new Span(elseStart, span.start()));
          elseDepth = -1;
        }
        depth--;
      }
    }
  }

  /** Strings, bodies and comments, where neither form of a template would be an error. */
  private List<Span> quotes() {
    var lexer = new dev.miglint.parser.lexer.Lexer(file.text(), file.whole());
    List<Span> quotes = new ArrayList<>();
    while (lexer.next()) {
      switch (lexer.kind()) {
        case STRING, DOLLAR_STRING, LINE_COMMENT, BLOCK_COMMENT ->
            quotes.add(new Span(lexer.start(), lexer.end()));
        default -> {
          // An identifier with braces in it is nobody's data.
        }
      }
    }
    return quotes;
  }

  private void value(Span span, String template) {
    char before = span.start() > 0 ? text.charAt(span.start() - 1) : ' ';
    char after = span.end() < text.length() ? text.charAt(span.end()) : ' ';
    String name = name(template);
    boolean quoted = before == '"' && after == '"';
    boolean glued = isWordPart(after);
    Span room = quoted ? new Span(span.start() - 1, span.end() + 1) : span;
    if (!quoted && (glued || name.length() > room.length())) {
      name = padded(name, room.length());
    }
    blank(room);
    text.replace(room.start(), room.start() + name.length(), name);
    placeholders.add(new Placeholder(name, template, span));
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private static String padded(String name, int length) {
    return name.length() > length
        ? name.substring(0, length)
        : name + "_".repeat(length - name.length());
  }

  /** The words of a template between underscores; a long one is told apart by its hash. */
  private static String name(String template) {
    String words = template.replaceAll("[^\\p{Alnum}_]+", "_").toLowerCase(Locale.ROOT);
    String name = words.equals("_") ? "__" : words;
    return name.length() <= LONGEST_NAME
        ? name
        : "%s_%08x".formatted(name.substring(0, LONGEST_NAME - 9), name.hashCode());
  }

  private void blank(Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
        text.setCharAt(i, ' ');
      }
    }
  }

  /** A name where a value is meant would be a column, of which too much could be said. */
  private void useParameters() {
    String rendered = text.toString();
    Tokens tokens = Tokens.of(rendered);
    for (int i = 0; i < placeholders.size(); i++) {
      Placeholder placeholder = placeholders.get(i);
      int at = tokens.indexAt(placeholder.span().start());
      boolean whole =
          at < tokens.size()
              && tokens.start(at) == placeholder.span().start()
              && tokens.text(at).equals(placeholder.name());
      if (whole && isValue(tokens, at)) {
        blank(placeholder.span());
        text.replace(placeholder.span().start(), placeholder.span().start() + 2, "$1");
        placeholders.set(i, new Placeholder("", placeholder.template(), placeholder.span()));
      }
    }
  }

  private static boolean isValue(Tokens tokens, int at) {
    if (at == 0 || tokens.isPunctuation(at + 1, '.')) {
      return false;
    }
    String before = tokens.text(at - 1).toLowerCase(Locale.ROOT);
    if (before.equals("default")) {
      return true;
    }
    boolean value =
        BEFORE_VALUE.contains(before)
            || (tokens.isOfKind(at - 1, TokenKind.OPERATOR) && !before.equals("::"));
    return value && OF_VALUES.contains(firstWord(tokens, at));
  }

  private static String firstWord(Tokens tokens, int at) {
    int first = at;
    while (first > 0 && !tokens.isOfKind(first - 1, TokenKind.SEMICOLON)) {
      first--;
    }
    return tokens.text(first).toLowerCase(Locale.ROOT);
  }
}
