package dev.miglint.parser.plpgsql;

import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What {@code format()} gives for constants (PostgreSQL manual, 9.4.1). */
final class FormatCall {

  private final PlacedText template;
  private final List<PlacedText> values;
  private final List<PlacedText> parts = new ArrayList<>();
  private int next;

  FormatCall(List<PlacedText> arguments) {
    this.template = arguments.get(0);
    this.values = arguments.subList(1, arguments.size());
  }

  /** Empty when a value is missing, or the format has a width. */
  Optional<PlacedText> value() {
    String text = template.text();
    int copied = 0;
    int percent = text.indexOf('%');
    while (percent >= 0) {
      parts.add(template.part(new Span(copied, percent)));
      int end = specifier(text, percent + 1);
      if (end < 0) {
        return Optional.empty();
      }
      copied = end;
      percent = text.indexOf('%', end);
    }
    parts.add(template.part(new Span(copied, text.length())));
    return Optional.of(PlacedText.joined(parts));
  }

  /** Returns the offset after it, -1 when it cannot be followed. */
  private int specifier(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    if (at > from) {
      if (at >= text.length() || text.charAt(at) != '$' || at - from > 3) {
        return -1;
      }
      next = Integer.parseInt(text.substring(from, at)) - 1;
      at++;
    }
    if (at >= text.length()) {
      return -1;
    }
    char kind = text.charAt(at);
    if (kind == '%') {
      parts.add(template.part(new Span(at, at + 1)));
      return at + 1;
    }
    if (next < 0 || next >= values.size()) {
      return -1;
    }
    PlacedText value = values.get(next);
    next++;
    switch (kind) {
      case 's' -> parts.add(value);
      case 'I' -> parts.add(quoted(value, '"'));
      case 'L' -> parts.add(quoted(value, '\''));
      default -> {
        return -1;
      }
    }
    return at + 1;
  }

  /** The quotes around a value stand where it begins and ends. */
  private static PlacedText quoted(PlacedText value, char quote) {
    StringBuilder text = new StringBuilder().append(quote);
    int[] places = new int[value.text().length() * 2 + 3];
    places[0] = value.place(0);
    for (int i = 0; i < value.text().length(); i++) {
      char c = value.text().charAt(i);
      if (c == quote) {
        places[text.length()] = value.place(i);
        text.append(c);
      }
      places[text.length()] = value.place(i);
      text.append(c);
    }
    places[text.length()] = value.place(value.text().length());
    text.append(quote);
    places[text.length()] = value.place(value.text().length());
    return PlacedText.spread(text.toString(), Arrays.copyOf(places, text.length() + 1));
  }
}
