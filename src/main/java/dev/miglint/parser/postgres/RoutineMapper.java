package dev.miglint.parser.postgres;

import dev.miglint.source.Span;
import dev.miglint.sql.Expression.FunctionCall;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.RoutineBody;
import dev.miglint.sql.RoutineBody.BodyStatement;
import dev.miglint.sql.RoutineBody.Quoting;
import dev.miglint.sql.RoutineStatement.AlterFunction;
import dev.miglint.sql.RoutineStatement.Call;
import dev.miglint.sql.RoutineStatement.CreateFunction;
import dev.miglint.sql.RoutineStatement.DoBlock;
import dev.miglint.sql.RoutineStatement.Parameter;
import dev.miglint.sql.RoutineStatement.Volatility;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TriggerStatement.AlterPolicy;
import dev.miglint.sql.TriggerStatement.CreatePolicy;
import dev.miglint.sql.TriggerStatement.CreateRule;
import dev.miglint.sql.TriggerStatement.CreateTrigger;
import dev.miglint.sql.TriggerStatement.Timing;
import dev.miglint.sql.TriggerStatement.Transition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Functions, procedures, DO blocks, and what fires by itself. */
final class RoutineMapper {

  private final Mapping mapping;
  private final Names names;
  private final ExpressionMapper expressions;

  RoutineMapper(Mapping mapping) {
    this.mapping = mapping;
    this.names = mapping.names();
    this.expressions = mapping.expressions();
  }

  Statement createFunction(Raw node) {
    List<Raw> options = node.list("options");
    QualifiedName name = names.find(node.list("funcname"), names.whole().start());
    String language =
        Optional.of(Options.argument(options, "language"))
            .filter(Raw::present)
            .map(Raw::string)
            // SQL-standard bodies need no LANGUAGE (manual, CREATE FUNCTION).
            .orElse("sql")
            .toLowerCase(Locale.ROOT);
    return new CreateFunction(
        name,
        node.flag("is_procedure"),
        node.flag("replace"),
        node.list("parameters").stream().map(Raw::body).map(this::parameter).toList(),
        node.maybe("returnType").map(names::type),
        language,
        volatility(options).orElse(Volatility.VOLATILE),
        Options.flag(options, "security"),
        Options.flag(options, "strict"),
        settings(options),
        body(node, language),
        names.whole());
  }

  private Parameter parameter(Raw node) {
    String mode =
        switch (node.text("mode")) {
          case "FUNC_PARAM_OUT" -> "OUT";
          case "FUNC_PARAM_INOUT" -> "INOUT";
          case "FUNC_PARAM_VARIADIC" -> "VARIADIC";
          case "FUNC_PARAM_TABLE" -> "TABLE";
          default -> "IN";
        };
    return new Parameter(
        node.optional("name"),
        names.type(node.at("argType")),
        mode,
        expressions.optional(node, "defexpr"));
  }

  private static Optional<Volatility> volatility(List<Raw> options) {
    return Optional.of(Options.argument(options, "volatility"))
        .filter(Raw::present)
        .map(value -> Volatility.valueOf(value.string().toUpperCase(Locale.ROOT)));
  }

  private static Map<String, String> settings(List<Raw> options) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (Raw set : variableSettings(options)) {
      if (!takesAway(set)) {
        settings.put(
            set.text("name"),
            String.join(", ", set.list("args").stream().map(Raw::string).toList()));
      }
    }
    return settings;
  }

  private static List<String> reset(List<Raw> options) {
    return variableSettings(options).stream()
        .filter(RoutineMapper::takesAway)
        .map(set -> set.text("kind").equals("VAR_RESET_ALL") ? "all" : set.text("name"))
        .toList();
  }

  /** RESET, and SET … TO DEFAULT, which is the same there. */
  private static boolean takesAway(Raw set) {
    return switch (set.text("kind")) {
      case "VAR_RESET", "VAR_RESET_ALL", "VAR_SET_DEFAULT" -> true;
      default -> false;
    };
  }

  private static List<Raw> variableSettings(List<Raw> options) {
    return options.stream()
        .map(Raw::body)
        .filter(option -> option.text("defname").equals("set"))
        .map(option -> option.at("arg").body())
        .toList();
  }

  private Optional<RoutineBody> body(Raw node, String language) {
    if (node.has("sql_body")) {
      return Optional.of(atomic(node.at("sql_body")));
    }
    for (Raw option : node.list("options")) {
      Raw definition = option.body();
      if (definition.text("defname").equals("as")
          && !language.equals("c")
          && !language.equals("internal")) {
        return names
            .text()
            .string(definition.location())
            .map(literal -> mapping.bodies().read(names.text(), literal, language));
      }
    }
    return Optional.empty();
  }

  private RoutineBody atomic(Raw body) {
    List<BodyStatement> statements = new ArrayList<>();
    for (Raw list : body.items()) {
      for (Raw statement : list.items()) {
        statements.add(new BodyStatement(mapping.statement(statement), false, false, false));
      }
    }
    return new RoutineBody("", names.whole(), Quoting.NONE, statements, List.of());
  }

  Statement alterFunction(Raw node) {
    Raw function = node.at("func");
    List<Raw> actions = node.list("actions");
    return new AlterFunction(
        names.find(function.list("objname"), names.whole().start()),
        function.flag("args_unspecified")
            ? Optional.empty()
            : Optional.of(function.list("objargs").stream().map(names::type).toList()),
        volatility(actions),
        flagIfGiven(actions, "security"),
        flagIfGiven(actions, "strict"),
        settings(actions),
        reset(actions),
        names.whole());
  }

  private static Optional<Boolean> flagIfGiven(List<Raw> options, String name) {
    return Options.argument(options, name).present()
        ? Optional.of(Options.flag(options, name))
        : Optional.empty();
  }

  Statement doBlock(Raw node) {
    List<Raw> arguments = node.list("args");
    Raw named = Options.argument(arguments, "language");
    String language = named.present() ? named.string().toLowerCase(Locale.ROOT) : "plpgsql";
    int location =
        arguments.stream()
            .map(Raw::body)
            .filter(argument -> argument.text("defname").equals("as"))
            .map(Raw::location)
            .findFirst()
            .orElse(0);
    RoutineBody body =
        names
            .text()
            .string(location)
            .map(literal -> mapping.bodies().read(names.text(), literal, language))
            .orElseThrow(() -> new IllegalStateException("a DO block without a body"));
    return new DoBlock(language, body, names.whole());
  }

  Statement call(Raw node) {
    Raw call = node.at("funccall");
    Span span = names.at(call.location());
    return new Call(
        new FunctionCall(
            names.qualified(call.list("funcname"), span),
            expressions.list(call.list("args")),
            List.of(),
            span),
        names.whole());
  }

  Statement createTrigger(Raw node) {
    int events = node.number("events");
    List<String> words = new ArrayList<>();
    // TRIGGER_TYPE_* of pg_trigger.h.
    addIf(words, events, 1 << 2, "INSERT");
    addIf(words, events, 1 << 3, "DELETE");
    addIf(words, events, 1 << 4, "UPDATE");
    addIf(words, events, 1 << 5, "TRUNCATE");
    int timing = node.number("timing");
    return new CreateTrigger(
        names.identifier(node.text("trigname"), names.whole().start()),
        names.relation(node.at("relation")),
        node.flag("replace"),
        node.flag("isconstraint"),
        (timing & (1 << 6)) != 0
            ? Timing.INSTEAD_OF
            : (timing & (1 << 1)) != 0 ? Timing.BEFORE : Timing.AFTER,
        words,
        names.identifiers(node.list("columns"), names.whole().start()),
        node.list("transitionRels").stream().map(Raw::body).map(RoutineMapper::transition).toList(),
        node.flag("row"),
        names.find(node.list("funcname"), names.at(node.at("relation").location()).end()),
        node.maybe("constrrel").map(names::relation),
        expressions.optional(node, "whenClause"),
        names.whole());
  }

  private static Transition transition(Raw node) {
    return new Transition(node.flag("isNew"), node.flag("isTable"), node.text("name"));
  }

  private static void addIf(List<String> words, int bits, int bit, String word) {
    if ((bits & bit) != 0) {
      words.add(word);
    }
  }

  Statement createRule(Raw node) {
    return new CreateRule(
        names.identifier(node.text("rulename"), names.whole().start()),
        names.relation(node.at("relation")),
        node.flag("replace"),
        node.text("event").replaceFirst("^CMD_", ""),
        node.flag("instead"),
        node.list("actions").stream().map(mapping::statement).toList(),
        names.whole());
  }

  Statement createPolicy(Raw node) {
    return new CreatePolicy(
        names.identifier(node.text("policy_name"), names.whole().start()),
        names.relation(node.at("table")),
        node.flag("permissive"),
        node.text("cmd_name"),
        roles(node),
        expressions.optional(node, "qual"),
        expressions.optional(node, "with_check"),
        names.whole());
  }

  Statement alterPolicy(Raw node) {
    return new AlterPolicy(
        names.identifier(node.text("policy_name"), names.whole().start()),
        names.relation(node.at("table")),
        roles(node),
        expressions.optional(node, "qual"),
        expressions.optional(node, "with_check"),
        names.whole());
  }

  private static List<String> roles(Raw node) {
    return node.list("roles").stream().map(Raw::string).toList();
  }
}
