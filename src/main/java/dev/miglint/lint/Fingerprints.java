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

/**
 * Fingerprints that stay when lines move: from the rule, the file and the tokens of the statement.
 * Equal ones in one file are numbered.
 */
public final class Fingerprints {

  private static final int HEX_DIGITS = 16;

  private final Map<String, Integer> seen = new HashMap<>();
  private final Map<Migration, Script> scripts = new HashMap<>();

  public Fingerprints(List<Script> scripts) {
    scripts.forEach(script -> this.scripts.put(script.migration(), script));
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
    return script.parsed().statements().stream()
        .map(Statement::span)
        .filter(statement -> statement.contains(span))
        .findFirst()
        .map(statement -> NormalText.of(migration.file(), statement, Language.SQL).text())
        .orElse("");
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
