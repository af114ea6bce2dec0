package dev.miglint.parser.alembic;

import dev.miglint.parser.alembic.Value.Argument;
import dev.miglint.parser.alembic.Value.Entries;
import dev.miglint.parser.alembic.Value.Flag;
import dev.miglint.parser.alembic.Value.Function;
import dev.miglint.parser.alembic.Value.Imported;
import dev.miglint.parser.alembic.Value.Items;
import dev.miglint.parser.alembic.Value.Made;
import dev.miglint.parser.alembic.Value.Member;
import dev.miglint.parser.alembic.Value.Numeral;
import dev.miglint.parser.alembic.Value.Text;
import dev.miglint.parser.alembic.Value.Unknown;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What calls do and give. */
final class Calls {

  private static final String OPERATIONS = "alembic.op.";

  /** Modules that do nothing to a database. */
  private static final Set<String> HARMLESS =
      Set.of(
          "builtins",
          "logging",
          "time",
          "warnings",
          "sys",
          "os",
          "json",
          "datetime",
          "uuid",
          "math",
          "re",
          "random",
          "string",
          "itertools",
          "functools",
          "collections",
          "pathlib",
          "enum",
          "typing",
          "textwrap",
          "inspect",
          "hashlib",
          "secrets",
          "base64",
          "decimal",
          "pprint",
          "csv",
          "io",
          "alembic",
          "sqlalchemy",
          "traceback",
          "contextlib",
          "dataclasses",
          "click",
          "tqdm",
          "structlog",
          "copy",
          "zoneinfo",
          "pytz",
          "ast",
          "types");

  private final Interpreter interpreter;
  private final RevisionScript script;
  private final Operations operations;

  Calls(Interpreter interpreter, RevisionScript script, String dialect) {
    this.interpreter = interpreter;
    this.script = script;
    this.operations = new Operations(script, dialect);
  }

  /**
   * A call of something that is no method.
   *
   * @param alone it is a statement: only what it does is of interest
   */
  Value function(Value function, Call call, boolean alone) {
    if (function instanceof Function local) {
      return interpreter.call(local.definition(), call);
    }
    if (function instanceof Imported imported) {
      return imported(imported, call, alone);
    }
    if (function instanceof Member member) {
      return method(member.of(), member.name(), call, alone);
    }
    involving("a call", call);
    return new Unknown();
  }

  /** A call of something that belongs to a value. */
  Value method(Value on, String name, Call call, boolean alone) {
    if (on instanceof Imported module) {
      Imported function = new Imported(module.path() + "." + name);
      return Connections.isOthersConnection(module)
          ? operations.onConnection(name, call, alone).orElse(new Unknown())
          : imported(function, call, alone);
    }
    if (on instanceof Text text) {
      return Strings.method(text.content(), name, call);
    }
    if (on instanceof Entries entries) {
      return entries(entries, name, call);
    }
    if (Connections.isConnection(on)) {
      Optional<Value> done = operations.onConnection(name, call, alone);
      return done.orElseGet(() -> made(Optional.of(on), name, call));
    }
    if (on instanceof Made made) {
      return operations
          .onMade(made, name, call, alone)
          .orElseGet(() -> made(Optional.of(on), name, call));
    }
    if (on instanceof Member) {
      return made(Optional.of(on), name, call);
    }
    involving("a call of " + name, call);
    return new Unknown();
  }

  private Value imported(Imported function, Call call, boolean alone) {
    String path = function.path();
    if (path.startsWith(OPERATIONS)) {
      return operations.operation(path.substring(OPERATIONS.length()), call);
    }
    String module = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
    if (module.equals("builtins")) {
      return builtIn(function.name(), call);
    }
    if (path.equals("textwrap.dedent") || path.equals("inspect.cleandoc")) {
      return call.positional().isEmpty() ? new Unknown() : call.positional().get(0).value();
    }
    if (path.equals("alembic.context.is_offline_mode")) {
      return new Flag(false);
    }
    String what = "a call of %s, which is in another file".formatted(path);
    boolean reported = involving(what, call);
    if (alone && !reported && !HARMLESS.contains(module)) {
      script.skip(what, call.span());
    }
    return made(Optional.empty(), function.name(), call);
  }

  /** Notes a call that is given something to speak to the database with. */
  private boolean involving(String what, Call call) {
    boolean connected =
        call.positional().stream().anyMatch(a -> isConnected(a.value()))
            || call.named().values().stream().anyMatch(a -> isConnected(a.value()));
    boolean opens = what.contains("sqlalchemy") || what.contains("alembic");
    if (connected && !opens) {
      script.skip(what, call.span());
    }
    return connected && !opens;
  }

  private static boolean isConnected(Value value) {
    return Connections.isConnection(value)
        || (value instanceof Imported imported && imported.path().equals("alembic.op"));
  }

  private static Value made(Optional<Value> on, String name, Call call) {
    return new Made(on, name, call.positional(), call.named(), call.span());
  }

  private static Value builtIn(String name, Call call) {
    List<Argument> arguments = call.positional();
    Value first = arguments.isEmpty() ? new Unknown() : arguments.get(0).value();
    return switch (name) {
      case "str" -> Strings.shown(first, call.span()).<Value>map(Text::new).orElse(new Unknown());
      case "int", "float" -> first instanceof Numeral ? first : new Unknown();
      case "list", "tuple", "set", "frozenset", "sorted", "iter" ->
          arguments.isEmpty()
              ? new Items(List.of())
              : Sequences.items(first).<Value>map(items -> items).orElse(new Unknown());
      case "dict" -> dictionary(call, first);
      case "len" ->
          Sequences.items(first)
              .<Value>map(items -> new Numeral(String.valueOf(items.items().size())))
              .orElse(new Unknown());
      case "range" -> Sequences.range(call).<Value>map(items -> items).orElse(new Unknown());
      case "enumerate" ->
          Sequences.items(first)
              .<Value>map(items -> Sequences.numbered(items, 0))
              .orElse(new Unknown());
      case "zip" -> zipped(call);
      case "reversed" -> Sequences.items(first).<Value>map(Calls::reversed).orElse(new Unknown());
      default -> new Unknown();
    };
  }

  private static Value dictionary(Call call, Value first) {
    if (first instanceof Entries) {
      return first;
    }
    return new Entries(
        call.named().entrySet().stream()
            .map(e -> new Value.Entry(Value.text(e.getKey(), e.getValue().span()), e.getValue()))
            .toList());
  }

  private static Value zipped(Call call) {
    List<Items> all =
        call.positional().stream().flatMap(a -> Sequences.items(a.value()).stream()).toList();
    return all.size() == call.positional().size()
        ? Sequences.zipped(all, call.span())
        : new Unknown();
  }

  private static Items reversed(Items items) {
    List<Argument> reversed = new java.util.ArrayList<>(items.items());
    java.util.Collections.reverse(reversed);
    return new Items(reversed);
  }

  private static Value entries(Entries entries, String name, Call call) {
    return switch (name) {
      case "items" -> Sequences.pairs(entries.entries());
      case "keys" -> Sequences.keys(entries.entries());
      case "values" -> Sequences.values(entries.entries());
      case "get" ->
          call.positional().stream()
              .findFirst()
              .flatMap(key -> Strings.text(key.value()))
              .flatMap(entries::at)
              .map(Argument::value)
              .orElse(new Unknown());
      case "copy" -> entries;
      default -> new Unknown();
    };
  }
}
