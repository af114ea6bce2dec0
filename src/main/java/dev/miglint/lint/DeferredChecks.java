package dev.miglint.lint;

import dev.miglint.schema.Constraint;
import dev.miglint.schema.Constraint.Kind;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Table;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.SessionStatement.SetConstraints;
import dev.miglint.sql.SessionStatement.TransactionControl;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Foreign keys that wait for the end of one transaction, as far as it has been seen. */
public final class DeferredChecks {

  /** The names of the constraints by table. */
  private final Map<RelationName, Set<String>> events = new HashMap<>();

  private final Map<String, Boolean> deferred = new HashMap<>();
  private Optional<Boolean> allDeferred = Optional.empty();

  /** Whether some of them wait for the transaction's end in a table. */
  public boolean areIn(RelationName table) {
    return events.containsKey(table);
  }

  /** Goes on past a step. */
  public void add(Step step) {
    if (step.statement() instanceof SetConstraints set) {
      change(set);
    } else if (step.statement() instanceof TransactionControl) {
      events.clear(); // ROLLBACK TO may have taken the rows back.
    } else if (step.statement() instanceof Insert insert
        && insert.source().map(query -> !query.rows().isEmpty()).orElse(true)
        && !insert.onConflict()) {
      step.before().table(insert.table()).ifPresent(this::addKeys); // Some row, for certain.
    }
  }

  private void addKeys(Table table) {
    for (Constraint key : table.constraints(Kind.FOREIGN_KEY)) {
      if (isDeferred(key) && key.enforced() && !table.isPartitioned()) {
        events.computeIfAbsent(table.name(), t -> new HashSet<>()).add(key.name());
      }
    }
  }

  private boolean isDeferred(Constraint key) {
    boolean now = deferred.getOrDefault(key.name(), allDeferred.orElse(key.initiallyDeferred()));
    return key.deferrable() && now;
  }

  private void change(SetConstraints set) {
    if (set.constraints().isEmpty()) {
      allDeferred = Optional.of(set.deferred());
      deferred.clear();
    }
    set.constraints().forEach(name -> deferred.put(name.name(), set.deferred()));
    if (!set.deferred()) {
      Set<String> checked =
          set.constraints().stream().map(QualifiedName::name).collect(Collectors.toSet());
      events
          .values()
          .forEach(names -> names.removeIf(n -> checked.isEmpty() || checked.contains(n)));
      events.values().removeIf(Set::isEmpty);
    }
  }
}
