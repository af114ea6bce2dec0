package dev.miglint.plan;

import java.util.List;
import java.util.stream.Collectors;

/** A planned migration as a revision of Alembic, in Python. */
record AlembicScript(PlannedMigration migration) {

  /** What SQLAlchemy's text() would take for a parameter (its own pattern of them). */
  private static final String PARAMETER = "(?<![:\\w\\\\]):(?=\\w+(?![\\w:]))";

  private static final String INDENT = "    ";

  PlannedFile file() {
    return new PlannedFile(migration.version() + "_" + migration.name() + ".py", text());
  }

  private String text() {
    String before =
        migration.before().isEmpty()
            ? ""
            : INDENT + "# Before: %s.\n".formatted(migration.before());
    return """
    \"""%1$s

    Revision ID: %2$s
    Revises: %3$s

    \"""
    %8$sfrom alembic import op

    # revision identifiers, used by Alembic.
    revision = %4$s
    down_revision = %5$s
    branch_labels = None
    depends_on = None


    def upgrade():
    %6$s

    def downgrade():
    %7$s\
    """
        .formatted(
            migration.name().replace('_', ' '),
            migration.version(),
            String.join(", ", migration.parents()),
            string(migration.version()),
            parents(),
            before + body(migration.step().statements(), migration.isOutside()),
            body(migration.down(), FileStyle.isOutside(migration.down())),
            silence());
  }

  private String parents() {
    List<String> parents = migration.parents();
    return switch (parents.size()) {
      case 0 -> "None";
      case 1 -> string(parents.get(0));
      default ->
          parents.stream().map(AlembicScript::string).collect(Collectors.joining(", ", "(", ")"));
    };
  }

  /** A way back that does nothing says why. */
  private String silence() {
    boolean does = migration.down().stream().anyMatch(sql -> !isComment(sql));
    return does
        ? ""
        : "# miglint:ignore-file missing-down-migration -- " + FileStyle.reason(migration) + "\n";
  }

  private static String body(List<String> statements, boolean outside) {
    String indent = outside ? INDENT + INDENT : INDENT;
    boolean nothing = statements.stream().allMatch(AlembicScript::isComment);
    String lines =
        statements.stream()
            .map(
                sql ->
                    isComment(sql)
                        ? "#" + sql.substring(2)
                        : "op.execute(%s)".formatted(string(sql.replaceAll(PARAMETER, "\\\\:"))))
            .map(line -> indent + line + "\n")
            .collect(Collectors.joining());
    return (outside ? INDENT + "with op.get_context().autocommit_block():\n" : "")
        + lines
        + (nothing ? indent + "pass\n" : "");
  }

  private static boolean isComment(String sql) {
    return sql.startsWith("--") && !sql.contains("\n");
  }

  private static String string(String text) {
    String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
    return text.contains("\n") ? "\"\"\"" + escaped + "\"\"\"" : "\"" + escaped + "\"";
  }
}
