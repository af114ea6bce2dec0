package dev.miglint.migration.layout;

import dev.miglint.migration.Dialect;
import dev.miglint.migration.Folder;
import dev.miglint.migration.TransactionMode;
import dev.miglint.parser.lexer.PythonTokens;
import dev.miglint.parser.lexer.PythonTokens.Kind;
import dev.miglint.parser.lexer.PythonTokens.PythonToken;
import dev.miglint.source.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What env.py and alembic.ini say about the run: transactions, settings of the session, database.
 *
 * @param script env.py without its comments; empty where there is none
 * @param settings alembic.ini; empty where there is none
 */
record AlembicEnvironment(String script, String settings) {

  private static final Pattern PER_MIGRATION =
      Pattern.compile("\\btransaction_per_migration[\"']?\\s*[=:]\\s*True\\b");

  private static final Pattern AUTOCOMMIT =
      Pattern.compile("\\bisolation_level[\"']?\\s*[=:]\\s*[\"']AUTOCOMMIT[\"']");

  private static final String PARAMETER = "(lock_timeout|statement_timeout|transaction_timeout)";

  /** SET lock_timeout = 4000, in whatever the call is. */
  private static final Pattern SET =
      Pattern.compile(
          "(?i)\\bSET\\s+(?:SESSION\\s+|LOCAL\\s+)?"
              + PARAMETER
              + "\\s*(?:=|\\bTO\\b)\\s*(?:'([^']*)'|([^\\s;'\")]+))");

  /** {@code connect_args={"options": "-c lock_timeout=4000"}}. */
  private static final Pattern OPTION =
      Pattern.compile("-c\\s*" + PARAMETER + "=([^\\s\"',)]+)", Pattern.CASE_INSENSITIVE);

  private static final Pattern URL =
      Pattern.compile("(?m)^\\s*sqlalchemy\\.url\\s*=\\s*([a-zA-Z0-9]+)(?:\\+[a-zA-Z0-9]+)?:");

  private static final Pattern LOCATIONS =
      Pattern.compile("(?m)^\\s*version_locations\\s*=\\s*\\S");

  private static final Pattern DIALECT_IMPORT =
      Pattern.compile(
          "\\bsqlalchemy\\.dialects(?:\\.|\\s+import\\s+(?:\\w+\\s*,\\s*)*)"
              + "(mysql|mariadb|postgresql|sqlite|oracle|mssql)\\b");

  /** What stands beside or above the folder of the revisions. */
  static AlembicEnvironment around(Folder folder) {
    Optional<SourceFile> script = folder.read("env.py").or(() -> folder.read("../env.py"));
    return new AlembicEnvironment(
        script.map(AlembicEnvironment::withoutComments).orElse(""),
        folder.readNearest("alembic.ini").map(SourceFile::text).orElse(""));
  }

  private static String withoutComments(SourceFile file) {
    StringBuilder text = new StringBuilder(file.text());
    for (PythonToken token : PythonTokens.of(file.text())) {
      if (token.kind() == Kind.COMMENT) {
        for (int i = token.span().start(); i < token.span().end(); i++) {
          text.setCharAt(i, ' ');
        }
      }
    }
    return text.toString();
  }

  TransactionMode transaction() {
    if (AUTOCOMMIT.matcher(script).find()) {
      return TransactionMode.AUTOCOMMIT;
    }
    return PER_MIGRATION.matcher(script).find()
        ? TransactionMode.PER_MIGRATION
        : TransactionMode.ALL_PENDING;
  }

  /** Whether revisions may stand in folders that are found nowhere near. */
  boolean hasOtherLocations() {
    return LOCATIONS.matcher(settings).find();
  }

  /** For people who ask how the history was read. */
  String words() {
    return script.isEmpty()
        ? "no env.py near them"
        : transaction() == TransactionMode.ALL_PENDING
            ? "env.py runs all of them in one transaction"
            : transaction() == TransactionMode.PER_MIGRATION
                ? "env.py gives each its transaction"
                : "env.py runs them without a transaction";
  }

  /** The timeouts that hold while the revisions run. */
  Map<String, String> session() {
    Map<String, String> session = new HashMap<>();
    Matcher option = OPTION.matcher(script);
    while (option.find()) {
      session.put(option.group(1).toLowerCase(Locale.ROOT), option.group(2));
    }
    Matcher set = SET.matcher(script);
    while (set.find()) {
      String value = set.group(2) == null ? set.group(3) : set.group(2);
      session.put(set.group(1).toLowerCase(Locale.ROOT), value);
    }
    return session;
  }

  /** What the revisions import wins over the URL, which is often that of somebody's own machine. */
  Dialect dialect(Folder folder, List<RevisionFile> revisions) {
    Map<Dialect, Integer> imported = new HashMap<>();
    for (RevisionFile revision : revisions) {
      Matcher dialect = DIALECT_IMPORT.matcher(revision.file().text());
      while (dialect.find()) {
        Dialect.named(dialect.group(1)).ifPresent(d -> imported.merge(d, 1, Integer::sum));
      }
    }
    if (imported.containsKey(Dialect.POSTGRESQL)) {
      return Dialect.POSTGRESQL;
    }
    Optional<Dialect> most =
        imported.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    Matcher url = URL.matcher(settings);
    return most.or(() -> url.find() ? Dialect.named(url.group(1)) : Optional.empty())
        .filter(dialect -> dialect != Dialect.SQLITE)
        .or(() -> Dialect.ofFolders(folder.location()))
        .or(() -> most)
        .orElse(Dialect.POSTGRESQL);
  }
}
