package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.ColumnInUse;
import dev.miglint.lint.MysqlTypes;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.lint.TypeNarrowing;
import dev.miglint.lint.Wording;
import dev.miglint.migration.Dialect;
import dev.miglint.schema.UserType;
import dev.miglint.schema.UserType.Domain;
import dev.miglint.schema.UserType.EnumType;
import dev.miglint.sql.AlterAction.AlterColumnType;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A column gets a type that clients read and write in another way. */
@AutoService(Rule.class)
public final class ChangeColumnTypeMeaning implements StatementRule {

  /** Types whose values a client reads and writes alike. */
  private static final List<Set<String>> ALIKE =
      List.of(
          Set.of("int2", "int4", "int8", "oid"),
          Set.of("float4", "float8"),
          Set.of("text", "varchar", "bpchar", "name", "citext"),
          Set.of("inet", "cidr"),
          Set.of("bit", "varbit"),
          Set.of("macaddr", "macaddr8"));

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "change-column-type-meaning",
            Group.COMPATIBILITY,
            Severity.WARNING,
            "a column gets a type that running code does not know how to read and write")
        .alsoFor(Dialect.MYSQL);
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (!(step.statement() instanceof AlterTable alter) || alter.kind() == ObjectKind.TYPE) {
      return List.of();
    }
    return alter.actions().stream()
        .filter(AlterColumnType.class::isInstance)
        .map(AlterColumnType.class::cast)
        .flatMap(change -> check(step, alter, change).stream())
        .toList();
  }

  private static Optional<Problem> check(Step step, AlterTable alter, AlterColumnType change) {
    Optional<ColumnInUse> column = ColumnInUse.of(step, alter, change.column());
    Optional<TypeName> from = column.flatMap(ColumnInUse::type).flatMap(t -> base(t, step));
    Optional<TypeName> to = base(change.type(), step);
    if (column.isEmpty() || from.isEmpty() || to.isEmpty()) {
      return Optional.empty(); // Nobody reads the column yet, or its type was never seen.
    }
    if (TypeNarrowing.of(from.get(), to.get()).isPresent() || alike(from.get(), to.get(), step)) {
      return Optional.empty(); // That it holds less is said elsewhere.
    }
    return Optional.of(problem(column.get(), from.get(), change, Wording.of(step)));
  }

  /** What a domain is built on; empty where that was never seen. */
  private static Optional<TypeName> base(TypeName type, Step step) {
    Optional<UserType> made = step.before().type(type);
    if (made.isPresent() && made.get() instanceof Domain domain && !type.isArray()) {
      return domain.base().flatMap(base -> base(base, step));
    }
    return made.isPresent() && made.get() instanceof UserType.OtherType
        ? Optional.empty()
        : Optional.of(type);
  }

  private static boolean alike(TypeName from, TypeName to, Step step) {
    if (step.migration().dialect() == Dialect.MYSQL) {
      return MysqlTypes.alike(from, to);
    }
    if (from.isArray() != to.isArray()) {
      return false;
    }
    boolean bothEnums = isEnum(from, step) && isEnum(to, step);
    return bothEnums // Clients see the labels.
        || step.before()
            .resolveType(from.schema(), from.name())
            .equals(step.before().resolveType(to.schema(), to.name()))
        || ALIKE.stream().anyMatch(set -> set.contains(from.name()) && set.contains(to.name()));
  }

  private static boolean isEnum(TypeName type, Step step) {
    return step.before().type(type).filter(EnumType.class::isInstance).isPresent();
  }

  private static Problem problem(
      ColumnInUse column, TypeName from, AlterColumnType change, Wording wording) {
    return Problem.at(
            change.span(),
            "Code that is still running reads and writes %s as %s; %s it gets %s: %s."
                .formatted(
                    column,
                    from,
                    wording.atOnce(),
                    change.type(),
                    consequence(from, change.type(), wording)),
            "Add a column of the new type, write both, backfill, read the new one, and drop %s: each"
                    .formatted(column)
                + " step deployed before the next.")
        .withSafeSql(
            "ALTER TABLE %s ADD COLUMN %s %s;\n-- deploy code that writes both, backfill in batches, deploy code that reads the new one"
                .formatted(
                    wording.quoted(column.table()),
                    wording.quoted(column.name() + "_" + change.type().name()),
                    wording.quoted(change.type())));
  }

  private static String consequence(TypeName from, TypeName to, Wording wording) {
    if (areBoth(from, to, Set.of("timestamp", "timestamptz"))) {
      return "the time zone of each session now decides which instant a value is, and drivers hand"
          + " out another class";
    }
    if (areBoth(from, to, Set.of("json", "jsonb"))) {
      return "jsonb keeps neither the order of keys nor duplicates nor blanks, and drivers may"
          + " decode it in another way";
    }
    if (from.name().equals("numeric") && to.name().startsWith("float")) {
      return "drivers hand out another class, and 0.10 is no longer held exactly";
    }
    return "drivers decode it in another way"
        + (wording.isPostgres() ? ", and comparisons with the old type may find no operator" : "");
  }

  private static boolean areBoth(TypeName from, TypeName to, Set<String> types) {
    return types.contains(from.name()) && types.contains(to.name());
  }
}
