package dev.miglint.lint;

import dev.miglint.lint.History.Script;
import dev.miglint.migration.Language;
import dev.miglint.migration.Migration;
import dev.miglint.source.Span;
import dev.miglint.sql.Statement;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fingerprints that stay when lines move: from the rule, the file and the tokens of the statement.
 * Equal ones in one file are numbered.
 */
public final class Fingerprints {

  private static final int HEX_DIGITS = 16;

  private final Map<String, Integer> seen = new HashMap<>();
  private final Map<Migration, Script> scripts;

  public Fingerprints(List<Script> scripts) {
    this(byMigration(scripts));
  }

  private Fingerprints(Map<Migration, Script> scripts) {
    this.scripts = scripts;
  }

  private static Map<Migration, Script> byMigration(List<Script> scripts) {
    Map<Migration, Script> byMigration = new HashMap<>();
    scripts.forEach(script -> byMigration.put(script.migration(), script));
    return byMigration;
  }

  /** Others for the same scripts, that number their own findings: those of one rule, say. */
  Fingerprints anew() {
    return new Fingerprints(scripts);
  }

  public String of(String rule, Migration migration, Span span) {
    String text = rule + '\0' + migration.file().name() + '\0' + statement(migration, span);
    int occurrence = seen.merge(text, 1, Integer::sum);
    return hash(occurrence == 1 ? text : text + '\0' + occurrence);
  }

  private String statement(Migration migration, Span span) {
    Script script = scripts.get(migration);
    if (script == null) {
      return "";
    }
    return around(script.parsed().statements(), span)
        .map(statement -> NormalText.of(migration.file(), statement, Language.SQL).text())
        .orElse("");
  }

  /** Statements stand in the order of the text and do not overlap. */
  private static Optional<Span> around(List<Statement> statements, Span span) {
    int low = 0;
    int high = statements.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span statement = statements.get(middle).span();
      if (statement.contains(span)) {
        return Optional.of(statement);
      }
      if (statement.start() <= span.start()) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HEX_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
