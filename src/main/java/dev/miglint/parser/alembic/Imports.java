package dev.miglint.parser.alembic;

import dev.miglint.parser.alembic.Value.Imported;
import java.util.List;

/** Names that come from other modules. */
final class Imports {

  private Imports() {}

  static void read(PythonNode node, Scope scope) {
    String module = node.child("module_name").map(PythonNode::text).orElse("");
    for (PythonNode name : node.children("name")) {
      List<PythonNode> parts = name.parts();
      if (name.is("aliased_import")) {
        String path = name.child("name").map(PythonNode::text).orElse("");
        name.child("alias")
            .ifPresent(alias -> scope.set(alias.text(), new Imported(join(module, path))));
      } else if (module.isEmpty()) {
        // import a.b makes the name a.
        String first = parts.isEmpty() ? name.text() : parts.get(0).text();
        scope.set(first, new Imported(first));
      } else {
        scope.set(name.text(), new Imported(join(module, name.text())));
      }
    }
  }

  private static String join(String module, String name) {
    return module.isEmpty() ? name : module + "." + name;
  }
}
