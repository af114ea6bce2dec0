package dev.miglint.parser.postgres;

import dev.miglint.source.Span;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.AlterAction.AddConstraint;
import dev.miglint.sql.AlterAction.AddIdentity;
import dev.miglint.sql.AlterAction.AlterColumnType;
import dev.miglint.sql.AlterAction.AlterConstraint;
import dev.miglint.sql.AlterAction.AlterConstraint.Timing;
import dev.miglint.sql.AlterAction.AttachPartition;
import dev.miglint.sql.AlterAction.ClusterOn;
import dev.miglint.sql.AlterAction.DetachPartition;
import dev.miglint.sql.AlterAction.DropColumn;
import dev.miglint.sql.AlterAction.DropConstraint;
import dev.miglint.sql.AlterAction.DropDefault;
import dev.miglint.sql.AlterAction.DropExpression;
import dev.miglint.sql.AlterAction.DropIdentity;
import dev.miglint.sql.AlterAction.DropNotNull;
import dev.miglint.sql.AlterAction.FireRule;
import dev.miglint.sql.AlterAction.FireTrigger;
import dev.miglint.sql.AlterAction.Firing;
import dev.miglint.sql.AlterAction.Inherit;
import dev.miglint.sql.AlterAction.NoInherit;
import dev.miglint.sql.AlterAction.NotOf;
import dev.miglint.sql.AlterAction.OfType;
import dev.miglint.sql.AlterAction.OtherAction;
import dev.miglint.sql.AlterAction.OwnerTo;
import dev.miglint.sql.AlterAction.ReplicaIdentity;
import dev.miglint.sql.AlterAction.RowSecurity;
import dev.miglint.sql.AlterAction.SetAccessMethod;
import dev.miglint.sql.AlterAction.SetColumnOptions;
import dev.miglint.sql.AlterAction.SetCompression;
import dev.miglint.sql.AlterAction.SetDefault;
import dev.miglint.sql.AlterAction.SetExpression;
import dev.miglint.sql.AlterAction.SetIdentity;
import dev.miglint.sql.AlterAction.SetLogged;
import dev.miglint.sql.AlterAction.SetNotNull;
import dev.miglint.sql.AlterAction.SetOptions;
import dev.miglint.sql.AlterAction.SetRowSecurity;
import dev.miglint.sql.AlterAction.SetStatistics;
import dev.miglint.sql.AlterAction.SetStorage;
import dev.miglint.sql.AlterAction.SetTablespace;
import dev.miglint.sql.AlterAction.SetWithoutOids;
import dev.miglint.sql.AlterAction.ValidateConstraint;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.Statement;
import dev.miglint.sql.TableStatement.AlterTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ALTER TABLE and what shares its grammar. */
final class AlterMapper {

  private final Names names;
  private final ExpressionMapper expressions;
  private final ConstraintMapper constraints;
  private final TableMapper tables;

  AlterMapper(Mapping mapping) {
    this.names = mapping.names();
    this.expressions = mapping.expressions();
    this.constraints = mapping.constraints();
    this.tables = new TableMapper(mapping);
  }

  Statement alterTable(Raw node) {
    QualifiedName name = names.relation(node.at("relation"));
    List<Raw> commands = node.list("cmds");
    List<Span> spans = names.text().actions(name.span().end(), commands.size());
    List<AlterAction> actions = new ArrayList<>();
    for (int i = 0; i < commands.size(); i++) {
      actions.add(action(commands.get(i).body(), spans.get(i)));
    }
    boolean type = node.text("objtype").equals("OBJECT_TYPE");
    return new AlterTable(
        Kinds.of(node.text("objtype")),
        name,
        // The grammar leaves inh out for types, which have no children.
        !type && !node.at("relation").flag("inh"),
        node.flag("missing_ok"),
        actions,
        names.whole());
  }

  private AlterAction action(Raw command, Span span) {
    Raw definition = command.at("def");
    String name = command.text("name");
    boolean cascade = command.text("behavior").equals("DROP_CASCADE");
    boolean missingOk = command.flag("missing_ok");
    return switch (command.text("subtype")) {
      case "AT_AddColumn" ->
          new AddColumn(
              constraints.column(definition.body(), columnSpan(definition, span)), missingOk, span);
      case "AT_DropColumn" -> new DropColumn(id(name, span), missingOk, cascade, span);
      case "AT_AlterColumnType" -> alterType(definition.body(), name, span);
      case "AT_ColumnDefault" ->
          definition.present()
              ? new SetDefault(id(name, span), expressions.expression(definition), span)
              : new DropDefault(id(name, span), span);
      case "AT_SetNotNull" -> new SetNotNull(id(name, span), span);
      case "AT_DropNotNull" -> new DropNotNull(id(name, span), span);
      case "AT_SetExpression" ->
          new SetExpression(id(name, span), expressions.expression(definition), span);
      case "AT_DropExpression" -> new DropExpression(id(name, span), missingOk, span);
      case "AT_AddIdentity" ->
          new AddIdentity(
              id(name, span), definition.body().text("generated_when").equals("a"), span);
      case "AT_SetIdentity" -> new SetIdentity(id(name, span), always(definition), span);
      case "AT_DropIdentity" -> new DropIdentity(id(name, span), missingOk, span);
      case "AT_SetStatistics" -> new SetStatistics(statisticsColumn(command, span), span);
      case "AT_SetOptions" ->
          new SetColumnOptions(id(name, span), Options.of(definition.items()), false, span);
      case "AT_ResetOptions" ->
          new SetColumnOptions(id(name, span), Options.of(definition.items()), true, span);
      case "AT_SetStorage" -> new SetStorage(id(name, span), definition.string(), span);
      case "AT_SetCompression" -> new SetCompression(id(name, span), definition.string(), span);
      default -> constraintAction(command, span);
    };
  }

  /** The grammar gives the letter of pg_attribute.attidentity as a number. */
  private static Optional<Boolean> always(Raw options) {
    Raw generated = Options.argument(options.items(), "generated");
    return generated.present()
        ? Optional.of(generated.string().equals(Integer.toString('a')))
        : Optional.empty();
  }

  private AlterAction constraintAction(Raw command, Span span) {
    Raw definition = command.at("def");
    String name = command.text("name");
    boolean cascade = command.text("behavior").equals("DROP_CASCADE");
    boolean missingOk = command.flag("missing_ok");
    return switch (command.text("subtype")) {
      case "AT_AddConstraint" ->
          new AddConstraint(constraints.constraint(definition.body(), span), span);
      case "AT_AlterConstraint" -> alterConstraint(definition, span);
      case "AT_ValidateConstraint" -> new ValidateConstraint(id(name, span), span);
      case "AT_DropConstraint" -> new DropConstraint(id(name, span), missingOk, cascade, span);
      case "AT_EnableTrig" -> trigger(name, Firing.ENABLE, false, span);
      case "AT_EnableAlwaysTrig" -> trigger(name, Firing.ALWAYS, false, span);
      case "AT_EnableReplicaTrig" -> trigger(name, Firing.REPLICA, false, span);
      case "AT_DisableTrig" -> trigger(name, Firing.DISABLE, false, span);
      case "AT_EnableTrigAll" -> trigger("", Firing.ENABLE, false, span);
      case "AT_DisableTrigAll" -> trigger("", Firing.DISABLE, false, span);
      case "AT_EnableTrigUser" -> trigger("", Firing.ENABLE, true, span);
      case "AT_DisableTrigUser" -> trigger("", Firing.DISABLE, true, span);
      case "AT_EnableRule" -> new FireRule(id(name, span), Firing.ENABLE, span);
      case "AT_EnableAlwaysRule" -> new FireRule(id(name, span), Firing.ALWAYS, span);
      case "AT_EnableReplicaRule" -> new FireRule(id(name, span), Firing.REPLICA, span);
      case "AT_DisableRule" -> new FireRule(id(name, span), Firing.DISABLE, span);
      case "AT_EnableRowSecurity" -> new SetRowSecurity(RowSecurity.ENABLE, span);
      case "AT_DisableRowSecurity" -> new SetRowSecurity(RowSecurity.DISABLE, span);
      case "AT_ForceRowSecurity" -> new SetRowSecurity(RowSecurity.FORCE, span);
      case "AT_NoForceRowSecurity" -> new SetRowSecurity(RowSecurity.NO_FORCE, span);
      default -> tableAction(command, span);
    };
  }

  private AlterAction tableAction(Raw command, Span span) {
    Raw definition = command.at("def");
    String name = command.text("name");
    return switch (command.text("subtype")) {
      case "AT_ClusterOn" -> new ClusterOn(Optional.of(id(name, span)), span);
      case "AT_DropCluster" -> new ClusterOn(Optional.empty(), span);
      case "AT_DropOids" -> new SetWithoutOids(span);
      case "AT_SetAccessMethod" -> new SetAccessMethod(command.optional("name"), span);
      case "AT_SetTableSpace" -> new SetTablespace(id(name, span), span);
      case "AT_SetLogged" -> new SetLogged(true, span);
      case "AT_SetUnLogged" -> new SetLogged(false, span);
      case "AT_SetRelOptions", "AT_ReplaceRelOptions" ->
          new SetOptions(Options.of(definition.items()), false, span);
      case "AT_ResetRelOptions" -> new SetOptions(Options.of(definition.items()), true, span);
      case "AT_AddInherit" -> new Inherit(names.relation(definition.body()), span);
      case "AT_DropInherit" -> new NoInherit(names.relation(definition.body()), span);
      case "AT_AddOf" ->
          new OfType(
              names.qualified(
                  definition.body().list("names"), names.at(definition.body().location())),
              span);
      case "AT_DropOf" -> new NotOf(span);
      case "AT_ChangeOwner" -> new OwnerTo(command.at("newowner").role(), span);
      case "AT_ReplicaIdentity" -> replicaIdentity(definition.body(), span);
      case "AT_AttachPartition" ->
          new AttachPartition(
              names.relation(definition.body().at("name")),
              definition.body().maybe("bound").map(tables::bound),
              span);
      case "AT_DetachPartition" ->
          new DetachPartition(
              names.relation(definition.body().at("name")),
              definition.body().flag("concurrent"),
              false,
              span);
      case "AT_DetachPartitionFinalize" ->
          new DetachPartition(names.relation(definition.body().at("name")), false, true, span);
      default ->
          new OtherAction(
              command.text("subtype"), name.isEmpty() ? List.of() : List.of(id(name, span)), span);
    };
  }

  private Span columnSpan(Raw definition, Span action) {
    int start = names.at(definition.body().location()).start();
    return new Span(start, Math.max(start, action.end()));
  }

  /** The name stands inside the action, after its keywords. */
  private Identifier id(String name, Span action) {
    return names.identifier(name, action.start());
  }

  private Identifier statisticsColumn(Raw command, Span span) {
    String name = command.text("name");
    return name.isEmpty()
        ? new Identifier(Integer.toString(command.number("num")), span)
        : id(name, span);
  }

  private AlterAction alterType(Raw column, String name, Span span) {
    return new AlterColumnType(
        id(name, span),
        names.type(column.at("typeName")),
        ConstraintMapper.collation(column.at("collClause")),
        expressions.optional(column, "raw_default"),
        span);
  }

  /** Up to 17 the grammar gives a constraint that is as it shall be, then what shall change. */
  private AlterAction alterConstraint(Raw definition, Span span) {
    Raw node = definition.body();
    boolean all = definition.is("Constraint");
    boolean deferred = node.flag("initdeferred");
    Timing timing = new Timing(node.flag("deferrable") || deferred, deferred);
    return new AlterConstraint(
        id(node.text("conname"), span),
        all || node.flag("alterDeferrability") ? Optional.of(timing) : Optional.empty(),
        node.flag("alterEnforceability") ? Optional.of(node.flag("is_enforced")) : Optional.empty(),
        node.flag("alterInheritability") ? Optional.of(node.flag("noinherit")) : Optional.empty(),
        span);
  }

  private AlterAction trigger(String name, Firing firing, boolean userOnly, Span span) {
    Optional<Identifier> trigger = name.isEmpty() ? Optional.empty() : Optional.of(id(name, span));
    return new FireTrigger(trigger, userOnly, firing, span);
  }

  private AlterAction replicaIdentity(Raw node, Span span) {
    String identity =
        switch (node.text("identity_type")) {
          case "f" -> "FULL";
          case "n" -> "NOTHING";
          case "i" -> "INDEX";
          default -> "DEFAULT";
        };
    return new ReplicaIdentity(identity, node.optional("name").map(n -> id(n, span)), span);
  }
}
