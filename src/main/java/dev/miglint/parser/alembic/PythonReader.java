package dev.miglint.parser.alembic;

import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSTree;
import org.treesitter.TSTreeCursor;
import org.treesitter.TreeSitterPython;

/**
 * Reads modules with tree-sitter. Its native library is unpacked and loaded when the first one is
 * made.
 */
final class PythonReader {

  private final TreeSitterPython language = new TreeSitterPython();

  /** The syntax tree of a file. What is no Python is a node of the type ERROR. */
  PythonNode read(SourceFile file) {
    try (TSParser parser = new TSParser()) {
      parser.setLanguage(language);
      try (TSTree tree = parser.parseString(null, file.text());
          TSTreeCursor cursor = new TSTreeCursor(tree.getRootNode())) {
        return node(cursor, file, Utf8Offsets.of(file.text()));
      }
    }
  }

  /** A cursor knows its next sibling; a node would look for each child from its first on. */
  private static PythonNode node(TSTreeCursor cursor, SourceFile file, Utf8Offsets offsets) {
    TSNode node = cursor.currentNode();
    String field = cursor.currentFieldName();
    List<PythonNode> children = new ArrayList<>();
    if (cursor.gotoFirstChild()) {
      do {
        children.add(node(cursor, file, offsets));
      } while (cursor.gotoNextSibling());
      cursor.gotoParent();
    }
    Span span = new Span(offsets.unit(node.getStartByte()), offsets.unit(node.getEndByte()));
    return new PythonNode(
        node.getType(), field == null ? "" : field, node.isNamed(), file, span, children);
  }
}
