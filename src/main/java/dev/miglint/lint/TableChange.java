package dev.miglint.lint;

import static dev.miglint.sql.Identifiers.quoted;

import dev.miglint.locks.Footprint;
import dev.miglint.locks.LockModel;
import dev.miglint.schema.Constraint;
import dev.miglint.schema.Table;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.DropConstraint;
import dev.miglint.sql.Node;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One action of an ALTER TABLE, looked at by itself.
 *
 * @param step where the ALTER TABLE stands
 */
public record TableChange<A extends AlterAction>(Step step, AlterTable alter, A action) {

  /** The actions of a kind; empty for any other statement. */
  public static <A extends AlterAction> List<TableChange<A>> of(Step step, Class<A> kind) {
    if (!(step.statement() instanceof AlterTable alter)) {
      return List.of();
    }
    List<TableChange<A>> changes = List.of();
    for (AlterAction action : alter.actions()) {
      if (kind.isInstance(action)) {
        changes = changes.isEmpty() ? new ArrayList<>() : changes;
        changes.add(new TableChange<>(step, alter, kind.cast(action)));
      }
    }
    return changes;
  }

  /** What the action alone does to everybody else. */
  public Impact impact() {
    return Impact.of(footprint(), step);
  }

  /**
   * What the action alone locks and does. Constraints that the statement drops are gone before its
   * other actions run (tablecmds.c, pass by pass), so those drops belong to it.
   */
  public Footprint footprint() {
    if (alter.actions().size() == 1) {
      return step.footprint();
    }
    List<AlterAction> actions = new ArrayList<>();
    for (AlterAction other : alter.actions()) {
      if (other == action || other instanceof DropConstraint) {
        actions.add(other);
      }
    }
    AlterTable alone =
        new AlterTable(
            alter.kind(), alter.name(), alter.only(), alter.ifExists(), actions, alter.span());
    return new LockModel()
        .footprint(alone, step.before(), step.target(), step.transaction().settings());
  }

  /** The table as it is known before the statement. */
  public Optional<Table> table() {
    return step.before().table(alter.name());
  }

  public boolean isPartitioned() {
    return table().filter(Table::isPartitioned).isPresent();
  }

  /** Whether the table is known to have a foreign key of this name. */
  public boolean isForeignKey(String constraint) {
    return table()
        .flatMap(t -> t.constraint(constraint))
        .filter(c -> c.kind() == Constraint.Kind.FOREIGN_KEY)
        .isPresent();
  }

  /** The table's name for SQL. */
  public String name() {
    return quoted(alter.name());
  }

  /** A part of the statement as it is written. */
  public String text(Node node) {
    return step.migration().file().text(node.span());
  }

  /** A type for SQL. */
  public static String sql(TypeName type) {
    String written = type.schema().map(schema -> schema + ".").orElse("") + type.name();
    String safe =
        type.schema().map(schema -> quoted(schema) + ".").orElse("") + quoted(type.name());
    return written.equals(safe) ? type.toString() : type.toString().replace(written, safe);
  }

  /** What is written behind the first of these key words, up to the end of the node. */
  public String textBehind(String keyword, Node node) {
    String text = text(node);
    Matcher word = Pattern.compile("\\b" + keyword + "\\b", Pattern.CASE_INSENSITIVE).matcher(text);
    return word.find() ? text.substring(word.end()).strip() : text;
  }

  /** The sequence of names that the server joins for an object of the table without a name. */
  public String chosenName(List<String> columns, String suffix) {
    List<String> parts = new ArrayList<>(List.of(alter.name().name()));
    parts.addAll(columns);
    parts.add(suffix);
    return quoted(String.join("_", parts));
  }
}
