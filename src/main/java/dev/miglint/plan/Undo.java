package dev.miglint.plan;

import static dev.miglint.sql.Identifiers.quoted;

import dev.miglint.lint.Step;
import dev.miglint.lint.WrittenData;
import dev.miglint.schema.Index;
import dev.miglint.schema.RelationName;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.Comment;
import dev.miglint.sql.ObjectStatement.CreateExtension;
import dev.miglint.sql.ObjectStatement.CreateSchema;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.ObjectStatement.Rename;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.RoutineStatement.CreateFunction;
import dev.miglint.sql.RoutineStatement.DoBlock;
import dev.miglint.sql.SequenceStatement.CreateSequence;
import dev.miglint.sql.SessionStatement;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TableStatement.CreateTable;
import dev.miglint.sql.TableStatement.CreateTableAs;
import dev.miglint.sql.TriggerStatement.CreatePolicy;
import dev.miglint.sql.TriggerStatement.CreateTrigger;
import dev.miglint.sql.TypeName;
import dev.miglint.sql.TypeStatement.CreateComposite;
import dev.miglint.sql.TypeStatement.CreateDomain;
import dev.miglint.sql.TypeStatement.CreateEnum;
import dev.miglint.sql.ViewStatement.CreateMaterializedView;
import dev.miglint.sql.ViewStatement.CreateView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The way back of one statement, from the catalog before and after it. What cannot be undone is
 * said in a comment.
 */
public final class Undo {

  private final HistoryText history;

  Undo(HistoryText history) {
    this.history = history;
  }

  /** Statements without semicolons, and comments; empty where there is nothing to undo. */
  List<String> of(Step step) {
    Statement statement = step.statement();
    if (statement instanceof SessionStatement || statement instanceof DoBlock) {
      return List.of();
    }
    if (statement instanceof AlterTable alter && alter.kind() != ObjectKind.TYPE) {
      return new UndoAlter(step, alter, history).statements();
    }
    if (statement instanceof CreateIndex create) {
      return index(create, step);
    }
    if (statement instanceof Rename rename) {
      return rename(rename);
    }
    if (statement instanceof Comment comment) {
      return comment.text().isPresent() ? List.of(written(step)) : List.of(cannot(step));
    }
    if (statement instanceof Drop drop) {
      return drop(drop, step);
    }
    boolean goesAnyway =
        WrittenData.of(statement).changed().stream()
            .anyMatch(table -> step.before().isNewInMigration(table));
    if (goesAnyway) {
      return List.of(); // The rows go with their table.
    }
    return created(step).map(sql -> List.of(sql)).orElseGet(() -> List.of(cannot(step)));
  }

  private static Optional<String> created(Step step) {
    Statement statement = step.statement();
    if (statement instanceof CreateTable create) {
      return relation("TABLE", create.name(), step);
    }
    if (statement instanceof CreateTableAs create) {
      return relation("TABLE", create.name(), step);
    }
    if (statement instanceof CreateSequence create) {
      return relation("SEQUENCE", create.name(), step);
    }
    if (statement instanceof CreateView create) {
      return relation("VIEW", create.name(), step);
    }
    if (statement instanceof CreateMaterializedView create) {
      return relation("MATERIALIZED VIEW", create.name(), step);
    }
    if (statement instanceof CreateEnum create) {
      return Optional.of("DROP TYPE " + quoted(create.name()));
    }
    if (statement instanceof CreateComposite create) {
      return Optional.of("DROP TYPE " + quoted(create.name()));
    }
    if (statement instanceof CreateDomain create) {
      return Optional.of("DROP DOMAIN " + quoted(create.name()));
    }
    if (statement instanceof CreateSchema create && create.name().isPresent()) {
      return Optional.of("DROP SCHEMA " + quoted(create.name().get().value()));
    }
    if (statement instanceof CreateExtension create && !create.ifNotExists()) {
      return Optional.of("DROP EXTENSION " + quoted(create.name().value()));
    }
    if (statement instanceof CreateFunction create
        && step.before().routines(create.name()).isEmpty()) {
      String arguments =
          create.parameters().stream()
              .filter(p -> !p.mode().equals("OUT") && !p.mode().equals("TABLE"))
              .map(p -> type(p.type()))
              .collect(Collectors.joining(", "));
      String kind = create.procedure() ? "PROCEDURE" : "FUNCTION";
      return Optional.of("DROP %s %s(%s)".formatted(kind, quoted(create.name()), arguments));
    }
    if (statement instanceof CreateTrigger create && !create.replace()) {
      return Optional.of(on("TRIGGER", create.name(), create.table()));
    }
    if (statement instanceof CreatePolicy create) {
      return Optional.of(on("POLICY", create.name(), create.table()));
    }
    return Optional.empty();
  }

  private static String type(TypeName type) {
    return type.toString();
  }

  private static String on(String kind, Identifier name, QualifiedName table) {
    return "DROP %s %s ON %s".formatted(kind, quoted(name.value()), quoted(table));
  }

  /** What was there before stays there. */
  private static Optional<String> relation(String kind, QualifiedName name, Step step) {
    return step.before().relation(name).isPresent()
        ? Optional.empty()
        : Optional.of("DROP %s %s".formatted(kind, quoted(name)));
  }

  private static List<String> index(CreateIndex create, Step step) {
    RelationName table = step.before().resolve(create.table());
    List<RelationName> before = step.before().indexes(table).stream().map(Index::name).toList();
    return step.after().indexes(table).stream()
        .map(Index::name)
        .filter(name -> !before.contains(name))
        .map(
            name ->
                "DROP INDEX %sIF EXISTS %s" // A constraint that took it over has taken it along.
                    .formatted(create.concurrently() ? "CONCURRENTLY " : "", name.sql()))
        .toList();
  }

  private static List<String> rename(Rename rename) {
    String kind = rename.kind().words().toUpperCase(java.util.Locale.ROOT);
    String now = quoted(rename.newName().value());
    if (rename.kind() == ObjectKind.COLUMN || rename.kind() == ObjectKind.CONSTRAINT) {
      String old = rename.member().map(m -> quoted(m.value())).orElseThrow();
      return List.of(
          "ALTER TABLE %s RENAME %s %s TO %s".formatted(quoted(rename.object()), kind, now, old));
    }
    if (rename.member().isPresent() || !rename.kind().isRelation()) {
      return List.of("-- give back its name by hand: " + rename.object());
    }
    QualifiedName renamed =
        new QualifiedName(
            rename.object().schema(), rename.newName().value(), rename.object().span());
    return List.of(
        "ALTER %s %s RENAME TO %s"
            .formatted(kind, quoted(renamed), quoted(rename.object().name())));
  }

  /** An index or a view is made again as it was made before. */
  private List<String> drop(Drop drop, Step step) {
    return drop.objects().stream()
        .map(
            object ->
                definition(drop, object.name(), step)
                    .orElseGet(
                        () ->
                            "-- cannot be undone: %s %s and what was in it is gone"
                                .formatted(drop.kind().words(), object.name())))
        .toList();
  }

  private Optional<String> definition(Drop drop, QualifiedName name, Step step) {
    if (drop.kind() == ObjectKind.INDEX) {
      return step.before()
          .index(name)
          .filter(index -> index.renamed().isEmpty())
          .flatMap(index -> history.step(index.created()))
          .filter(made -> made.statement() instanceof CreateIndex)
          .map(Step::text);
    }
    if (drop.kind() == ObjectKind.VIEW) {
      return step.before()
          .view(name)
          .filter(view -> view.renamed().isEmpty())
          .flatMap(view -> history.step(view.defined()))
          .filter(made -> made.statement() instanceof CreateView)
          .map(Step::text);
    }
    return Optional.empty();
  }

  private static String written(Step step) {
    return step.text().replaceFirst("(?is)\\bIS\\s+\\S.*$", "IS NULL");
  }

  private static String cannot(Step step) {
    String first = step.text().lines().findFirst().orElse("").strip();
    return "-- cannot be undone from what is known: " + first;
  }
}
