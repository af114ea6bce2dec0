package dev.miglint.rules;

import static dev.miglint.sql.Identifiers.quoted;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.lint.StatementRule;
import dev.miglint.lint.Step;
import dev.miglint.migration.Migration.Declaration;
import dev.miglint.source.Span;
import dev.miglint.sql.ObjectKind;
import dev.miglint.sql.ObjectStatement.ChangeRole;
import dev.miglint.sql.ObjectStatement.CreateExtension;
import dev.miglint.sql.ObjectStatement.Grant;
import dev.miglint.sql.SessionStatement.SetVariable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Rights that reach beyond the database, given or taken on by a migration. */
@AutoService(Rule.class)
public final class SuperuserOrRoleChange implements StatementRule {

  private static final Map<String, String> REACHING =
      Map.of(
          "superuser", "everything, past every check",
          "bypassrls", "all rows of all tables, past row level security",
          "createrole", "creating roles and giving itself theirs",
          "isreplication", "copying the whole cluster");

  /** Extensions of the server's own that are not called trusted in their control files (15). */
  private static final Set<String> FOR_SUPERUSERS =
      Set.of(
          "amcheck",
          "bloom",
          "dblink",
          "earthdistance",
          "file_fdw",
          "pageinspect",
          "pg_buffercache",
          "pg_freespacemap",
          "pg_prewarm",
          "pg_stat_statements",
          "pg_visibility",
          "pg_walinspect",
          "pgrowlocks",
          "pgstattuple",
          "postgres_fdw",
          "sslinfo",
          "xml2");

  private static final Set<String> REACHING_ROLES =
      Set.of(
          "azure_pg_admin",
          "cloudsqlsuperuser",
          "pg_execute_server_program",
          "pg_read_server_files",
          "pg_write_server_files",
          "rds_superuser");

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
        "superuser-or-role-change",
        Group.DATA,
        Severity.WARNING,
        "a migration gives a role rights beyond the database, or goes on as another role");
  }

  @Override
  public List<Problem> check(Step step, Settings settings) {
    if (step.migration().declares(Declaration.PRIVILEGED)) {
      return List.of(); // It says so itself, and whoever has the rights looks at it.
    }
    if (step.statement() instanceof CreateExtension create
        && step.migration().declares(Declaration.UNPRIVILEGED)
        && FOR_SUPERUSERS.contains(create.name().value())) {
      return List.of(unmarked(create));
    }
    if (step.statement() instanceof ChangeRole change) {
      return change.options().entrySet().stream()
          .filter(option -> REACHING.containsKey(option.getKey()))
          .filter(option -> option.getValue().equals("true"))
          .sorted(Map.Entry.comparingByKey())
          .map(
              option ->
                  gives(change.span(), change.name(), REACHING.getOrDefault(option.getKey(), "")))
          .toList();
    }
    if (step.statement() instanceof Grant grant
        && grant.grant()
        && grant.kind() == ObjectKind.ROLE) {
      return grant.privileges().stream()
          .map(role -> role.toLowerCase(Locale.ROOT))
          .filter(REACHING_ROLES::contains)
          .map(role -> gives(grant.span(), String.join(", ", grant.grantees()), "all of " + role))
          .toList();
    }
    if (step.statement() instanceof SetVariable set && isRole(set)) {
      return List.of(becomes(set));
    }
    return List.of();
  }

  private static Problem unmarked(CreateExtension create) {
    return Problem.at(
        create.span(),
        "Only a superuser may create the extension %s, and no privileged: true says so: a runner without such rights fails here (permission denied to create extension)."
            .formatted(create.name().value()),
        "Write privileged: true into metadata.yaml, and keep everything else out of this"
            + " migration.");
  }

  private static boolean isRole(SetVariable set) {
    boolean role = set.name().equals("role") || set.name().equals("session_authorization");
    boolean back = set.values().isEmpty() || set.values().equals(List.of("none"));
    return role && !back && !set.local(); // SET LOCAL ends with the transaction.
  }

  private static Problem gives(Span span, String role, String rights) {
    return Problem.at(
        span,
        "%s gets rights that no table's owner can limit: %s. They hold in every database of the cluster."
            .formatted(role, rights),
        "Set up roles where the server is set up, and grant the single privileges that are needed"
            + " here.");
  }

  private static Problem becomes(SetVariable set) {
    String role = String.join(", ", set.values());
    return Problem.at(
            set.span(),
            "The session goes on as %s: what is created from here on belongs to %s, and whatever runs next on"
                    .formatted(role, role)
                + " this connection, the runner's own bookkeeping too, has other rights than"
                + " before.",
            "Confine it to the transaction with SET LOCAL.")
        .withSafeSql("SET LOCAL ROLE %s;".formatted(quoted(role)));
  }
}
