package dev.miglint.schema;

import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.FunctionCall;
import dev.miglint.sql.Expression.Literal;
import dev.miglint.sql.Expression.TypeCast;
import dev.miglint.sql.Expressions;
import dev.miglint.sql.Query;
import dev.miglint.sql.SessionStatement.ResetVariable;
import dev.miglint.sql.SessionStatement.SetVariable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** search_path, by SET and by set_config as pg_dump writes it. */
final class SessionReplay {

  private static final String SEARCH_PATH = "search_path";

  private final Draft draft;

  SessionReplay(Draft draft) {
    this.draft = draft;
  }

  void set(SetVariable statement) {
    if (!statement.name().equals(SEARCH_PATH)) {
      return;
    }
    List<String> path =
        statement.values().isEmpty() ? SearchPath.DEFAULT.schemas() : statement.values();
    setPath(path, statement.local());
  }

  void reset(ResetVariable statement) {
    if (statement.name().map(SEARCH_PATH::equals).orElse(true)) {
      setPath(SearchPath.DEFAULT.schemas(), false);
    }
  }

  private void setPath(List<String> path, boolean local) {
    SearchPath current = draft.schema().path();
    draft.become(
        draft.schema().with(local ? current.setLocal(path, draft.now()) : current.set(path)));
  }

  /** {@code SELECT pg_catalog.set_config('search_path', '', false)}. */
  void read(Query query) {
    for (Expression expression : query.expressions()) {
      if (expression instanceof FunctionCall call
          && call.name().name().equals("set_config")
          && call.arguments().size() == 3
          && text(call.arguments().get(0)).equals(Optional.of(SEARCH_PATH))) {
        Optional<String> path = text(call.arguments().get(1));
        boolean local = text(call.arguments().get(2)).filter("true"::equals).isPresent();
        path.ifPresent(
            p ->
                setPath(
                    Arrays.stream(p.split(","))
                        .map(name -> name.strip().replace("\"", ""))
                        .toList(),
                    local));
      }
    }
  }

  private static Optional<String> text(Expression expression) {
    Expression bare = expression instanceof TypeCast cast ? cast.operand() : expression;
    return Expressions.all(Literal.class, bare).stream().map(Literal::value).findFirst();
  }
}
