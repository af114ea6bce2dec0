package dev.miglint.schema;

import dev.miglint.schema.View.Read;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Expression.ColumnReference;
import dev.miglint.sql.Expression.TypeCast;
import dev.miglint.sql.Expressions;
import dev.miglint.sql.Query;
import dev.miglint.sql.Query.OutputColumn;
import dev.miglint.sql.Query.RelationReference;
import dev.miglint.sql.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a query reads and gives back, worked out against a catalog. The query is flattened, so that
 * a name without a qualifier counts for every relation that may be meant; nothing that is read is
 * left out.
 *
 * @param reads relations and their columns
 * @param columns what comes back, with types where they are those of columns or casts
 * @param columnsComplete false where a star could not be expanded
 */
record QueryReading(List<Read> reads, List<Column> columns, boolean columnsComplete) {

  /**
   * Reads a query.
   *
   * @param names for the first columns, as CREATE VIEW may give them
   */
  static QueryReading of(Schema schema, Query query, List<String> names, Moment now) {
    List<Source> sources = new ArrayList<>();
    for (RelationReference reference : query.relations()) {
      RelationName name = schema.resolve(reference.name());
      sources.add(
          new Source(
              name, reference.alias().orElse(reference.name().name()), schema.relation(name)));
    }
    return new Work(sources, now).read(query, names);
  }

  private record Source(RelationName name, String alias, Optional<Relation> relation) {

    private Optional<Column> column(String column) {
      return relation.stream()
          .flatMap(r -> r.columns().stream())
          .filter(c -> c.name().equals(column))
          .findFirst();
    }

    /** All columns are known. */
    private boolean isComplete() {
      return relation
          .filter(
              r ->
                  (r instanceof Table t && t.columnsComplete())
                      || (r instanceof View v && v.columnsComplete()))
          .isPresent();
    }
  }

  private record Work(List<Source> sources, Moment now) {

    private QueryReading read(Query query, List<String> names) {
      Set<Read> reads = new LinkedHashSet<>();
      for (ColumnReference reference :
          Expressions.all(ColumnReference.class, query.expressions())) {
        addReads(reference, reads);
      }
      for (Source source : sources) {
        boolean mentioned = reads.stream().anyMatch(r -> r.relation().equals(source.name()));
        if (!mentioned) {
          reads.add(new Read(source.name(), Optional.empty()));
        }
      }
      Output output = new Output();
      for (OutputColumn column : query.columns()) {
        addOutput(column, output, query);
      }
      if (query.columns().isEmpty()) {
        addValues(query, output);
      }
      return new QueryReading(List.copyOf(reads), named(output.columns, names), output.complete);
    }

    private void addReads(ColumnReference reference, Set<Read> reads) {
      for (Source source : meant(reference)) {
        if (reference.star()) {
          if (!source.isComplete()) {
            reads.add(new Read(source.name(), Optional.empty()));
          }
          source.relation().stream()
              .flatMap(r -> r.columns().stream())
              .forEach(c -> reads.add(new Read(source.name(), Optional.of(c.name()))));
        } else {
          reads.add(new Read(source.name(), reference.column()));
        }
      }
    }

    /** The sources that a column may come from. */
    private List<Source> meant(ColumnReference reference) {
      Optional<String> qualifier = reference.qualifier();
      if (qualifier.isPresent()) {
        return sources.stream().filter(s -> s.alias().equals(qualifier.get())).toList();
      }
      if (reference.star()) {
        return sources;
      }
      String column = reference.column().orElse("");
      List<Source> having = sources.stream().filter(s -> s.column(column).isPresent()).toList();
      return having.isEmpty() ? sources.stream().filter(s -> !s.isComplete()).toList() : having;
    }

    private void addOutput(OutputColumn column, Output output, Query query) {
      if (column.expression() instanceof ColumnReference reference && reference.star()) {
        List<Source> meant = meant(reference);
        boolean certain =
            !meant.isEmpty()
                && meant.stream().allMatch(Source::isComplete)
                && (reference.qualifier().isPresent() || query.columns().size() == 1);
        output.complete &= certain;
        for (Source source :
            reference.qualifier().isPresent()
                ? meant.subList(0, Math.min(1, meant.size()))
                : meant) {
          source.relation().stream()
              .flatMap(r -> r.columns().stream())
              .forEach(c -> output.columns.add(Column.of(c.name(), c.type(), now)));
        }
        return;
      }
      output.columns.add(
          Column.of(column.name().orElse("?column?"), type(column.expression()), now));
    }

    private Optional<TypeName> type(Expression expression) {
      if (expression instanceof TypeCast cast) {
        return Optional.of(cast.type());
      }
      if (expression instanceof ColumnReference reference && !reference.star()) {
        List<Source> meant = meant(reference);
        return meant.size() == 1
            ? meant.get(0).column(reference.column().orElse("")).flatMap(Column::type)
            : Optional.empty();
      }
      return Optional.empty();
    }

    private void addValues(Query query, Output output) {
      int width = query.rows().isEmpty() ? 0 : query.rows().get(0).size();
      for (int i = 1; i <= width; i++) {
        output.columns.add(Column.of("column" + i, Optional.empty(), now));
      }
      output.complete &= width > 0;
    }

    private static List<Column> named(List<Column> columns, List<String> names) {
      List<Column> result = new ArrayList<>();
      for (int i = 0; i < Math.max(columns.size(), names.size()); i++) {
        if (i >= columns.size()) {
          result.add(
              Column.of(
                  names.get(i),
                  Optional.empty(),
                  columns.isEmpty() ? Moment.BEFORE_HISTORY : columns.get(0).created()));
        } else if (i < names.size()) {
          Column column = columns.get(i);
          result.add(Column.of(names.get(i), column.type(), column.created()));
        } else {
          result.add(columns.get(i));
        }
      }
      return result;
    }
  }

  private static final class Output {
    private final List<Column> columns = new ArrayList<>();
    private boolean complete = true;
  }
}
