package dev.miglint.lint;

import dev.miglint.lint.History.Script;
import dev.miglint.migration.Migration;
import dev.miglint.parser.lexer.TokenKind;
import dev.miglint.parser.lexer.Tokens;
import dev.miglint.source.Span;
import dev.miglint.sql.Statement;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
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
        .map(statement -> tokens(migration, statement))
        .orElse("");
  }

  /** The statement without comments and spacing, its words in one case. */
  private static String tokens(Migration migration, Span span) {
    Tokens tokens = Tokens.of(migration.file().text(), span);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.text(i);
      text.append(tokens.kind(i) == TokenKind.WORD ? token.toLowerCase(Locale.ROOT) : token)
          .append(' ');
    }
    return text.toString();
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
