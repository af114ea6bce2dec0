package dev.miglint.habits;

import dev.miglint.habits.Habits.Shared;
import dev.miglint.migration.Dialect;
import dev.miglint.migration.MigrationSet;
import dev.miglint.sql.PostgresVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A commented configuration that says what was found and switches on what the migrations already
 * keep to.
 *
 * @param histories what their migrations have in common, at least one
 * @param server what else in the repository says of the server
 * @param dumps schemas that pg_dump wrote, relative to the configuration
 */
public record StarterConfiguration(
    List<Habits> histories, Optional<MentionedServer> server, List<String> dumps) {

  private static final Pattern FOR_TESTS =
      Pattern.compile(
          "(?:^|/)(?:tests?|testdata|fixtures?|stubs?|__tests__|spec|examples?)(?:/|$)");

  public StarterConfiguration {
    histories = List.copyOf(histories);
    dumps = List.copyOf(dumps);
  }

  /** The text of the file. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append("# What \"miglint init\" found here, and what follows from it. With this file,\n");
    text.append(
        "# \"miglint\" alone checks the paths below; \"miglint rules\" shows what is on and"
            + " why,\n");
    text.append("# \"miglint migrations\" the order and the transactions.\n\n");
    paths(text);
    version(text);
    packs(text);
    conventions(text);
    if (histories.stream().allMatch(Habits::makesAllItUses)) {
      text.append(
          "# Every relation that the migrations use was made by one of them, so that the first one"
              + " runs\n");
      text.append("# on an empty database: a name that none of them makes is a mistake.\n");
      text.append("schema: empty\n\n");
    } else {
      dumps.forEach(dump -> dump(text, dump));
    }
    text.append("# From which severity on findings fail the run: error, warning, info, never.\n");
    text.append("# fail-on: error\n");
    return text.toString();
  }

  private void paths(StringBuilder text) {
    Map<String, List<Habits>> places = new LinkedHashMap<>();
    for (Habits habits : histories) {
      places.computeIfAbsent(habits.set().location(), key -> new ArrayList<>()).add(habits);
    }
    boolean allTests = places.keySet().stream().allMatch(StarterConfiguration::isForTests);
    text.append("paths:\n");
    places.forEach(
        (place, here) -> {
          MigrationSet set = here.get(0).set();
          String mark = isForTests(place) && !allTests ? "  # " : "  ";
          text.append(
              "  # %s: %s\n"
                  .formatted(
                      set.framework().id(),
                      oneLine(set.why()).replaceFirst("; those for .*$", "")));
          here.forEach(habits -> text.append("  # %s\n".formatted(words(habits, here.size() > 1))));
          int notes = here.stream().mapToInt(habits -> habits.set().notes().size()).sum();
          if (notes > 0) {
            text.append(
                "  # odd about its files, as \"miglint migrations\" says: %s note%s\n"
                    .formatted(notes, notes == 1 ? "" : "s"));
          }
          if (!mark.isBlank()) {
            text.append("  # Left out, since it looks like something that tests read:\n");
          }
          text.append("%s- %s\n".formatted(mark, quoted(place)));
        });
    List<String> frameworks =
        histories.stream().map(h -> h.set().framework().id()).distinct().toList();
    if (frameworks.equals(List.of("plain"))) {
      text.append(
          "\n# No framework was recognised. Say what your runner does about transactions, which\n");
      text.append("# decides on a good part of the findings: none, file, set.\n");
      text.append("# transaction: file\n");
    } else if (frameworks.size() == 1) {
      text.append("\n# It is detected; name it if that should ever fail.\n");
      text.append("# framework: %s\n".formatted(frameworks.get(0)));
    }
    text.append("\n");
  }

  private static boolean isForTests(String place) {
    return FOR_TESTS.matcher(place).find();
  }

  private static String words(Habits habits, boolean severalDatabases) {
    List<String> words = new ArrayList<>();
    words.add(
        "%s migration%s, %s"
            .formatted(
                habits.migrations(),
                habits.migrations() == 1 ? "" : "s",
                habits.back() == 0 ? "none with a way back" : habits.back() + " with a way back"));
    if (!habits.numbering().isEmpty()) {
      words.add("versions are " + habits.numbering());
    }
    if (habits.snakeCase()) {
      words.add("names are in snake_case");
    }
    if (habits.limitsWaiting()) {
      words.add("%s set lock_timeout".formatted(habits.lockTimeouts()));
    }
    String all = String.join("; ", words);
    Dialect dialect = habits.set().migrations().get(0).dialect();
    return severalDatabases || dialect != Dialect.POSTGRESQL ? dialect.title() + ": " + all : all;
  }

  private void version(StringBuilder text) {
    if (server.isPresent()) {
      text.append(
          "# The oldest server that they run on, as %s says.\n".formatted(server.get().file()));
      text.append("pg-version: %s\n\n".formatted(server.get().version().major()));
    } else {
      text.append("# The oldest server that they run on.\n");
      text.append("# pg-version: %s\n\n".formatted(PostgresVersion.DEFAULT.major()));
    }
  }

  private void packs(StringBuilder text) {
    List<String> packs = new ArrayList<>();
    if (histories.stream().allMatch(Habits::onlyGoesForth)
        && histories.stream().anyMatch(h -> h.set().framework().pairsDown())) {
      packs.add("  - forward-only # no migration has a way back");
    }
    if (histories.stream().anyMatch(Habits::limitsWaiting)) {
      packs.add("  - zero-downtime # nearly all migrations set lock_timeout");
    }
    largest()
        .filter(Habits::comments)
        .ifPresent(
            h ->
                packs.add(
                    "  - documented # %s of %s tables have a comment"
                        .formatted(h.commented(), h.tables())));
    if (packs.isEmpty()) {
      text.append(
          "# Packs of rules besides the recommended ones, such as zero-downtime, types, style.\n");
      text.append("# extends: [zero-downtime]\n\n");
    } else {
      text.append("extends:\n" + String.join("\n", packs) + "\n\n");
    }
  }

  private Optional<Habits> largest() {
    return histories.stream().max(Comparator.comparingInt(Habits::tables));
  }

  private void conventions(StringBuilder text) {
    Optional<Habits> habits = largest().filter(h -> !h.auditColumns().isEmpty());
    if (habits.isPresent()) {
      String counts =
          habits.get().auditColumns().stream()
              .map(shared -> "%s (%s)".formatted(shared.column(), shared.tables()))
              .collect(Collectors.joining(", "));
      text.append(
          "# Of %s tables nearly all have %s: new ones without are reported.\n"
              .formatted(habits.get().tables(), counts));
      text.append("conventions:\n");
      text.append(
          "  audit-columns: [%s]\n\n"
              .formatted(
                  habits.get().auditColumns().stream()
                      .map(Shared::column)
                      .collect(Collectors.joining(", "))));
    } else {
      text.append("# Columns that every table must have, with their types.\n");
      text.append("# conventions:\n");
      text.append("#   required-columns: {created_at: timestamptz}\n\n");
    }
  }

  private static void dump(StringBuilder text, String dump) {
    text.append(
        "# %s is a dump of a schema. Only if the history was squashed into it:\n".formatted(dump));
    text.append("# schema: %s\n\n".formatted(quoted(dump)));
  }

  private static String oneLine(String words) {
    return words.replaceAll("\\s+", " ");
  }

  /** As YAML reads it back: plain where that is safe. */
  private static String quoted(String path) {
    return path.matches("[A-Za-z0-9_./][A-Za-z0-9_./-]*") && !path.matches("[0-9.]+")
        ? path
        : "'" + path.replace("'", "''") + "'";
  }
}
