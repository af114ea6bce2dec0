package dev.miglint.parser.jsqlparser;

import dev.miglint.source.Span;
import dev.miglint.sql.Statement;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;

/**
 * A statement that was put together when the script runs, at the place where it runs. Its own text
 * stands nowhere in the file, so every part of it has that one place. The syntax tree consists of
 * records, which is what lets them be made anew without a list of them.
 */
record Relocation(Span place) {

  Statement of(Statement statement) {
    return (Statement) moved(statement);
  }

  private Object moved(Object value) {
    if (value instanceof Span) {
      return place;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(this::moved).toList();
    }
    if (value instanceof Optional<?> optional) {
      return optional.map(this::moved);
    }
    return value instanceof Record node ? anew(node) : value;
  }

  private Record anew(Record node) {
    RecordComponent[] components = node.getClass().getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        values[i] = moved(components[i].getAccessor().invoke(node));
      }
      return node.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record of the syntax tree cannot be made anew", e);
    }
  }
}
