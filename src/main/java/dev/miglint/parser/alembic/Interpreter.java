package dev.miglint.parser.alembic;

import dev.miglint.parser.alembic.Value.Argument;
import dev.miglint.parser.alembic.Value.Entry;
import dev.miglint.parser.alembic.Value.Function;
import dev.miglint.parser.alembic.Value.Items;
import dev.miglint.parser.alembic.Value.Made;
import dev.miglint.parser.alembic.Value.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Goes through a function statement by statement. Where only the running program knows whether a
 * branch is taken, the first one is looked at; a loop over what is not known is looked at once.
 */
final class Interpreter {

  /** Where a statement leaves its block. */
  private enum Flow {
    ON,
    OUT
  }

  private static final int DEEPEST = 30;
  private static final int LONGEST_LOOP = 2000;

  private final RevisionScript script;
  private final Evaluation evaluation;
  private final Scope globals = new Scope();
  private int depth;

  Interpreter(PythonNode module, RevisionScript script, String dialect) {
    this.script = script;
    this.evaluation = new Evaluation(this, script, dialect);
    for (PythonNode statement : module.parts()) {
      statement(statement, globals);
    }
  }

  /** Runs a function that takes no arguments. */
  void run(PythonNode function) {
    function.child("body").ifPresent(body -> block(body, new Scope(globals)));
  }

  /** Calls a function of the file. */
  Value call(PythonNode function, Call call) {
    if (depth >= DEEPEST) {
      return new Unknown();
    }
    Scope scope = new Scope(globals);
    new Parameters(function, evaluation, globals).bind(call, scope);
    depth++;
    scope.set(Scope.RESULT, new Value.None());
    function.child("body").ifPresent(body -> block(body, scope));
    depth--;
    return scope.find(Scope.RESULT).orElse(new Unknown());
  }

  private Flow block(PythonNode block, Scope scope) {
    for (PythonNode statement : block.parts()) {
      if (statement(statement, scope) == Flow.OUT) {
        return Flow.OUT;
      }
    }
    return Flow.ON;
  }

  private Flow statement(PythonNode node, Scope scope) {
    switch (node.type()) {
      case "expression_statement" -> node.parts().forEach(part -> expression(part, scope));
      case "import_statement", "import_from_statement" -> Imports.read(node, scope);
      case "function_definition" -> define(node, scope);
      case "class_definition" -> define(node, scope, new Scope(scope));
      case "decorated_definition" ->
          node.child("definition").ifPresent(definition -> statement(definition, scope));
      case "if_statement" -> {
        return condition(node, scope);
      }
      case "for_statement" -> {
        return loop(node, scope);
      }
      case "while_statement" -> node.child("body").ifPresent(body -> mayBe(body, scope));
      case "with_statement" -> {
        return with(node, scope);
      }
      case "try_statement" -> {
        return attempt(node, scope);
      }
      case "return_statement" -> {
        node.first().ifPresent(value -> scope.set(Scope.RESULT, evaluation.of(value, scope)));
        return Flow.OUT;
      }
      case "raise_statement" -> {
        raise(node);
        return Flow.OUT;
      }
      case "break_statement", "continue_statement" -> {
        return Flow.OUT;
      }
      default -> {
        // pass, assert, del, global: nothing happens to the database.
      }
    }
    return Flow.ON;
  }

  private void expression(PythonNode node, Scope scope) {
    if (node.is("assignment")) {
      Optional<PythonNode> right = node.child("right");
      if (right.isPresent()) {
        Value value =
            right.get().is("assignment")
                ? assigned(right.get(), scope)
                : evaluation.of(right.get(), scope);
        node.child("left").ifPresent(left -> evaluation.bind(left, value, scope));
      }
    } else if (node.is("augmented_assignment")) {
      Value value = evaluation.augmented(node, scope);
      node.child("left").ifPresent(left -> evaluation.bind(left, value, scope));
    } else if (node.is("call")) {
      evaluation.statement(node, scope);
    } else {
      evaluation.of(node, scope);
    }
  }

  /** The value of an assignment inside of another: a = b = value. */
  private Value assigned(PythonNode node, Scope scope) {
    expression(node, scope);
    return node.child("left").map(left -> evaluation.of(left, scope)).orElse(new Unknown());
  }

  private static void define(PythonNode function, Scope scope) {
    function.child("name").ifPresent(name -> scope.set(name.text(), new Function(function)));
  }

  private void define(PythonNode type, Scope scope, Scope members) {
    List<Entry> values = new ArrayList<>();
    for (PythonNode statement : type.child("body").map(PythonNode::parts).orElse(List.of())) {
      Optional<PythonNode> assignment =
          statement
              .first()
              .filter(part -> part.is("assignment") && part.child("right").isPresent());
      if (assignment.isPresent()) {
        expression(assignment.get(), members);
        PythonNode left = assignment.get().child("left").orElseThrow();
        members
            .find(left.text())
            .ifPresent(
                value ->
                    values.add(
                        new Entry(
                            Value.text(left.text(), left.span()),
                            new Argument(value, left.span()))));
      }
    }
    type.child("name")
        .ifPresent(name -> scope.set(name.text(), new Value.LocalType(name.text(), values)));
  }

  private Flow condition(PythonNode node, Scope scope) {
    Optional<Boolean> known =
        node.child("condition").flatMap(test -> Truth.of(evaluation.of(test, scope)));
    PythonNode then = node.child("consequence").orElseThrow();
    if (known.isEmpty()) {
      mayBe(then, scope);
      script.elsewhere(
          () -> node.children("alternative").forEach(other -> alternative(other, scope)));
      return Flow.ON;
    }
    if (known.get()) {
      return block(then, scope);
    }
    for (PythonNode other : node.children("alternative")) {
      if (other.is("else_clause")) {
        return block(other.child("body").orElseThrow(), scope);
      }
      Optional<Boolean> holds =
          other.child("condition").flatMap(test -> Truth.of(evaluation.of(test, scope)));
      if (holds.isEmpty()) {
        mayBe(other.child("consequence").orElseThrow(), scope);
        return Flow.ON;
      }
      if (holds.get()) {
        return block(other.child("consequence").orElseThrow(), scope);
      }
    }
    return Flow.ON;
  }

  private void alternative(PythonNode clause, Scope scope) {
    clause.child("consequence").or(() -> clause.child("body")).ifPresent(b -> block(b, scope));
  }

  private void mayBe(PythonNode block, Scope scope) {
    script.unsurely(() -> block(block, scope));
  }

  private Flow loop(PythonNode node, Scope scope) {
    PythonNode target = node.child("left").orElseThrow();
    PythonNode body = node.child("body").orElseThrow();
    Value over = evaluation.of(node.child("right").orElseThrow(), scope);
    Optional<Items> items = Sequences.items(over);
    if (items.isEmpty() || items.get().items().size() > LONGEST_LOOP) {
      evaluation.bind(target, new Unknown(), scope);
      mayBe(body, scope);
      return Flow.ON;
    }
    for (Argument item : items.get().items()) {
      evaluation.bind(target, item.value(), scope);
      block(body, scope);
    }
    return Flow.ON;
  }

  private Flow with(PythonNode node, Scope scope) {
    boolean outside = false;
    for (PythonNode clause : node.parts()) {
      for (PythonNode item : clause.is("with_clause") ? clause.parts() : List.<PythonNode>of()) {
        PythonNode value = item.child("value").orElse(item);
        PythonNode manager = value.is("as_pattern") ? value.parts().get(0) : value;
        Value managed = evaluation.of(manager, scope);
        value
            .child("alias")
            .flatMap(PythonNode::first)
            .ifPresent(alias -> evaluation.bind(alias, Connections.entered(managed), scope));
        outside |= managed instanceof Made made && made.name().equals("autocommit_block");
      }
    }
    if (outside) {
      script.beginOutside();
    }
    Flow flow = node.child("body").map(body -> block(body, scope)).orElse(Flow.ON);
    if (outside) {
      script.endOutside();
    }
    return flow;
  }

  private Flow attempt(PythonNode node, Scope scope) {
    Flow flow = node.child("body").map(body -> block(body, scope)).orElse(Flow.ON);
    for (PythonNode clause : node.parts()) {
      if (clause.is("else_clause") || clause.is("finally_clause")) {
        for (PythonNode block : clause.parts()) {
          flow = block.is("block") && block(block, scope) == Flow.OUT ? Flow.OUT : flow;
        }
      }
    }
    return flow;
  }

  /** A migration that refuses to run on purpose does so in the database's words, too. */
  private void raise(PythonNode node) {
    if (!script.isSure()) {
      return;
    }
    String message = "the revision raises an error";
    script.add(
        Fragment.from("DO $$ BEGIN RAISE EXCEPTION '%s'; END $$".formatted(message), node.span()));
  }
}
