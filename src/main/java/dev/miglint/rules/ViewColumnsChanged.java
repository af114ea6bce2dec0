package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.schema.Column;
import dev.miglint.schema.View;
import dev.miglint.server.Casts;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.ColumnReference;
import dev.miglint.sql.Expression.TypeCast;
import dev.miglint.sql.Query;
import dev.miglint.sql.TypeName;
import dev.miglint.sql.ViewStatement.CreateView;
import java.util.List;
import java.util.Optional;

/** CREATE OR REPLACE VIEW may only add columns at the end. */
@AutoService(Rule.class)
public final class ViewColumnsChanged implements StatementRule {

  /** The name of a column that the query gives none. */
  private static final String UNNAMED = "?column?";

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "view-columns-changed",
            Group.WILL_FAIL,
            Severity.ERROR,
            "CREATE OR REPLACE VIEW drops, renames, reorders or retypes a column")
        .alsoDown();
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof CreateView create)
        || !create.replace()
        || step.conditional()
        || step.before().hasGaps()) {
      return List.of();
    }
    Optional<View> before = step.before().view(create.name());
    Optional<View> after = step.after().view(create.name());
    boolean known =
        before.filter(View::columnsComplete).isPresent()
            && after.filter(View::columnsComplete).isPresent()
            && !before.get().materialized();
    if (!known) {
      return List.of(); // What the columns were or will be is not known.
    }
    return words(before.get(), after.get(), step).stream()
        .map(
            words ->
                Problem.refused(
                        create.span(),
                        words,
                        "Keep the old columns in their order and add new ones at the end, or drop"
                            + " the view first.")
                    .withSafeSql("DROP VIEW %s;".formatted(quoted(create.name()))))
        .toList();
  }

  private static Optional<String> words(View before, View after, Step step) {
    List<Column> old = before.columns();
    List<Column> now = after.columns();
    if (now.size() < old.size()) {
      return Optional.of("cannot drop columns from view");
    }
    for (int i = 0; i < old.size(); i++) {
      String name = old.get(i).name();
      String newName = now.get(i).name();
      if (name.equals(UNNAMED) || newName.equals(UNNAMED)) {
        return Optional.empty(); // What the server calls it is not certain.
      }
      if (!name.equals(newName)) {
        return Optional.of(
            "cannot change name of view column \"%s\" to \"%s\"".formatted(name, newName));
      }
      Optional<TypeName> from = type(before, i);
      Optional<TypeName> to = type(after, i);
      if (from.isPresent() && to.isPresent() && !same(from.get(), to.get())) {
        Casts casts = new Casts(step.before());
        return Optional.of(
            "cannot change data type of view column \"%s\" from %s to %s"
                .formatted(name, casts.nameOf(from.get()), casts.nameOf(to.get())));
      }
    }
    return Optional.empty();
  }

  private static boolean same(TypeName one, TypeName other) {
    return one.name().equals(other.name()) && one.isArray() == other.isArray();
  }

  /** Of a cast, or of a column of the only relation that is read. */
  private static Optional<TypeName> type(View view, int index) {
    Optional<Query> query = view.query().filter(q -> q.columns().size() == view.columns().size());
    if (query.isEmpty()) {
      return Optional.empty();
    }
    Expression expression = query.get().columns().get(index).expression();
    boolean column =
        expression instanceof ColumnReference reference
            && !reference.star()
            && query.get().relations().size() == 1;
    return expression instanceof TypeCast || column
        ? view.columns().get(index).type()
        : Optional.empty();
  }
}
