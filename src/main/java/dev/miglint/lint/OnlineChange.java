package dev.miglint.lint;

import dev.miglint.locks.OnlineDdl;
import dev.miglint.locks.OnlineDdl.Way;
import dev.miglint.source.Span;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.OtherAction;
import dev.miglint.sql.IndexStatement.CreateIndex;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The dearest thing that a schema change of MySQL or MariaDB does to a table in use: it decides how
 * the whole statement is done.
 *
 * @param span of the action
 * @param asked ALGORITHM and LOCK as written, in upper case: {@code LOCK=NONE}
 */
public record OnlineChange(QualifiedName table, Span span, OnlineDdl ddl, List<String> asked) {

  private static final Set<String> COPIES_NOT =
      Set.of("ALGORITHM=INPLACE", "ALGORITHM=INSTANT", "ALGORITHM=NOCOPY", "LOCK=NONE");
  private static final Set<String> REBUILDS_NOT = Set.of("ALGORITHM=INSTANT", "ALGORITHM=NOCOPY");
  private static final Set<String> DELIBERATE =
      Set.of("ALGORITHM=COPY", "LOCK=SHARED", "LOCK=EXCLUSIVE");

  public OnlineChange {
    asked = List.copyOf(asked);
  }

  /** Empty where nothing is written anew, as far as is known, or nobody uses the table yet. */
  public static Optional<OnlineChange> of(Step step) {
    if (step.statement() instanceof AlterTable alter && ColumnInUse.isInUse(step, alter.name())) {
      return of(step, alter);
    }
    if (step.statement() instanceof CreateIndex create
        && ColumnInUse.isInUse(step, create.table())) {
      return OnlineDdl.of(create)
          .map(ddl -> new OnlineChange(create.table(), create.span(), ddl, asked(create)));
    }
    return Optional.empty();
  }

  private static Optional<OnlineChange> of(Step step, AlterTable alter) {
    Optional<OnlineChange> dearest = Optional.empty();
    for (AlterAction action : alter.actions()) {
      Optional<OnlineDdl> ddl =
          OnlineDdl.of(
              action, alter, step.before().table(alter.name()), step.transaction().settings());
      if (ddl.isPresent() && isDearer(ddl.get(), dearest.map(OnlineChange::ddl))) {
        dearest =
            Optional.of(new OnlineChange(alter.name(), action.span(), ddl.get(), asked(alter)));
      }
    }
    return dearest;
  }

  private static boolean isDearer(OnlineDdl one, Optional<OnlineDdl> other) {
    return other.isEmpty()
        || one.way().compareTo(other.get().way()) > 0
        || (one.way() == other.get().way() && one.blocksWrites() && !other.get().blocksWrites());
  }

  private static List<String> asked(AlterTable alter) {
    return alter.actions().stream()
        .filter(OtherAction.class::isInstance)
        .map(OtherAction.class::cast)
        .filter(other -> other.name().equals("ALGORITHM") || other.name().equals("LOCK"))
        .filter(other -> !other.names().isEmpty())
        .map(other -> words(other.name(), other.names().get(0).value()))
        .toList();
  }

  private static List<String> asked(CreateIndex create) {
    return create.options().entrySet().stream()
        .map(option -> words(option.getKey(), option.getValue()))
        .sorted()
        .toList();
  }

  private static String words(String option, String value) {
    return (option + "=" + value).toUpperCase(Locale.ROOT);
  }

  /** What was asked for and cannot be done: the server refuses. */
  public Optional<String> refused() {
    return asked.stream()
        .filter(
            option ->
                ddl.way() == Way.COPY
                    ? COPIES_NOT.contains(option)
                    : REBUILDS_NOT.contains(option)
                        || (ddl.blocksWrites() && option.equals("LOCK=NONE")))
        .findFirst();
  }

  /** The author says that writes may wait. */
  public boolean isDeliberate() {
    return asked.stream().anyMatch(DELIBERATE::contains);
  }
}
