package dev.miglint.parser.alembic;

import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSTree;
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
      try (TSTree tree = parser.parseString(null, file.text())) {
        return node(tree.getRootNode(), "", file, Utf8Offsets.of(file.text()));
      }
    }
  }

  private static PythonNode node(TSNode node, String field, SourceFile file, Utf8Offsets offsets) {
    List<PythonNode> children = new ArrayList<>(node.getChildCount());
    for (int i = 0; i < node.getChildCount(); i++) {
      String name = node.getFieldNameForChild(i);
      children.add(node(node.getChild(i), name == null ? "" : name, file, offsets));
    }
    Span span = new Span(offsets.unit(node.getStartByte()), offsets.unit(node.getEndByte()));
    return new PythonNode(node.getType(), field, node.isNamed(), span, file.text(span), children);
  }
}
