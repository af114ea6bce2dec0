package dev.miglint.rules;

import dev.miglint.lint.Companion;
import dev.miglint.lint.Option;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.Scope;
import dev.miglint.lint.Settings;
import dev.miglint.migration.ChangeSet;
import dev.miglint.migration.FileChange;
import dev.miglint.migration.TransactionMode;
import dev.miglint.source.SourceFile;
import dev.miglint.sql.PostgresVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How to run a case or an example: what its header lines, or the words after a fence, say.
 *
 * @param entries in their order: {@code pg} to {@code 11, 14}
 */
record CaseHeader(List<Map.Entry<String, String>> entries) {

  /** Every name that a header line may have. */
  static final List<String> NAMES =
      List.of(
          "about",
          "pg",
          "transaction",
          "framework",
          "dialect",
          "setting",
          "session",
          "release",
          "change",
          "companion",
          "with",
          "today",
          "known-limit");

  CaseHeader {
    entries = List.copyOf(entries);
    for (Map.Entry<String, String> entry : entries) {
      if (!NAMES.contains(entry.getKey())) {
        throw new IllegalArgumentException("no such header: " + entry.getKey());
      }
    }
  }

  CaseHeader and(CaseHeader other) {
    List<Map.Entry<String, String>> all = new ArrayList<>(entries);
    all.addAll(other.entries);
    return new CaseHeader(all);
  }

  List<String> all(String name) {
    return entries.stream()
        .filter(entry -> entry.getKey().equals(name))
        .map(Map.Entry::getValue)
        .toList();
  }

  Optional<String> one(String name) {
    return all(name).stream().findFirst();
  }

  /** The versions to run for; the default one where none is named. */
  List<PostgresVersion> targets() {
    List<PostgresVersion> named =
        all("pg").stream()
            .flatMap(list -> words(list).stream())
            .map(major -> new PostgresVersion(Integer.parseInt(major)))
            .toList();
    return named.isEmpty() ? List.of(PostgresVersion.DEFAULT) : named;
  }

  Optional<TransactionMode> transaction() {
    return one("transaction")
        .map(
            word ->
                switch (word) {
                  case "none" -> TransactionMode.AUTOCOMMIT;
                  case "file" -> TransactionMode.PER_MIGRATION;
                  case "set" -> TransactionMode.ALL_PENDING;
                  case "simple" -> TransactionMode.SIMPLE_QUERY;
                  case "unknown" -> TransactionMode.UNKNOWN;
                  default -> throw new IllegalArgumentException("no such transaction: " + word);
                });
  }

  /** Every migration of the case is one release. */
  boolean together() {
    return one("release").map("together"::equals).orElse(scope().changes().isPresent());
  }

  /** What has changed; empty where the case has no base to compare with. */
  Scope scope() {
    List<FileChange> changes = all("change").stream().map(CaseHeader::change).toList();
    return changes.isEmpty()
        ? Scope.EVERYTHING
        : new Scope(Optional.of(ChangeSet.of("main", changes)), Set.of());
  }

  /**
   * {@code db/1.sql: modified, SELECT 1;}: the file, what was done, its text before, on one line.
   */
  private static FileChange change(String words) {
    String file = words.substring(0, words.indexOf(": "));
    String[] rest = words.substring(file.length() + 2).split(", ", 2);
    FileChange.Kind kind = FileChange.Kind.valueOf(rest[0].toUpperCase(Locale.ROOT));
    return new FileChange(
        file,
        kind,
        rest.length == 1
            ? Optional.empty()
            : Optional.of(new SourceFile(file, rest[1].replace("\\n", "\n"))));
  }

  /**
   * {@code version.go, (\\d+), Version = 7} with its pattern and text, {@code schema.md, changed},
   * or {@code schema.md} alone.
   */
  List<Companion> companions() {
    return all("companion").stream().map(CaseHeader::companion).toList();
  }

  private static Companion companion(String words) {
    String[] parts = words.split(", ", 3);
    return parts.length == 3
        ? new Companion(
            parts[0],
            parts[2].equals("absent")
                ? Optional.empty()
                : Optional.of(new SourceFile(parts[0], parts[2])),
            Optional.of(Pattern.compile(parts[1])),
            false)
        : new Companion(parts[0], Optional.empty(), Optional.empty(), parts.length == 2);
  }

  Map<String, String> session() {
    Map<String, String> session = new HashMap<>();
    all("session").forEach(pair -> putPair(session, pair, "="));
    return session;
  }

  /** The day on which it runs. */
  LocalDate today() {
    return one("today").map(LocalDate::parse).orElse(LocalDate.of(2026, 1, 1));
  }

  /** Other rules that are on. */
  List<String> with() {
    return all("with").stream().flatMap(list -> words(list).stream()).toList();
  }

  /** The options of the rule, each read as its default's type. */
  Settings settings(RuleInfo info) {
    Map<String, String> texts = new LinkedHashMap<>();
    all("setting").forEach(pair -> putPair(texts, pair, "="));
    Map<String, Object> values = new HashMap<>();
    texts.forEach(
        (name, text) -> {
          Option<?> option =
              info.options().stream()
                  .filter(o -> o.name().equals(name))
                  .findFirst()
                  .orElseThrow(
                      () -> new IllegalArgumentException(info.id() + " has no option " + name));
          values.put(name, value(option.defaultValue(), text));
        });
    return new Settings(values);
  }

  private static Object value(Object standard, String text) {
    if (standard instanceof Boolean) {
      return Boolean.valueOf(text.toLowerCase(Locale.ROOT));
    }
    if (standard instanceof Integer) {
      return Integer.valueOf(text);
    }
    if (standard instanceof List) {
      return words(text);
    }
    if (standard instanceof Map) {
      Map<String, String> map = new LinkedHashMap<>();
      words(text).forEach(pair -> putPair(map, pair, ":"));
      return map;
    }
    return text;
  }

  private static void putPair(Map<String, String> map, String pair, String sign) {
    int at = pair.indexOf(sign);
    map.put(
        at < 0 ? pair.strip() : pair.substring(0, at).strip(),
        at < 0 ? "" : pair.substring(at + 1).strip());
  }

  private static List<String> words(String list) {
    return Arrays.stream(list.split(",", -1)).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }
}
