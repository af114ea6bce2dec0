package dev.miglint.parser.alembic;

import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSSymbolType;
import org.treesitter.TSTree;
import org.treesitter.TSTreeCursor;
import org.treesitter.TreeSitterPython;

/**
 * Reads modules with tree-sitter. Its native library is unpacked and loaded when the first one is
 * made.
 */
final class PythonReader {

  private static final String STRING = "string";

  private final TreeSitterPython language = new TreeSitterPython();

  /** The names of the grammar's symbols, and which of them are no keywords and signs. */
  private final List<String> types = new ArrayList<>();

  private final List<Boolean> named = new ArrayList<>();

  PythonReader() {
    for (int symbol = 0; symbol < language.symbolCount(); symbol++) {
      types.add(language.symbolName(symbol));
      named.add(language.symbolType(symbol) == TSSymbolType.TSSymbolTypeRegular);
    }
  }

  /** The syntax tree of a file. What is no Python is a node of the type ERROR. */
  PythonNode read(SourceFile file) {
    try (TSParser parser = new TSParser()) {
      parser.setLanguage(language);
      try (TSTree tree = parser.parseString(null, file.text());
          TSTreeCursor cursor = new TSTreeCursor(tree.getRootNode())) {
        TSNode root = cursor.currentNode();
        return new Walk(cursor, file).node(root, root.getSymbol(), "");
      }
    }
  }

  /**
   * One tree. A cursor knows its next sibling; a node would look for each child from its first on.
   * The binding asks the JVM for its fields by name at each question, so that few are asked.
   */
  private final class Walk {

    private final TSTreeCursor cursor;
    private final SourceFile file;
    private final Utf8Offsets offsets;

    Walk(TSTreeCursor cursor, SourceFile file) {
      this.cursor = cursor;
      this.file = file;
      this.offsets = Utf8Offsets.of(file.text());
    }

    PythonNode node(TSNode node, int symbol, String field) {
      Span span = new Span(offsets.unit(node.getStartByte()), offsets.unit(node.getEndByte()));
      String type = isKnown(symbol) ? types.get(symbol) : node.getType();
      List<PythonNode> children = type.equals(STRING) ? plainString(span) : List.of();
      if (children.isEmpty()) {
        children = children();
      }
      return new PythonNode(type, field, isNamed(node, symbol), file, span, children);
    }

    /** Signs and keywords that are nothing to the node around them are left out: a third of all. */
    private List<PythonNode> children() {
      List<PythonNode> children = new ArrayList<>();
      if (cursor.gotoFirstChild()) {
        do {
          TSNode child = cursor.currentNode();
          int symbol = child.getSymbol();
          String field = Objects.requireNonNullElse(cursor.currentFieldName(), "");
          if (!field.isEmpty() || isNamed(child, symbol)) {
            children.add(node(child, symbol, field));
          }
        } while (cursor.gotoNextSibling());
        cursor.gotoParent();
      }
      return children;
    }

    /** The parts of a string that computes nothing, as the grammar has them; else none. */
    private List<PythonNode> plainString(Span span) {
      String text = file.text(span);
      int start = 0;
      boolean computes = false;
      for (; start < text.length() && Character.isLetter(text.charAt(start)); start++) {
        computes |= "fFtT".indexOf(text.charAt(start)) >= 0;
      }
      String quote =
          text.startsWith("\"\"\"", start) || text.startsWith("'''", start)
              ? text.substring(start, start + 3)
              : text.substring(start, Math.min(start + 1, text.length()));
      int first = start + quote.length();
      int last = text.length() - quote.length();
      boolean whole = !quote.isEmpty() && last >= first && text.endsWith(quote);
      if (!whole || computes) {
        return List.of();
      }
      List<PythonNode> parts = new ArrayList<>();
      parts.add(part("string_start", span, 0, first));
      if (last > first) {
        parts.add(part("string_content", span, first, last));
      }
      parts.add(part("string_end", span, last, text.length()));
      return parts;
    }

    private PythonNode part(String type, Span string, int start, int end) {
      return new PythonNode(
          type, "", true, file, new Span(start, end).shifted(string.start()), List.of());
    }

    private boolean isNamed(TSNode node, int symbol) {
      return isKnown(symbol) ? named.get(symbol) : node.isNamed();
    }

    /** Not where the text is no Python. */
    private boolean isKnown(int symbol) {
      return symbol >= 0 && symbol < types.size();
    }
  }
}
