package dev.miglint.parser.alembic;

import dev.miglint.parser.alembic.Value.Argument;
import dev.miglint.parser.alembic.Value.Entries;
import dev.miglint.parser.alembic.Value.Entry;
import dev.miglint.parser.alembic.Value.Flag;
import dev.miglint.parser.alembic.Value.Imported;
import dev.miglint.parser.alembic.Value.Items;
import dev.miglint.parser.alembic.Value.LocalType;
import dev.miglint.parser.alembic.Value.Made;
import dev.miglint.parser.alembic.Value.Member;
import dev.miglint.parser.alembic.Value.None;
import dev.miglint.parser.alembic.Value.Numeral;
import dev.miglint.parser.alembic.Value.Text;
import dev.miglint.parser.alembic.Value.Unknown;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What expressions come to. Operations in them are done on the way. */
final class Evaluation {

  private final Calls calls;
  private final String dialect;

  Evaluation(Interpreter interpreter, RevisionScript script, String dialect) {
    this.calls = new Calls(interpreter, script, dialect);
    this.dialect = dialect;
  }

  /** A call that stands by itself: what it does counts, and not what it gives. */
  void statement(PythonNode call, Scope scope) {
    called(call, scope, true);
  }

  Value of(PythonNode node, Scope scope) {
    return switch (node.type()) {
      case "string" -> string(node, scope);
      case "concatenated_string" -> concatenated(node, scope);
      case "integer", "float" -> new Numeral(node.text().replace("_", ""));
      case "true" -> new Flag(true);
      case "false" -> new Flag(false);
      case "none" -> new None();
      case "identifier" -> name(node.text(), scope);
      case "attribute" -> attribute(node, scope);
      case "call" -> called(node, scope, false);
      case "parenthesized_expression", "await", "type" ->
          node.first().map(inner -> of(inner, scope)).orElse(new Unknown());
      case "list", "tuple", "set", "expression_list", "pattern_list" ->
          new Items(arguments(node.parts(), scope));
      case "dictionary" -> new Entries(entries(node, scope));
      case "subscript" -> subscript(node, scope);
      case "binary_operator" -> binary(node, scope);
      case "unary_operator" -> unary(node, scope);
      case "boolean_operator" -> bool(node, scope);
      case "not_operator" -> not(node, scope);
      case "comparison_operator" -> comparison(node, scope);
      case "conditional_expression" -> conditional(node, scope);
      case "list_comprehension", "generator_expression", "set_comprehension" ->
          comprehension(node, scope);
      case "named_expression" -> walrus(node, scope);
      default -> new Unknown();
    };
  }

  private static Value name(String name, Scope scope) {
    // A name that nothing defines is one of Python's own.
    return scope.find(name).orElseGet(() -> new Imported("builtins." + name));
  }

  private Value string(PythonNode node, Scope scope) {
    String start =
        node.children().stream()
            .filter(part -> part.is("string_start"))
            .map(PythonNode::text)
            .findFirst()
            .orElse("");
    List<Object> parts = new ArrayList<>();
    for (PythonNode part : node.children()) {
      if (part.is("string_content")) {
        parts.add(PythonString.value(part, start));
      } else if (part.is("interpolation")) {
        Optional<Fragment> value =
            part.child("expression").flatMap(e -> Strings.shown(of(e, scope), part.span()));
        if (value.isEmpty() || part.child("type_conversion").isPresent()) {
          return new Unknown();
        }
        parts.add(value.get());
      }
    }
    return new Text(Fragment.of(parts.toArray()));
  }

  private Value concatenated(PythonNode node, Scope scope) {
    Value whole = new Text(Fragment.EMPTY);
    for (PythonNode part : node.parts()) {
      whole = Strings.plus(whole, of(part, scope));
    }
    return whole;
  }

  private Value attribute(PythonNode node, Scope scope) {
    Value of = of(node.child("object").orElseThrow(), scope);
    String name = node.child("attribute").orElseThrow().text();
    if (of instanceof Imported module) {
      return new Imported(module.path() + "." + name);
    }
    if (of instanceof LocalType type) {
      return new Entries(type.members())
          .at(name)
          .map(Argument::value)
          .orElseGet(
              () -> name.equals("__members__") ? new Entries(type.members()) : new Unknown());
    }
    if (of instanceof Text && name.equals("value")) {
      return of; // A member of an enumeration stands for what it was given.
    }
    if (of instanceof Made || of instanceof Member) {
      Member member = new Member(of, name);
      return Connections.dialect(member, dialect).orElse(member);
    }
    return new Unknown();
  }

  private Value called(PythonNode node, Scope scope, boolean alone) {
    PythonNode function = node.child("function").orElseThrow();
    PythonNode list = node.child("arguments").orElseThrow();
    Call call =
        list.is("generator_expression")
            ? new Call(List.of(new Argument(of(list, scope), list.span())), Map.of(), node.span())
            : call(list, node.span(), scope);
    if (function.is("attribute")) {
      Value on = of(function.child("object").orElseThrow(), scope);
      String name = function.child("attribute").orElseThrow().text();
      return calls.method(on, name, call, alone);
    }
    return calls.function(of(function, scope), call, alone);
  }

  private Call call(PythonNode list, Span span, Scope scope) {
    List<Argument> positional = new ArrayList<>();
    Map<String, Argument> named = new LinkedHashMap<>();
    for (PythonNode part : list.parts()) {
      if (part.is("keyword_argument")) {
        PythonNode value = part.child("value").orElseThrow();
        named.put(
            part.child("name").orElseThrow().text(), new Argument(of(value, scope), value.span()));
      } else if (part.is("dictionary_splat")) {
        Value value = part.first().map(inner -> of(inner, scope)).orElse(new Unknown());
        if (value instanceof Entries entries) {
          entries
              .entries()
              .forEach(
                  entry -> Strings.text(entry.key()).ifPresent(k -> named.put(k, entry.value())));
        } else {
          named.put("**", new Argument(new Unknown(), part.span()));
        }
      } else {
        positional.addAll(arguments(List.of(part), scope));
      }
    }
    return new Call(positional, named, span);
  }

  /** Values in a row; one that is spread stands for its elements. */
  private List<Argument> arguments(List<PythonNode> nodes, Scope scope) {
    List<Argument> arguments = new ArrayList<>();
    for (PythonNode node : nodes) {
      if (node.is("list_splat")) {
        Value value = node.first().map(inner -> of(inner, scope)).orElse(new Unknown());
        Optional<Items> items = Sequences.items(value);
        items.ifPresent(known -> arguments.addAll(known.items()));
        if (items.isEmpty()) {
          arguments.add(new Argument(new Unknown(), node.span()));
        }
      } else {
        arguments.add(new Argument(of(node, scope), node.span()));
      }
    }
    return arguments;
  }

  private List<Entry> entries(PythonNode node, Scope scope) {
    List<Entry> entries = new ArrayList<>();
    for (PythonNode part : node.parts()) {
      if (part.is("pair")) {
        PythonNode value = part.child("value").orElseThrow();
        entries.add(
            new Entry(
                of(part.child("key").orElseThrow(), scope),
                new Argument(of(value, scope), value.span())));
      } else if (part.first().map(inner -> of(inner, scope)).orElse(new Unknown())
          instanceof Entries others) {
        entries.addAll(others.entries());
      }
    }
    return entries;
  }

  private Value subscript(PythonNode node, Scope scope) {
    Value whole = of(node.child("value").orElseThrow(), scope);
    List<PythonNode> keys = node.children("subscript");
    if (keys.size() != 1) {
      return new Unknown();
    }
    Value key = of(keys.get(0), scope);
    if (whole instanceof Member && key instanceof Text text) {
      return new Member(whole, text.content().text()); // users.c["name"]
    }
    if (whole instanceof LocalType type && key instanceof Text text) {
      return new Entries(type.members())
          .at(text.content().text())
          .map(Argument::value)
          .orElse(new Unknown());
    }
    return Sequences.at(whole, key).orElse(new Unknown());
  }

  private Value binary(PythonNode node, Scope scope) {
    Value left = of(node.child("left").orElseThrow(), scope);
    Value right = of(node.child("right").orElseThrow(), scope);
    return operated(node, node.child("operator").orElseThrow().text(), left, right);
  }

  Value augmented(PythonNode node, Scope scope) {
    Value left = of(node.child("left").orElseThrow(), scope);
    Value right = of(node.child("right").orElseThrow(), scope);
    String sign = node.child("operator").orElseThrow().text();
    return operated(node, sign.substring(0, sign.length() - 1), left, right);
  }

  private static Value operated(PythonNode node, String sign, Value left, Value right) {
    if (isSql(left) || isSql(right)) {
      return new Made(
          Optional.empty(),
          sign,
          List.of(new Argument(left, node.span()), new Argument(right, node.span())),
          Map.of(),
          node.span());
    }
    return switch (sign) {
      case "+" -> Strings.plus(left, right);
      case "%" -> Strings.formatted(left, right, node.span());
      case "*" -> Strings.times(left, right);
      default -> new Unknown();
    };
  }

  private static boolean isSql(Value value) {
    return value instanceof Made || (value instanceof Member && !Connections.isConnection(value));
  }

  private Value unary(PythonNode node, Scope scope) {
    Value value = of(node.child("argument").orElseThrow(), scope);
    String sign = node.child("operator").orElseThrow().text();
    if (value instanceof Numeral number && sign.equals("-")) {
      return new Numeral("-" + number.digits());
    }
    return isSql(value)
        ? new Made(
            Optional.empty(),
            sign,
            List.of(new Argument(value, node.span())),
            Map.of(),
            node.span())
        : new Unknown();
  }

  private Value bool(PythonNode node, Scope scope) {
    boolean and = node.child("operator").orElseThrow().text().equals("and");
    Value left = of(node.child("left").orElseThrow(), scope);
    Optional<Boolean> first = Truth.of(left);
    if (first.isPresent() && first.get() != and) {
      return left;
    }
    Value right = of(node.child("right").orElseThrow(), scope);
    if (first.isPresent()) {
      return right;
    }
    Optional<Boolean> second = Truth.of(right);
    return second.isPresent() && second.get() != and ? right : new Unknown();
  }

  private Value not(PythonNode node, Scope scope) {
    return node.child("argument")
        .flatMap(argument -> Truth.of(of(argument, scope)))
        .<Value>map(truth -> new Flag(!truth))
        .orElse(new Unknown());
  }

  private Value comparison(PythonNode node, Scope scope) {
    List<PythonNode> sides =
        node.parts().stream().filter(part -> !part.field().equals("operators")).toList();
    List<PythonNode> signs = node.children("operators");
    if (sides.size() != 2 || signs.size() != 1) {
      return new Unknown();
    }
    Value left = of(sides.get(0), scope);
    Value right = of(sides.get(1), scope);
    String sign = signs.get(0).text();
    if (isSql(left)) {
      return operated(node, sign, left, right);
    }
    Optional<Boolean> holds =
        switch (sign) {
          case "==", "is" -> Truth.equal(left, right);
          case "!=", "is not" -> Truth.equal(left, right).map(equal -> !equal);
          case "in" -> Truth.contains(right, left);
          case "not in" -> Truth.contains(right, left).map(found -> !found);
          default -> Optional.empty();
        };
    return holds.<Value>map(Flag::new).orElse(new Unknown());
  }

  private Value conditional(PythonNode node, Scope scope) {
    List<PythonNode> parts = node.parts();
    if (parts.size() != 3) {
      return new Unknown();
    }
    return Truth.of(of(parts.get(1), scope))
        .map(holds -> of(parts.get(holds ? 0 : 2), scope))
        .orElse(new Unknown());
  }

  private Value comprehension(PythonNode node, Scope scope) {
    List<PythonNode> clauses =
        node.parts().stream().filter(part -> part.is("for_in_clause")).toList();
    boolean filtered = node.parts().stream().anyMatch(part -> part.is("if_clause"));
    Optional<Items> items =
        clauses.size() == 1
            ? Sequences.items(of(clauses.get(0).child("right").orElseThrow(), scope))
            : Optional.empty();
    if (items.isEmpty() || filtered) {
      return new Unknown();
    }
    List<Argument> results = new ArrayList<>();
    PythonNode body = node.child("body").orElseThrow();
    for (Argument item : items.get().items()) {
      Scope inner = new Scope(scope);
      bind(clauses.get(0).child("left").orElseThrow(), item.value(), inner);
      results.add(new Argument(of(body, inner), body.span()));
    }
    return new Items(results);
  }

  private Value walrus(PythonNode node, Scope scope) {
    Value value = node.child("value").map(v -> of(v, scope)).orElse(new Unknown());
    node.child("name").ifPresent(name -> bind(name, value, scope));
    return value;
  }

  /** Gives names what they stand for: one, or several at once. */
  void bind(PythonNode target, Value value, Scope scope) {
    if (target.is("identifier")) {
      scope.set(target.text(), value);
      return;
    }
    List<PythonNode> parts =
        target.is("pattern_list") || target.is("tuple_pattern") || target.is("list_pattern")
            ? target.parts()
            : List.of();
    Optional<Items> items =
        Sequences.items(value).filter(known -> known.items().size() == parts.size());
    for (int i = 0; i < parts.size(); i++) {
      bind(
          parts.get(i),
          items.isPresent() ? items.get().items().get(i).value() : new Unknown(),
          scope);
    }
  }
}
