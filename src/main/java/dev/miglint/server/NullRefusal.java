package dev.miglint.server;

import dev.miglint.schema.Column;
import dev.miglint.schema.Schema;
import dev.miglint.schema.Table;
import dev.miglint.schema.Trigger;
import dev.miglint.schema.UserType;
import dev.miglint.schema.UserType.Domain;
import dev.miglint.schema.UserType.OtherType;
import dev.miglint.sql.DataStatement.Insert;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.DefaultValue;
import dev.miglint.sql.TriggerStatement.Timing;
import dev.miglint.sql.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why the server does not store a new row: a column that must have a value gets none (manual,
 * section 5.5.2 and CREATE DOMAIN). It looks before ON CONFLICT does.
 */
public final class NullRefusal {

  private final Schema schema;
  private final Casts casts;

  public NullRefusal(Schema schema) {
    this.schema = schema;
    this.casts = new Casts(schema);
  }

  /** Empty also where a trigger may fill the column, or too little is known. */
  public Optional<RowRefusal> of(Insert insert) {
    return NewRows.of(insert, schema)
        .filter(rows -> rows.storesThem() && !rows.table().isForeign())
        .filter(rows -> !rows.table().isPartitioned()) // Its partitions decide, by their triggers.
        .filter(rows -> rows.table().triggers().stream().noneMatch(NullRefusal::changesRows))
        .flatMap(rows -> of(rows, required(rows, insert.overriding())));
  }

  /** It may also keep the row from being made. */
  private static boolean changesRows(Trigger trigger) {
    return trigger.timing() == Timing.BEFORE
        && trigger.forEachRow()
        && trigger.events().contains("INSERT");
  }

  private static Optional<RowRefusal> of(NewRows rows, List<Required> required) {
    for (List<Expression> row : rows.rows()) {
      for (Required one : required) {
        Optional<RowRefusal> refusal = one.missing(row);
        if (refusal.isPresent()) {
          return refusal;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * A column that takes no NULL.
   *
   * @param index of its value in a row; negative where it is left out
   * @param filled where no value is written, something else than NULL is, or may be, stored
   * @param written what is written is stored, and not what the server makes
   */
  private record Required(Column column, int index, boolean filled, boolean written, String words) {

    Optional<RowRefusal> missing(List<Expression> row) {
      Optional<Expression> value = index < 0 ? Optional.empty() : Optional.of(row.get(index));
      boolean standard = value.isEmpty() || value.get() instanceof DefaultValue;
      boolean missing = standard ? !filled : written && Constants.isNull(value.get());
      return missing ? Optional.of(new RowRefusal(words, column, value)) : Optional.empty();
    }
  }

  /** In the order in which the server looks: a row is checked when its values are there. */
  private List<Required> required(NewRows rows, boolean overriding) {
    List<Required> byDomain = new ArrayList<>();
    List<Required> byColumn = new ArrayList<>();
    for (Column column : rows.table().columns()) {
      Optional<List<Domain>> domains =
          column.generated().isPresent() ? Optional.empty() : column.type().flatMap(this::domains);
      boolean ofDomain = domains.isPresent() && domains.get().stream().anyMatch(Domain::notNull);
      if (ofDomain || (domains.isPresent() && column.notNull())) {
        int index = index(column, rows.columns());
        boolean filled = fillsItself(column, domains.get());
        boolean written =
            column.identity().filter(identity -> identity.always() || overriding).isEmpty();
        if (ofDomain) {
          String type = column.type().map(casts::nameOf).orElseThrow();
          String words = "domain %s does not allow null values".formatted(type);
          byDomain.add(new Required(column, index, filled, written, words));
        } else {
          byColumn.add(new Required(column, index, filled, written, words(column, rows.table())));
        }
      }
    }
    byDomain.addAll(byColumn);
    return byDomain;
  }

  private static String words(Column column, Table table) {
    return "null value in column \""
        + column.name()
        + "\" of relation \""
        + table.name().name()
        + "\" violates not-null constraint";
  }

  private static int index(Column column, List<Column> columns) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column.name())) {
        return i;
      }
    }
    return -1;
  }

  /**
   * A default of the column counts before that of its type, also where it is NULL. A domain on a
   * domain has taken over the default that the other one had then.
   */
  private static boolean fillsItself(Column column, List<Domain> domains) {
    Optional<Expression> standard =
        column.defaultValue().or(() -> domains.stream().findFirst().flatMap(Domain::defaultValue));
    return column.identity().isPresent()
        || standard.map(value -> !Constants.isNull(value)).orElse(domains.size() > 1);
  }

  /**
   * The domain that a type is, and those that it is built on; none for other types. Empty where the
   * type may have a default that is not known.
   */
  private Optional<List<Domain>> domains(TypeName type) {
    Optional<UserType> known = type.isArray() ? Optional.empty() : schema.type(type);
    if (known.isEmpty()) {
      boolean is = type.isArray() || BuiltInTypes.isKnown(type.name());
      return is ? Optional.of(List.of()) : Optional.empty();
    }
    if (!(known.get() instanceof Domain domain)) {
      return known.get() instanceof OtherType ? Optional.empty() : Optional.of(List.of());
    }
    return domain
        .base()
        .filter(base -> domain.complete())
        .flatMap(this::domains)
        .map(
            others -> {
              List<Domain> all = new ArrayList<>(List.of(domain));
              all.addAll(others);
              return all;
            });
  }
}
