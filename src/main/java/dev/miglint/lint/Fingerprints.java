package dev.miglint.lint;

import dev.miglint.migration.Language;
import dev.miglint.migration.Migration;
import dev.miglint.source.Sha256;
import dev.miglint.source.Span;
import dev.miglint.sql.ParsedScript.SyntaxError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fingerprints that stay when lines move: from the rule, the file and the tokens of the statement.
 * Equal ones in one file are numbered.
 */
public final class Fingerprints {

  private static final int HEX_DIGITS = 16;

  private final Map<String, Group> groups = new HashMap<>();
  private final Map<Migration, ScriptOutline> scripts;

  public Fingerprints(List<ScriptOutline> scripts) {
    this(byMigration(scripts));
  }

  /** For scripts that are still being read: each has to be there when a fingerprint is reckoned. */
  Fingerprints(Map<Migration, ScriptOutline> scripts) {
    this.scripts = scripts;
  }

  private static Map<Migration, ScriptOutline> byMigration(List<ScriptOutline> scripts) {
    Map<Migration, ScriptOutline> byMigration = new HashMap<>();
    scripts.forEach(script -> byMigration.put(script.migration(), script));
    return byMigration;
  }

  /** The fingerprint of a finding, which is reckoned when it is asked for. */
  public Fingerprint of(String rule, Migration migration, Span span) {
    return groups
        .computeIfAbsent(rule + '\0' + migration.file().name(), Group::new)
        .add(() -> tokensAround(migration, span));
  }

  private String tokensAround(Migration migration, Span span) {
    return Optional.ofNullable(scripts.get(migration))
        .flatMap(script -> statement(script, span))
        .map(statement -> tokens(migration, statement))
        .orElse("");
  }

  /** The findings of one rule in one file, of which equal ones are numbered in their order. */
  private static final class Group {

    private final String ruleAndFile;
    private final List<Supplier<String>> tokens = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    Group(String ruleAndFile) {
      this.ruleAndFile = ruleAndFile;
    }

    Fingerprint add(Supplier<String> statement) {
      tokens.add(statement);
      return new Member(this, tokens.size() - 1);
    }

    /** Those before it are reckoned with it. */
    synchronized String value(int place) {
      while (values.size() <= place) {
        String text = ruleAndFile + '\0' + tokens.get(values.size()).get();
        int occurrence = seen.merge(text, 1, Integer::sum);
        values.add(hash(occurrence == 1 ? text : text + '\0' + occurrence));
      }
      return values.get(place);
    }

    String statement(int place) {
      String text = tokens.get(place).get();
      return text.isEmpty() ? "" : hash(text);
    }
  }

  private static final class Member extends Fingerprint {

    private final Group group;
    private final int place;

    Member(Group group, int place) {
      this.group = group;
      this.place = place;
    }

    @Override
    public String value() {
      return group.value(place);
    }

    @Override
    public String statement() {
      return group.statement(place);
    }
  }

  /** Of each statement of a script, as {@link Fingerprint#statement()} has it. */
  public static Set<String> ofStatements(ScriptOutline script) {
    return Stream.concat(
            script.statements().stream(),
            script.syntaxErrors().stream().map(SyntaxError::statement))
        .map(statement -> hash(tokens(script.migration(), statement)))
        .collect(Collectors.toSet());
  }

  private static String tokens(Migration migration, Span statement) {
    return NormalText.of(migration.file(), statement, Language.SQL).text();
  }

  /** None where it is about the migration as a whole, whatever its first statement is. */
  private static Optional<Span> statement(ScriptOutline script, Span span) {
    boolean isWhole = span.equals(Span.START_OF_FILE) || span.equals(script.migration().start());
    return isWhole
        ? Optional.empty()
        : around(script.statements(), span)
            .or(
                () ->
                    script.syntaxErrors().stream()
                        .map(SyntaxError::statement)
                        .filter(statement -> statement.contains(span))
                        .findFirst());
  }

  /** Statements stand in the order of the text and do not overlap. */
  private static Optional<Span> around(List<Span> statements, Span span) {
    int low = 0;
    int high = statements.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span statement = statements.get(middle);
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
    return Sha256.hex(text).substring(0, HEX_DIGITS);
  }
}
