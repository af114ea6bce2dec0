package dev.miglint.habits;

import dev.miglint.lint.Conventions;
import dev.miglint.lint.History;
import dev.miglint.lint.Step;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Migration;
import dev.miglint.migration.MigrationSet;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.sql.UsedRelations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What one history does nearly always.
 *
 * @param set the history
 * @param migrations how many go forth
 * @param back how many of them have a way back
 * @param numbering how versions look, for people: {@code 14 digits}; empty where they vary
 * @param snakeCase whether nearly all names are words in lower case between underscores
 * @param tables how many tables it made and knows
 * @param auditColumns columns of the usual names that nearly all tables have
 * @param commented how many tables have a comment
 * @param lockTimeouts how many migrations set lock_timeout
 * @param makesAllItUses no migration used a relation that none had made
 */
public record Habits(
    MigrationSet set,
    int migrations,
    int back,
    String numbering,
    boolean snakeCase,
    int tables,
    List<Shared> auditColumns,
    int commented,
    int lockTimeouts,
    boolean makesAllItUses) {

  /** Fewer are no habit. */
  private static final int FEW = 5;

  private static final double NEARLY_ALL = 0.8;

  public Habits {
    auditColumns = List.copyOf(auditColumns);
  }

  /** A column and how many tables have it. */
  public record Shared(String column, int tables) {}

  /** Looks at a history that was replayed. */
  public static Habits of(History history) {
    List<Migration> forth =
        history.set().migrations().stream()
            .filter(migration -> migration.direction() != Direction.DOWN)
            .toList();
    List<Table> tables =
        history.after().tables().stream()
            .filter(table -> table.columnsComplete() && !table.isPartition())
            .toList();
    return new Habits(
        history.set(),
        forth.size(),
        waysBack(history.set(), forth),
        numbering(forth),
        isSnakeCase(forth),
        tables.size(),
        auditColumns(tables),
        (int) tables.stream().filter(table -> table.comment().isPresent()).count(),
        lockTimeouts(history),
        makesAllItUses(history));
  }

  private static int waysBack(MigrationSet set, List<Migration> forth) {
    Set<String> back = new HashSet<>();
    set.migrations().stream()
        .filter(migration -> migration.direction() == Direction.DOWN)
        .forEach(
            migration -> {
              back.add(migration.id());
              back.add("version " + migration.version());
            });
    return (int)
        forth.stream()
            .filter(
                m ->
                    back.contains(m.id())
                        || (!m.version().isEmpty() && back.contains("version " + m.version())))
            .count();
  }

  private static String numbering(List<Migration> forth) {
    List<String> versions = forth.stream().map(Migration::version).distinct().toList();
    boolean digits = versions.stream().allMatch(version -> version.matches("[0-9]+"));
    if (versions.isEmpty() || !digits) {
      return "";
    }
    List<Integer> lengths = versions.stream().map(String::length).distinct().toList();
    boolean alike = lengths.size() == 1 && lengths.get(0) > 1;
    return alike ? lengths.get(0) + " digits" : "numbers";
  }

  private static boolean isSnakeCase(List<Migration> forth) {
    long snake = forth.stream().filter(m -> m.name().matches("[a-z0-9]+(_[a-z0-9]+)*")).count();
    return isHabit((int) snake, forth.size());
  }

  private static List<Shared> auditColumns(List<Table> tables) {
    List<Shared> shared = new ArrayList<>();
    for (String column : Conventions.AUDIT_COLUMNS.defaultValue()) {
      int having = (int) tables.stream().filter(t -> t.column(column).isPresent()).count();
      if (isHabit(having, tables.size())) {
        shared.add(new Shared(column, having));
      }
    }
    return shared;
  }

  /** As far as all of it could be read, and unless it makes nothing at all. */
  private static boolean makesAllItUses(History history) {
    return history.after().isComplete()
        && !history.after().tables().isEmpty()
        && history.steps().stream()
            .filter(step -> step.migration().direction() != Direction.DOWN)
            .allMatch(Habits::makesAllItUses);
  }

  private static boolean makesAllItUses(Step step) {
    Schema before = step.before().supposingEmptyStart();
    Schema after = step.after().supposingEmptyStart();
    return UsedRelations.in(step.statement()).stream()
        .noneMatch(name -> before.lacks(name) && after.lacks(name));
  }

  private static int lockTimeouts(History history) {
    Set<String> setting = new HashSet<>();
    for (Step step : history.steps()) {
      if (step.transaction().settings().containsKey("lock_timeout")
          && step.migration().direction() != Direction.DOWN) {
        setting.add(step.migration().id());
      }
    }
    return setting.size();
  }

  private static boolean isHabit(int doing, int all) {
    return all >= FEW && doing >= NEARLY_ALL * all;
  }

  /** Whether nearly all tables have a comment. */
  public boolean comments() {
    return isHabit(commented, tables);
  }

  /** Whether nearly all migrations have a way back. */
  public boolean goesBack() {
    return isHabit(back, migrations);
  }

  /** Whether no migration has a way back, although there are enough to know. */
  public boolean onlyGoesForth() {
    return migrations >= FEW && back == 0;
  }

  /** Whether nearly all migrations limit how long they wait for a lock. */
  public boolean limitsWaiting() {
    return isHabit(lockTimeouts, migrations);
  }
}
