package dev.miglint.parser.alembic;

import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
        TSNode root = cursor.currentNode();
        return node(cursor, root, root.isNamed(), "", file, Utf8Offsets.of(file.text()));
      }
    }
  }

  /**
   * A cursor knows its next sibling; a node would look for each child from its first on. Signs and
   * keywords that are nothing to the node around them are left out: they are half of all.
   */
  private static PythonNode node(
      TSTreeCursor cursor,
      TSNode node,
      boolean named, // To ask again would cost as much as the node itself.
      String field,
      SourceFile file,
      Utf8Offsets offsets) {
    List<PythonNode> children = new ArrayList<>();
    if (cursor.gotoFirstChild()) {
      do {
        TSNode child = cursor.currentNode();
        String of = Objects.requireNonNullElse(cursor.currentFieldName(), "");
        boolean childIsNamed = child.isNamed();
        if (childIsNamed || !of.isEmpty()) {
          children.add(node(cursor, child, childIsNamed, of, file, offsets));
        }
      } while (cursor.gotoNextSibling());
      cursor.gotoParent();
    }
    Span span = new Span(offsets.unit(node.getStartByte()), offsets.unit(node.getEndByte()));
    return new PythonNode(node.getType(), field, named, file, span, children);
  }
}
