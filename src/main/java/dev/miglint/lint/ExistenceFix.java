package dev.miglint.lint;

import dev.miglint.lint.Fix.Edit;
import dev.miglint.lint.Fix.Safety;
import dev.miglint.schema.Presence;
import dev.miglint.schema.Table;
import dev.miglint.source.Span;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.DropColumn;
import dev.miglint.sql.AlterAction.DropConstraint;
import dev.miglint.sql.CreatedName;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.CreateSchema;
import dev.miglint.sql.ObjectStatement.Drop;
import dev.miglint.sql.ObjectStatement.DroppedObject;
import dev.miglint.sql.ObjectStatement.Rename;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes IF EXISTS, IF NOT EXISTS and OR REPLACE into a statement, wherever it has a place for
 * them: it then does the first time what it did, and nothing the second time.
 */
public record ExistenceFix(Step step) {

  private static final String EXISTS = "IF EXISTS";
  private static final String NOT_EXISTS = "IF NOT EXISTS";
  private static final String REPLACE = "OR REPLACE";

  /**
   * Words to write.
   *
   * @param known that the first run does the same: what is dropped is there, or what is created is
   *     not
   */
  private record Clause(String words, Edit edit, boolean known) {}

  /**
   * The fix; safe only where the replay knows what is there, since the words pass over a name that
   * is wrong.
   */
  public Optional<Fix> fix() {
    List<Clause> clauses = clauses();
    if (clauses.isEmpty() || step.enclosing().isPresent()) {
      return Optional.empty();
    }
    boolean known = clauses.stream().allMatch(Clause::known);
    return Optional.of(
        new Fix(
            "Add "
                + clauses.stream()
                    .map(Clause::words)
                    .distinct()
                    .collect(Collectors.joining(" and ")),
            known ? Safety.SAFE : Safety.UNSAFE,
            clauses.stream().map(Clause::edit).toList()));
  }

  private List<Clause> clauses() {
    if (step.statement() instanceof Drop drop) {
      return drop.ifExists() ? List.of() : List.of(dropped(drop));
    }
    if (step.statement() instanceof Rename rename) {
      boolean known = step.before().relation(rename.object()).isPresent();
      return rename.ifExists() || rename.member().isPresent() || !rename.kind().isRelation()
          ? List.of()
          : List.of(before(rename.object().span(), EXISTS, known));
    }
    List<Clause> clauses = new ArrayList<>();
    if (step.statement() instanceof AlterTable alter) {
      Optional<Table> table = step.before().table(alter.name());
      for (AlterAction action : alter.actions()) {
        if (action instanceof DropColumn drop && !drop.ifExists()) {
          boolean known = isThere(table, drop.column().value(), Presence.PRESENT);
          clauses.add(before(drop.column().span(), EXISTS, known));
        } else if (action instanceof DropConstraint drop && !drop.ifExists()) {
          boolean known = table.flatMap(t -> t.constraint(drop.constraint().value())).isPresent();
          clauses.add(before(drop.constraint().span(), EXISTS, known));
        }
      }
      created().stream()
          .filter(created -> created.kind() == ObjectKind.COLUMN)
          .map(CreatedName::name)
          .map(n -> before(n.span(), NOT_EXISTS, isThere(table, n.name(), Presence.ABSENT)))
          .forEach(clauses::add);
      return clauses;
    }
    created().stream().findFirst().flatMap(this::created).ifPresent(clauses::add);
    return clauses;
  }

  private static boolean isThere(Optional<Table> table, String column, Presence presence) {
    return table.filter(t -> t.columnPresence(column) == presence).isPresent();
  }

  private Clause dropped(Drop drop) {
    boolean known =
        drop.kind().isRelation()
            && drop.objects().stream()
                .map(DroppedObject::name)
                .allMatch(name -> step.before().relation(name).isPresent());
    DroppedObject first = drop.objects().get(0);
    int start = Math.min(first.span().start(), first.name().span().start());
    return before(new Span(start, start), EXISTS, known);
  }

  private List<CreatedName> created() {
    return CreatedName.in(step.statement()).stream()
        .filter(created -> !created.tolerant() && !created.temporary())
        .toList();
  }

  private Optional<Clause> created(CreatedName created) {
    boolean known = step.before().presence(created.name()) != Presence.PRESENT;
    return switch (created.kind()) {
      case TABLE, SEQUENCE, MATERIALIZED_VIEW ->
          Optional.of(before(created.name().span(), NOT_EXISTS, known));
      case INDEX ->
          step.statement() instanceof CreateIndex index && !index.concurrently()
              ? Optional.of(before(created.name().span(), NOT_EXISTS, known))
              : Optional.empty();
      case SCHEMA ->
          isAlone()
              ? Optional.of(before(created.name().span(), NOT_EXISTS, true))
              : Optional.empty();
      case VIEW -> Optional.of(replacing(known));
      case FUNCTION -> Optional.of(replacing(step.before().routines(created.name()).isEmpty()));
      default -> Optional.empty();
    };
  }

  /** What a schema is created with does not go with IF NOT EXISTS. */
  private boolean isAlone() {
    return step.statement() instanceof CreateSchema create && create.elements().isEmpty();
  }

  private Clause replacing(boolean known) {
    int end = step.statement().span().start() + "CREATE".length();
    return new Clause(REPLACE, new Edit(new Span(end, end), " " + REPLACE), known);
  }

  private static Clause before(Span name, String words, boolean known) {
    Span place = new Span(name.start(), name.start());
    return new Clause(words, new Edit(place, words + " "), known);
  }
}
