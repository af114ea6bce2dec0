package dev.miglint.server;

import dev.miglint.schema.Constraint;
import dev.miglint.schema.Constraint.Kind;
import dev.miglint.schema.Index;
import dev.miglint.schema.RelationName;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.source.Span;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.AlterAction.AddConstraint;
import dev.miglint.sql.AlterAction.AddIdentity;
import dev.miglint.sql.AlterAction.DropColumn;
import dev.miglint.sql.AlterAction.DropConstraint;
import dev.miglint.sql.AlterAction.DropNotNull;
import dev.miglint.sql.AlterAction.SetNotNull;
import dev.miglint.sql.ConstraintDefinition.NotNull;
import dev.miglint.sql.ConstraintDefinition.PrimaryKey;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.PostgresVersion;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why the server does not let ALTER TABLE make a column NOT NULL, which PostgreSQL 18 does with a
 * constraint of which a column has one (AdjustNotNullInheritance of
 * src/backend/catalog/pg_constraint.c, ATExecSetNotNull and verifyNotNullPKCompatible of
 * src/backend/commands/tablecmds.c).
 *
 * @param words the server's
 */
public record NotNullRefusal(String words, Span span) {

  /** The constraint that a column has at one moment of the statement. */
  private record There(String name, boolean noInherit, boolean valid, RelationName table) {

    static There of(Constraint constraint, Table table) {
      return new There(constraint.name(), constraint.noInherit(), constraint.valid(), table.name());
    }

    Optional<String> takes(NotNull wanted) {
      Optional<String> other = takes(wanted.noInherit(), !wanted.attributes().notValid());
      return other.isPresent()
          ? other
          : wanted
              .name()
              .map(Identifier::value)
              .filter(written -> !written.equals(name))
              .map(
                  written ->
                      "cannot create not-null constraint \"%s\" on column \"%s\" of table \"%s\""
                          .formatted(written, wanted.columns().get(0), table.name()));
    }

    /** Of one without a name. */
    Optional<String> takes(boolean otherNoInherit, boolean otherValid) {
      if (noInherit != otherNoInherit) {
        return Optional.of(
            "cannot change NO INHERIT status of NOT NULL constraint \"%s\" on relation \"%s\""
                .formatted(name, table.name()));
      }
      return otherValid && !valid
          ? Optional.of(
              "incompatible NOT VALID constraint \"%s\" on relation \"%s\""
                  .formatted(name, table.name()))
          : Optional.empty();
    }
  }

  /** Of the first action that is refused; the server takes them in an order of its own. */
  public static Optional<NotNullRefusal> of(
      AlterTable alter, Schema before, PostgresVersion target) {
    if (!target.atLeast(18)) {
      return Optional.empty();
    }
    return before.table(alter.name()).flatMap(table -> new Passes(alter, table, before).refusal());
  }

  /** ALTER TABLE in passes: it looks at keys, drops, adds columns, then NOT NULL, then keys. */
  private static final class Passes {
    private final AlterTable alter;
    private final Table table;
    private final Schema before;
    private final List<Table> below;
    private final Map<String, There> there = new HashMap<>();

    Passes(AlterTable alter, Table table, Schema before) {
      this.alter = alter;
      this.table = table;
      this.before = before;
      this.below = alter.only() ? List.of() : before.descendants(table.name());
      for (Constraint constraint : table.constraints(Kind.NOT_NULL)) {
        there.put(constraint.columns().get(0), There.of(constraint, table));
      }
    }

    Optional<NotNullRefusal> refusal() {
      return first(this::ofKey)
          .or(
              () -> {
                alter.actions().forEach(this::drop);
                alter.actions().forEach(this::add);
                return first(this::ofMark);
              })
          .or(() -> first(this::ofConstraint))
          .or(() -> first(this::ofKeysColumns));
    }

    private interface Look {
      Optional<String> at(AlterAction action);
    }

    private Optional<NotNullRefusal> first(Look look) {
      for (AlterAction action : alter.actions()) {
        Optional<String> words = look.at(action);
        if (words.isPresent()) {
          return words.map(said -> new NotNullRefusal(said, action.span()));
        }
      }
      return Optional.empty();
    }

    /** Looked at before anything is done, so that VALIDATE beside it is too late. */
    private Optional<String> ofKey(AlterAction action) {
      return key(action).map(PrimaryKey::columns).orElse(List.of()).stream()
          .map(Identifier::value)
          .flatMap(column -> ofKeysColumn(column).stream())
          .findFirst();
    }

    private Optional<String> ofKeysColumn(String column) {
      There own = there.get(column);
      if (own != null && (own.noInherit() || !own.valid())) {
        return Optional.of("cannot create primary key on column \"%s\"".formatted(column));
      }
      List<Table> children = alter.only() ? before.children(table.name()) : List.of();
      return children.stream()
          .filter(child -> child.column(column).filter(theirs -> !theirs.notNull()).isPresent())
          .map(child -> child.name().name())
          .findFirst()
          .map(
              child ->
                  "column \"%s\" of table \"%s\" is not marked NOT NULL".formatted(column, child));
    }

    private void drop(AlterAction action) {
      if (action instanceof DropNotNull drop) {
        there.remove(drop.column().value());
      } else if (action instanceof DropColumn drop) {
        there.remove(drop.column().value());
      } else if (action instanceof DropConstraint drop) {
        there.values().removeIf(own -> own.name().equals(drop.constraint().value()));
      }
    }

    private void add(AlterAction action) {
      if (action instanceof AddColumn add) {
        String column = add.column().name().value();
        add.column().constraints(NotNull.class).forEach(made -> put(column, made));
      }
    }

    private void put(String column, NotNull made) {
      String chosen = "%s_%s_not_null".formatted(table.name().name(), column);
      there.putIfAbsent(
          column,
          new There(
              made.name().map(Identifier::value).orElse(chosen),
              made.noInherit(),
              !made.attributes().notValid(),
              table.name()));
    }

    /** SET NOT NULL validates what is there; an identity wants it to be valid. */
    private Optional<String> ofMark(AlterAction action) {
      if (action instanceof AddIdentity add) {
        return Optional.ofNullable(there.get(add.column().value()))
            .flatMap(own -> own.takes(own.noInherit(), true));
      }
      if (!(action instanceof SetNotNull set)) {
        return Optional.empty();
      }
      String column = set.column().value();
      There own = there.get(column);
      if (own != null) {
        there.put(column, new There(own.name(), own.noInherit(), true, own.table()));
        return alter.only() ? Optional.empty() : own.takes(false, false);
      }
      String chosen = "%s_%s_not_null".formatted(table.name().name(), column);
      boolean alone = alter.only() && !before.children(table.name()).isEmpty();
      there.put(column, new There(chosen, alone, true, table.name()));
      return ofChildren(column, false);
    }

    private Optional<String> ofConstraint(AlterAction action) {
      if (!(action instanceof AddConstraint add)
          || !(add.constraint() instanceof NotNull wanted)
          || wanted.columns().isEmpty()
          || (wanted.noInherit() && table.isPartitioned())) {
        return Optional.empty(); // A partitioned table has none with NO INHERIT.
      }
      String column = wanted.columns().get(0).value();
      There own = there.get(column);
      if (own != null) {
        return own.takes(wanted);
      }
      put(column, wanted);
      return wanted.noInherit()
          ? Optional.empty()
          : ofChildren(column, !wanted.attributes().notValid());
    }

    private Optional<String> ofChildren(String column, boolean valid) {
      return below.stream()
          .flatMap(
              child ->
                  child.constraints(Kind.NOT_NULL).stream()
                      .filter(c -> c.columns().contains(column))
                      .map(c -> There.of(c, child)))
          .flatMap(theirs -> theirs.takes(false, valid).stream())
          .findFirst();
    }

    /** A key makes its columns NOT NULL, unless they are. */
    private Optional<String> ofKeysColumns(AlterAction action) {
      return key(action).stream()
          .flatMap(key -> columns(key).stream())
          .flatMap(
              column ->
                  Optional.ofNullable(there.get(column))
                      .map(own -> own.takes(false, true))
                      .orElseGet(() -> ofChildren(column, true))
                      .stream())
          .findFirst();
    }

    private List<String> columns(PrimaryKey key) {
      return key.usingIndex()
          .map(index -> table.name().sibling(index.value()))
          .flatMap(before::index)
          .map(Index::keyColumns)
          .orElseGet(() -> key.columns().stream().map(Identifier::value).toList());
    }

    private static Optional<PrimaryKey> key(AlterAction action) {
      return action instanceof AddConstraint add && add.constraint() instanceof PrimaryKey key
          ? Optional.of(key)
          : Optional.empty();
    }
  }
}
