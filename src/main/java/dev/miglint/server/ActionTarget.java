package dev.miglint.server;

import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.AlterAction.AddConstraint;
import dev.miglint.sql.AlterAction.AlterColumnType;
import dev.miglint.sql.AlterAction.ClusterOn;
import dev.miglint.sql.AlterAction.DropColumn;
import dev.miglint.sql.AlterAction.DropConstraint;
import dev.miglint.sql.AlterAction.DropDefault;
import dev.miglint.sql.AlterAction.DropNotNull;
import dev.miglint.sql.AlterAction.FireTrigger;
import dev.miglint.sql.AlterAction.Inherit;
import dev.miglint.sql.AlterAction.NoInherit;
import dev.miglint.sql.AlterAction.ReplicaIdentity;
import dev.miglint.sql.AlterAction.SetDefault;
import dev.miglint.sql.AlterAction.SetLogged;
import dev.miglint.sql.AlterAction.SetNotNull;
import dev.miglint.sql.AlterAction.SetOptions;
import dev.miglint.sql.AlterAction.SetRowSecurity;
import dev.miglint.sql.AlterAction.ValidateConstraint;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.PostgresVersion;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The relations that take an action of ALTER TABLE, besides tables (tablecmds.c, ATPrepCmd).
 *
 * @param action the server's name of it, from 15 on
 * @param others kinds that take it like tables
 * @param until14 what the relation is said not to be until 14
 */
record ActionTarget(String action, Set<ObjectKind> others, String until14) {

  private static final String TABLES = "a table or foreign table";
  private static final String ROWS = "a table, composite type, or foreign table";
  private static final String WITH_STORAGE = "a table or materialized view";
  private static final Set<ObjectKind> STORED = Set.of(ObjectKind.MATERIALIZED_VIEW);

  private static final ActionTarget DEFAULT =
      new ActionTarget(
          "ALTER COLUMN ... SET DEFAULT",
          Set.of(ObjectKind.VIEW),
          "a table, view, or foreign table");

  /** Those that have one name, however they are written. */
  private static final Map<Class<? extends AlterAction>, ActionTarget> BY_ACTION =
      Map.ofEntries(
          Map.entry(AddColumn.class, only("ADD COLUMN", ROWS)),
          Map.entry(DropColumn.class, only("DROP COLUMN", ROWS)),
          Map.entry(AlterColumnType.class, only("ALTER COLUMN ... SET DATA TYPE", ROWS)),
          Map.entry(SetNotNull.class, only("ALTER COLUMN ... SET NOT NULL", TABLES)),
          Map.entry(DropNotNull.class, only("ALTER COLUMN ... DROP NOT NULL", TABLES)),
          Map.entry(SetDefault.class, DEFAULT),
          Map.entry(DropDefault.class, DEFAULT),
          Map.entry(AddConstraint.class, only("ADD CONSTRAINT", TABLES)),
          Map.entry(DropConstraint.class, only("DROP CONSTRAINT", TABLES)),
          Map.entry(ValidateConstraint.class, only("VALIDATE CONSTRAINT", TABLES)),
          Map.entry(Inherit.class, only("INHERIT", TABLES)),
          Map.entry(NoInherit.class, only("NO INHERIT", TABLES)),
          Map.entry(
              ReplicaIdentity.class, new ActionTarget("REPLICA IDENTITY", STORED, WITH_STORAGE)));

  /** Empty for an action of which that is not known. */
  static Optional<ActionTarget> of(AlterAction action, PostgresVersion target) {
    return Optional.ofNullable(BY_ACTION.get(action.getClass())).or(() -> named(action, target));
  }

  private static String words(FireTrigger fire) {
    String verb =
        switch (fire.firing()) {
          case ENABLE -> "ENABLE TRIGGER";
          case DISABLE -> "DISABLE TRIGGER";
          case REPLICA -> "ENABLE REPLICA TRIGGER";
          case ALWAYS -> "ENABLE ALWAYS TRIGGER";
        };
    String all = fire.userOnly() ? " USER" : " ALL";
    return fire.trigger().isPresent() ? verb : verb + all;
  }

  /** Those whose name depends on what they say. */
  private static Optional<ActionTarget> named(AlterAction action, PostgresVersion target) {
    if (action instanceof FireTrigger fire) {
      return Optional.of(only(words(fire), TABLES));
    }
    if (action instanceof SetRowSecurity security) {
      String words =
          switch (security.setting()) {
            case ENABLE -> "ENABLE ROW SECURITY";
            case DISABLE -> "DISABLE ROW SECURITY";
            case FORCE -> "FORCE ROW SECURITY";
            case NO_FORCE -> "NO FORCE ROW SECURITY";
          };
      return Optional.of(only(words, "a table"));
    }
    if (action instanceof SetLogged set) {
      Set<ObjectKind> others = target.atLeast(15) ? Set.of(ObjectKind.SEQUENCE) : Set.of();
      String words = set.logged() ? "SET LOGGED" : "SET UNLOGGED";
      return Optional.of(new ActionTarget(words, others, "a table"));
    }
    if (action instanceof ClusterOn cluster) {
      String words = cluster.index().isPresent() ? "CLUSTER ON" : "SET WITHOUT CLUSTER";
      return Optional.of(new ActionTarget(words, STORED, WITH_STORAGE));
    }
    return action instanceof SetOptions set
        ? Optional.of(
            new ActionTarget(
                set.reset() ? "RESET" : "SET",
                Set.of(ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW, ObjectKind.INDEX),
                "a table, view, materialized view, or index"))
        : Optional.empty();
  }

  private static ActionTarget only(String action, String until14) {
    return new ActionTarget(action, Set.of(), until14);
  }

  /** What the server says of a relation of a kind, where that is none of those. */
  Optional<String> refusal(String relation, ObjectKind kind, PostgresVersion target) {
    boolean foreign = kind == ObjectKind.FOREIGN_TABLE && until14.contains("foreign table");
    boolean table = kind == ObjectKind.TABLE || foreign;
    if (table || others.contains(kind)) {
      return Optional.empty();
    }
    return Optional.of(
        target.atLeast(15)
            ? "ALTER action %s cannot be performed on relation \"%s\"".formatted(action, relation)
            : "\"%s\" is not %s".formatted(relation, until14));
  }
}
