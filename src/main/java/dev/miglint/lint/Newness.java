package dev.miglint.lint;

import dev.miglint.schema.CatalogObject.Namespace;
import dev.miglint.schema.Moment;
import dev.miglint.schema.Routine;
import dev.miglint.schema.Schema;
import dev.miglint.schema.UserType;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TableStatement.CreateTable;
import java.util.List;

/** Whether code in use can know an object that is neither a relation nor part of one. */
public final class Newness {

  private Newness() {}

  /** Nothing happens where IF NOT EXISTS finds the table, and where the name is taken. */
  public static boolean isCertainlyCreated(Step step, CreateTable create) {
    return !create.ifNotExists()
        && step.before().relation(step.before().nameOfNew(create.name())).isEmpty();
  }

  /** Created in this release; of routines all of the name. */
  public static boolean isNew(Step step, ObjectKind kind, QualifiedName name) {
    Schema before = step.before();
    List<Moment> created =
        switch (kind) {
          case SCHEMA -> before.namespace(name.name()).map(Namespace::created).stream().toList();
          case TYPE, DOMAIN -> before.type(name).map(UserType::created).stream().toList();
          case FUNCTION, PROCEDURE, ROUTINE ->
              before.routines(name).stream().map(Routine::created).toList();
          default -> List.of();
        };
    int now = step.moment().release();
    return !created.isEmpty() && created.stream().allMatch(moment -> moment.release() == now);
  }
}
