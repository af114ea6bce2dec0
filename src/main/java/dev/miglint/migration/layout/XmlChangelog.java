package dev.miglint.migration.layout;

import dev.miglint.migration.layout.ChangelogElement.Text;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a changelog in XML. The parsers of the Java platform do not tell where a text stands to the
 * character, and SQL needs that.
 */
final class XmlChangelog {

  private static final Pattern TAG =
      Pattern.compile(
          "<!--.*?-->|<!\\[CDATA\\[.*?]]>|<[?!][^>]*>"
              + "|<(/?)(?:[\\w.-]+:)?([\\w.-]+)((?:\\s+[\\w.:-]+\\s*=\\s*(?:\"[^\"]*\"|'[^']*'))*)\\s*(/?)>",
          Pattern.DOTALL);

  private static final Pattern ATTRIBUTE =
      Pattern.compile("([\\w.:-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

  private static final Map<String, String> ENTITIES =
      Map.of("&lt;", "<", "&gt;", ">", "&amp;", "&", "&quot;", "\"", "&apos;", "'");

  private final SourceFile file;
  private final Deque<Open> open = new ArrayDeque<>();
  private Optional<ChangelogElement> root = Optional.empty();

  private XmlChangelog(SourceFile file) {
    this.file = file;
  }

  /** An element that is not closed yet. */
  private record Open(
      String name,
      Map<String, String> attributes,
      int start,
      int content,
      List<ChangelogElement> children) {}

  /** The root element; empty when the file is none. */
  static Optional<ChangelogElement> read(SourceFile file) {
    XmlChangelog reader = new XmlChangelog(file);
    Matcher tag = TAG.matcher(file.text());
    while (tag.find()) {
      if (tag.group(2) != null) {
        reader.tag(tag);
      }
    }
    return reader.root.filter(element -> element.name().equals("databaseChangeLog"));
  }

  private void tag(Matcher tag) {
    if (!tag.group(1).isEmpty()) {
      if (!open.isEmpty() && open.peek().name().equals(tag.group(2))) {
        close(tag.start(), tag.end());
      }
      return;
    }
    Map<String, String> attributes = new HashMap<>();
    Matcher attribute = ATTRIBUTE.matcher(tag.group(3));
    while (attribute.find()) {
      attributes.put(
          attribute.group(1), attribute.group(2) == null ? attribute.group(3) : attribute.group(2));
    }
    open.push(new Open(tag.group(2), attributes, tag.start(), tag.end(), new ArrayList<>()));
    if (!tag.group(4).isEmpty()) {
      close(tag.end(), tag.end());
    }
  }

  private void close(int contentEnd, int end) {
    Open element = open.pop();
    Span content = new Span(element.content(), contentEnd);
    ChangelogElement closed =
        new ChangelogElement(
            element.name(),
            element.attributes(),
            element.children().isEmpty() && !file.text(content).isBlank()
                ? Optional.of(new Text(text(file.text(content)), content))
                : Optional.empty(),
            element.children(),
            new Span(element.start(), end));
    if (open.isEmpty()) {
      root = Optional.of(closed);
    } else {
      open.peek().children().add(closed);
    }
  }

  /** What it says, of the same length. */
  private static String text(String content) {
    StringBuilder value = new StringBuilder(content);
    Matcher notation =
        Pattern.compile("<!--.*?-->|<!\\[CDATA\\[(.*?)]]>|&\\w+;", Pattern.DOTALL).matcher(content);
    while (notation.find()) {
      String replacement =
          notation.group(1) == null
              ? ENTITIES.getOrDefault(notation.group(), "")
              : " ".repeat("<![CDATA[".length()) + notation.group(1);
      value.replace(
          notation.start(),
          notation.end(),
          replacement + " ".repeat(notation.end() - notation.start() - replacement.length()));
    }
    return value.toString();
  }
}
