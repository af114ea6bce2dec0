package dev.miglint.verify;

import dev.miglint.locks.Footprint;
import dev.miglint.locks.Lock;
import dev.miglint.locks.LockMode;
import dev.miglint.locks.LockModel;
import dev.miglint.locks.Work;
import dev.miglint.parser.postgres.LibPgQuery;
import dev.miglint.parser.postgres.LibPgQueryUnavailable;
import dev.miglint.parser.postgres.PostgresParser;
import dev.miglint.schema.Index;
import dev.miglint.schema.Moment;
import dev.miglint.schema.Relation;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Schema;
import dev.miglint.schema.SchemaReplay;
import dev.miglint.source.SourceFile;
import dev.miglint.sql.DataStatement.Truncate;
import dev.miglint.sql.ParsedScript;
import dev.miglint.sql.PostgresVersion;
import dev.miglint.sql.SessionStatement.Control;
import dev.miglint.sql.SessionStatement.SetConstraints;
import dev.miglint.sql.SessionStatement.SetVariable;
import dev.miglint.sql.SessionStatement.TransactionControl;
import dev.miglint.sql.Statement;
import dev.miglint.sql.ViewStatement.RefreshMaterializedView;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Asks the lock model what a few statements do one after the other, as a session would. */
final class ModelTrace {

  private final PostgresParser parser;
  private final PostgresVersion version;
  private final Schema start;

  /** What the grammar at hand could not read. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
      super(message);
    }
  }

  /**
   * What the model says.
   *
   * @param work kind to relations, the statements' own TRUNCATEs counted as new files
   * @param recreated indexes of a column whose type changes: not the same index afterwards
   * @param newFiles tables that get other files, whether that takes long or not
   */
  record Answer(
      Map<RelationName, LockMode> locks,
      Map<Work, NavigableSet<RelationName>> work,
      NavigableSet<RelationName> newFiles,
      NavigableSet<RelationName> proven,
      NavigableSet<RelationName> indexes,
      NavigableSet<RelationName> recreated,
      List<String> unknown,
      Schema before,
      Schema after) {}

  private ModelTrace(PostgresParser parser, PostgresVersion version, Schema start) {
    this.parser = parser;
    this.version = version;
    this.start = start;
  }

  /** A database of its own with only the setup in it. */
  static ModelTrace open(int major, List<String> setup) throws Unreadable {
    PostgresParser parser = parser();
    ModelTrace empty = new ModelTrace(parser, new PostgresVersion(major), Schema.EMPTY_DATABASE);
    return empty.with(setup);
  }

  private static PostgresParser parser() {
    try {
      return new PostgresParser(LibPgQuery.load(Optional.empty()));
    } catch (LibPgQueryUnavailable e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same after more statements, each of which commits. */
  ModelTrace with(List<String> setup) throws Unreadable {
    SchemaReplay replay = new SchemaReplay(version);
    Schema schema = start;
    int number = 0;
    for (String sql : setup) {
      for (Statement statement : parse(sql)) {
        schema = schema.at(new Moment(0, 0, number, number, "setup"));
        schema = replay.apply(schema, statement);
        number++;
      }
    }
    return new ModelTrace(parser, version, schema);
  }

  private List<Statement> parse(String sql) throws Unreadable {
    SourceFile file = new SourceFile("case.sql", sql);
    ParsedScript script = parser.parse(file, file.whole());
    if (!script.syntaxErrors().isEmpty()) {
      throw new Unreadable(script.syntaxErrors().get(0).message());
    }
    if (!script.skipped().isEmpty()) {
      throw new Unreadable(script.skipped().get(0).reason());
    }
    return script.statements();
  }

  Answer ask(String sql) throws Unreadable {
    LockModel model = new LockModel();
    SchemaReplay replay = new SchemaReplay(version);
    Map<String, String> settings =
        new HashMap<>(Map.of("timezone", "UTC", "session_authorization", "postgres"));
    Map<RelationName, LockMode> locks = new LinkedHashMap<>();
    Map<Work, NavigableSet<RelationName>> work = new EnumMap<>(Work.class);
    NavigableSet<RelationName> newFiles = new TreeSet<>();
    NavigableSet<RelationName> proven = new TreeSet<>();
    List<String> unknown = new java.util.ArrayList<>();
    NavigableSet<RelationName> indexes = new TreeSet<>();
    NavigableSet<RelationName> recreated = new TreeSet<>();
    Schema schema = start.at(new Moment(1, 1, 1_000_000, 1_000_000, "case"));
    Map<RelationName, LockMode> beforeSavepoint = Map.of();
    for (Statement statement : parse(sql)) {
      if (statement instanceof SetVariable set && set.name().equals("timezone")) {
        settings.put("timezone", set.values().get(0));
      }
      if (statement instanceof SetConstraints set && !set.deferred()) {
        settings.put("constraints", "immediate");
      }
      if (statement instanceof TransactionControl control
          && control.control() == Control.SAVEPOINT) {
        beforeSavepoint = Map.copyOf(locks);
      }
      if (statement instanceof TransactionControl control
          && control.control() == Control.ROLLBACK_TO) {
        locks.keySet().retainAll(beforeSavepoint.keySet());
      }
      Schema after = replay.apply(schema, statement);
      Footprint footprint = model.footprint(statement, schema, after, version, settings);
      for (Lock lock : footprint.locks()) {
        RelationName name = lock.relation();
        locks.merge(name, lock.mode(), LockMode::strongest);
        lock.work().forEach(kind -> work.computeIfAbsent(kind, k -> new TreeSet<>()).add(name));
        boolean emptied =
            statement instanceof Truncate
                || (statement instanceof RefreshMaterializedView refresh && !refresh.withData());
        if (emptied && hasFiles(name, schema)) {
          newFiles.add(name);
        }
        if (isIndex(name, schema) || isIndex(name, after)) {
          indexes.add(name);
        }
        if (lock.reason().startsWith("index of the column")) {
          recreated.add(name);
        }
      }
      footprint.proofs().forEach(proof -> proven.add(proof.relation()));
      footprint.unknown().ifPresent(unknown::add);
      schema = after;
    }
    newFiles.addAll(work.getOrDefault(Work.REWRITE, new TreeSet<>()));
    return new Answer(locks, work, newFiles, proven, indexes, recreated, unknown, start, schema);
  }

  private static boolean hasFiles(RelationName name, Schema schema) {
    return schema.view(name).isPresent()
        || schema.table(name).filter(table -> !table.isPartitioned()).isPresent();
  }

  private static boolean isIndex(RelationName name, Schema schema) {
    return schema.relation(name).filter(Index.class::isInstance).isPresent();
  }

  /** The name after the statements, also where they gave the relation another one. */
  static RelationName newName(RelationName old, Answer answer) {
    if (answer.after().relation(old).isPresent()) {
      return old;
    }
    return answer.after().relations().stream()
        .filter(candidate -> answer.before().relation(candidate.name()).isEmpty())
        .filter(candidate -> isSame(old, candidate, answer))
        .map(Relation::name)
        .findFirst()
        .orElse(old);
  }

  /** Moved to another schema, or an index over the same columns of the same table. */
  private static boolean isSame(RelationName old, Relation candidate, Answer answer) {
    boolean moved = candidate.name().name().equals(old.name());
    return moved
        || (candidate instanceof Index index
            && answer
                .before()
                .index(old)
                .filter(before -> before.table().equals(index.table()))
                .filter(before -> before.keyColumns().equals(index.keyColumns()))
                .isPresent());
  }
}
