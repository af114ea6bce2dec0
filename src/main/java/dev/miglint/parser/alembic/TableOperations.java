package dev.miglint.parser.alembic;

import static dev.miglint.sql.Identifiers.quoted;

import dev.miglint.parser.alembic.Value.Argument;
import dev.miglint.parser.alembic.Value.Items;
import dev.miglint.parser.alembic.Value.Made;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** op.create_table and what else is about whole tables. */
final class TableOperations {

  private final RevisionScript script;

  TableOperations(RevisionScript script) {
    this.script = script;
  }

  /** CREATE TABLE, and the statements around it: its enumerated types, indexes and comments. */
  void create(Call call) {
    Argument tableName =
        call.at(0, "table_name").orElseThrow(() -> new NotUnderstood("its name is not given"));
    Fragment table = Expect.name(tableName, call, "name");
    List<ColumnSql> columns = new ArrayList<>();
    List<Made> constraints = new ArrayList<>();
    List<Made> indexes = new ArrayList<>();
    for (Argument part : call.from(1).positional()) {
      Optional<ColumnSql> column = ColumnSql.of(part);
      column.ifPresent(columns::add);
      if (column.isEmpty() && part.value() instanceof Made made) {
        (made.name().equals("Index") ? indexes : constraints).add(made);
      } else if (column.isEmpty()) {
        throw new NotUnderstood("a column in it is only known at run time");
      }
    }
    Fragment create = create(call, table, columns, constraints);
    for (ColumnSql column : columns) {
      TypeSql.enumType(column.type())
          .filter(EnumType::isCreatedWithTable)
          .ifPresent(
              type -> script.addType(type.name(), type.create().within(column.type().span())));
    }
    script.add(create.within(call.span()));
    for (ColumnSql column : columns) {
      if (column.isIndexed()) {
        script.add(index(tableName, table, column));
      }
    }
    for (Made index : indexes) {
      script.add(IndexOperations.inTable(index, tableName, table));
    }
    call.text("comment").ifPresent(text -> comment(table, text, call));
    columns.forEach(column -> column.comment().ifPresent(text -> comment(table, column, text)));
  }

  private static Fragment create(
      Call call, Fragment table, List<ColumnSql> columns, List<Made> constraints) {
    List<String> primaryKey = new ArrayList<>();
    boolean keyIsConstraint = false;
    Set<String> referencing = new HashSet<>();
    for (Made made : constraints) {
      if (made.name().equals("PrimaryKeyConstraint")) {
        keyIsConstraint = !made.positional().isEmpty();
        made.positional().forEach(c -> primaryKey.add(Expect.text(c, "column").text()));
      } else if (made.name().equals("ForeignKeyConstraint")) {
        made.call()
            .list(0, "columns")
            .forEach(c -> referencing.add(Expect.text(c, "column").text()));
      }
    }
    List<Argument> key = new ArrayList<>();
    for (ColumnSql column : columns) {
      if (column.isPrimaryKey() && !keyIsConstraint) {
        primaryKey.add(column.plainName());
        key.add(column.nameArgument());
      }
    }
    List<Fragment> parts = new ArrayList<>();
    columns.forEach(column -> parts.add(column.definition(primaryKey, referencing)));
    if (!key.isEmpty()) {
      parts.add(ConstraintSql.primaryKey(key));
    }
    List<Made> keyFirst = new ArrayList<>(constraints);
    keyFirst.sort(Comparator.comparing(made -> !made.name().equals("PrimaryKeyConstraint")));
    for (Made made : keyFirst) {
      if (ConstraintSql.KINDS.contains(made.name())) {
        if (!made.name().equals("PrimaryKeyConstraint") || keyIsConstraint) {
          parts.add(ConstraintSql.of(made));
        }
      } else {
        throw new NotUnderstood("%s in it is not known".formatted(made.name()));
      }
    }
    for (ColumnSql column : columns) {
      parts.addAll(column.constraints());
      if (column.isUnique() && !column.isIndexed()) {
        parts.add(ConstraintSql.unique(List.of(column.nameArgument()), call).within(column.span()));
      }
    }
    String exists = call.isTrue("if_not_exists") ? "IF NOT EXISTS " : "";
    return Fragment.of(
        "CREATE ",
        prefixes(call),
        "TABLE ",
        exists,
        table,
        " (\n  ",
        Fragment.join(",\n  ", parts),
        "\n)",
        behind(call, "postgresql_inherits", "\n INHERITS (", ")"),
        behind(call, "postgresql_partition_by", "\n PARTITION BY ", ""),
        behind(call, "postgresql_using", "\n USING ", ""),
        behind(call, "postgresql_tablespace", "\n TABLESPACE ", ""));
  }

  private static String prefixes(Call call) {
    Optional<Items> prefixes = call.named("prefixes").flatMap(a -> Sequences.items(a.value()));
    StringBuilder words = new StringBuilder();
    for (Argument prefix : prefixes.map(Items::items).orElse(List.of())) {
      words.append(Expect.text(prefix, "prefix").text()).append(' ');
    }
    return words.toString();
  }

  private static Fragment behind(Call call, String name, String before, String after) {
    return call.text(name).map(text -> Fragment.of(before, text, after)).orElse(Fragment.EMPTY);
  }

  /** An index that the column asks for, by the name that SQLAlchemy chooses. */
  static Fragment index(Argument tableName, Fragment table, ColumnSql column) {
    String name = "ix_%s_%s".formatted(Expect.text(tableName, "name").text(), column.plainName());
    return Fragment.of(
            column.isUnique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ",
            quoted(name),
            " ON ",
            table,
            " (",
            column.name(),
            ")")
        .within(column.span());
  }

  void comment(Fragment table, ColumnSql column, Fragment text) {
    script.add(
        Fragment.of("COMMENT ON COLUMN ", table, ".", column.name(), " IS ", Literals.string(text))
            .within(column.span()));
  }

  private void comment(Fragment table, Fragment text, Call call) {
    script.add(
        Fragment.of("COMMENT ON TABLE ", table, " IS ", Literals.string(text)).within(call.span()));
  }

  void createComment(Call call) {
    Fragment table = Expect.name(call.at(0, "table_name").orElseThrow(), call, "name");
    Optional<Fragment> text = call.at(1, "comment").map(a -> Expect.text(a, "comment"));
    script.add(
        Fragment.of(
                "COMMENT ON TABLE ",
                table,
                " IS ",
                text.map(Literals::string).orElse(Fragment.bare("NULL")))
            .within(call.span()));
  }

  void dropComment(Call call) {
    Fragment table = Expect.name(call.at(0, "table_name").orElseThrow(), call, "name");
    script.add(Fragment.of("COMMENT ON TABLE ", table, " IS NULL").within(call.span()));
  }

  void drop(Call call) {
    Fragment table =
        Expect.name(
            call.at(0, "table_name").orElseThrow(() -> new NotUnderstood("its name is not given")),
            call,
            "name");
    String exists = call.isTrue("if_exists") ? "IF EXISTS " : "";
    script.add(Fragment.of("DROP TABLE ", exists, table).within(call.span()));
  }

  void rename(Call call) {
    Fragment table = Expect.name(call.at(0, "old_table_name").orElseThrow(), call, "name");
    Fragment name = Expect.name(call.at(1, "new_table_name").orElseThrow(), "new name");
    script.add(Fragment.of("ALTER TABLE ", table, " RENAME TO ", name).within(call.span()));
  }

  /** INSERT of rows whose values may only be known at run time. */
  void insert(Call call) {
    script.add(DataSql.insert(call).within(call.span()));
  }
}
