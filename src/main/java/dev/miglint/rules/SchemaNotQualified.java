package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.sql.CreatedName;
import dev.miglint.sql.DataStatement.Select;
import dev.miglint.sql.DataStatement.Truncate;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.ObjectStatement.DroppedObject;
import dev.miglint.sql.ObjectStatement.Rename;
import dev.miglint.sql.ObjectStatement.SetSchema;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Names that the search path of whoever runs the migration has to find. */
@AutoService(Rule.class)
public final class SchemaNotQualified implements StatementRule {

  private static final Set<ObjectKind> IN_SCHEMAS =
      Set.of(
          ObjectKind.TABLE,
          ObjectKind.FOREIGN_TABLE,
          ObjectKind.VIEW,
          ObjectKind.MATERIALIZED_VIEW,
          ObjectKind.SEQUENCE,
          ObjectKind.INDEX,
          ObjectKind.TYPE,
          ObjectKind.DOMAIN,
          ObjectKind.FUNCTION,
          ObjectKind.PROCEDURE,
          ObjectKind.ROUTINE);

  @Override
  public RuleInfo info() {
    return RuleInfo.inPacks(
        "schema-not-qualified",
        Group.SCHEMA,
        Severity.INFO,
        "what is created, altered or dropped depends on the search path of whoever runs it",
        "style");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.transaction().settings().containsKey("search_path")) {
      return List.of(); // The migration says itself where it works.
    }
    return names(step.statement()).stream()
        .filter(name -> name.schema().isEmpty())
        .filter(name -> !step.before().resolve(name).schema().equals("pg_temp"))
        .map(SchemaNotQualified::problem)
        .toList();
  }

  private static List<QualifiedName> names(Statement statement) {
    if (statement instanceof AlterTable alter) {
      return List.of(alter.name());
    }
    if (statement instanceof CreateIndex create) {
      return List.of(create.table()); // An index goes where its table is.
    }
    if (statement instanceof Rename rename) {
      return isOfTable(rename.kind()) ? List.of(rename.object()) : List.of();
    }
    if (statement instanceof SetSchema move) {
      return IN_SCHEMAS.contains(move.kind()) ? List.of(move.object()) : List.of();
    }
    if (statement instanceof Drop drop) {
      return IN_SCHEMAS.contains(drop.kind())
          ? drop.objects().stream().map(DroppedObject::name).toList()
          : List.of();
    }
    if (statement instanceof Truncate truncate) {
      return truncate.tables();
    }
    if (statement instanceof Select select) {
      return select.query().into().stream().toList();
    }
    return created(statement);
  }

  private static boolean isOfTable(ObjectKind kind) {
    return IN_SCHEMAS.contains(kind)
        || kind == ObjectKind.COLUMN
        || kind == ObjectKind.CONSTRAINT
        || kind == ObjectKind.ENUM_VALUE;
  }

  private static List<QualifiedName> created(Statement statement) {
    List<QualifiedName> names = new ArrayList<>();
    for (CreatedName created : CreatedName.in(statement)) {
      boolean own = created.owner().isEmpty() && IN_SCHEMAS.contains(created.kind());
      if (own && !created.temporary()) {
        names.add(created.name());
      }
    }
    return names;
  }

  private static Problem problem(QualifiedName name) {
    return Problem.at(
        name.span(),
        "Which %s is meant depends on the search_path of the role and the database that the migration runs in."
            .formatted(name),
        "Write the schema before the name, or SET search_path at the top of the migration.");
  }
}
