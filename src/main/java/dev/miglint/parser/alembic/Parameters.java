package dev.miglint.parser.alembic;

import dev.miglint.parser.alembic.Value.Argument;
import dev.miglint.parser.alembic.Value.Entries;
import dev.miglint.parser.alembic.Value.Entry;
import dev.miglint.parser.alembic.Value.Items;
import dev.miglint.parser.alembic.Value.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives the parameters of a function their values (language reference, 6.3.4). */
record Parameters(PythonNode function, Evaluation evaluation, Scope globals) {

  void bind(Call call, Scope scope) {
    int position = 0;
    List<String> known = new ArrayList<>();
    for (PythonNode parameter :
        function.child("parameters").map(PythonNode::parts).orElse(List.of())) {
      switch (parameter.type()) {
        case "list_splat_pattern" -> {
          List<Argument> rest =
              call.positional()
                  .subList(Math.min(position, call.positional().size()), call.positional().size());
          scope.set(parameter.text().substring(1), new Items(rest));
          position = call.positional().size();
        }
        case "dictionary_splat_pattern" ->
            scope.set(parameter.text().substring(2), new Entries(rest(call, known)));
        case "keyword_separator", "positional_separator" -> {
          // Only says how the others may be given.
        }
        default -> {
          String name = name(parameter);
          known.add(name);
          Optional<Argument> given =
              position < call.positional().size()
                  ? Optional.of(call.positional().get(position))
                  : call.written(name);
          position++;
          scope.set(name, given.map(Argument::value).orElseGet(() -> standard(parameter)));
        }
      }
    }
  }

  private static String name(PythonNode parameter) {
    return parameter
        .child("name")
        .or(parameter::first)
        .map(PythonNode::text)
        .orElse(parameter.text());
  }

  private Value standard(PythonNode parameter) {
    return parameter
        .child("value")
        .map(value -> evaluation.of(value, globals))
        .orElse(new Unknown());
  }

  private static List<Entry> rest(Call call, List<String> known) {
    return call.named().entrySet().stream()
        .filter(entry -> !known.contains(entry.getKey()))
        .map(
            entry ->
                new Entry(Value.text(entry.getKey(), entry.getValue().span()), entry.getValue()))
        .toList();
  }
}
