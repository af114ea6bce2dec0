package dev.miglint.parser.alembic;

import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A node of the syntax tree of a module.
 *
 * @param type as in the grammar of tree-sitter-python: {@code call}
 * @param field what it is to the node around it: {@code arguments}; empty where it has no such name
 * @param named false for keywords and signs
 */
record PythonNode(
    String type,
    String field,
    boolean named,
    SourceFile file,
    Span span,
    List<PythonNode> children) {

  PythonNode {
    children = List.copyOf(children);
  }

  /** As it is written. */
  String text() {
    return file.text(span);
  }

  boolean is(String other) {
    return type.equals(other);
  }

  Optional<PythonNode> child(String name) {
    return children.stream().filter(child -> child.field.equals(name)).findFirst();
  }

  List<PythonNode> children(String name) {
    return children.stream().filter(child -> child.field.equals(name)).toList();
  }

  /** The children that are neither keywords, signs nor comments. */
  List<PythonNode> parts() {
    return children.stream().filter(child -> child.named && !child.is("comment")).toList();
  }

  Optional<PythonNode> first() {
    return parts().stream().findFirst();
  }
}
