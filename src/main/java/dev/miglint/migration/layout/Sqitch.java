package dev.miglint.migration.layout;

import com.google.auto.service.AutoService;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Folder;
import dev.miglint.migration.Framework;
import dev.miglint.migration.Language;
import dev.miglint.migration.Layout;
import dev.miglint.migration.Match;
import dev.miglint.migration.Match.Certainty;
import dev.miglint.migration.Match.LeftOut;
import dev.miglint.migration.Migration;
import dev.miglint.migration.MigrationSet;
import dev.miglint.migration.Note;
import dev.miglint.migration.TransactionMode;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sqitch: {@code sqitch.plan} lists the changes in order; {@code deploy/<change>.sql} goes forth,
 * {@code revert/<change>.sql} back, {@code verify/<change>.sql} looks and rolls back. A change that
 * is listed again was reworked: its earlier script is called {@code <change>@<tag>.sql} after a tag
 * between the two. psql runs the scripts, so transactions are those that they open themselves.
 */
@AutoService(Layout.class)
public final class Sqitch implements Layout {

  private static final String PLAN = "sqitch.plan";

  private static final Framework FRAMEWORK =
      new Framework(
          "sqitch",
          true,
          Set.of(),
          "Put the statement into a change of its own whose scripts have no BEGIN and COMMIT.");

  @Override
  public String framework() {
    return FRAMEWORK.id();
  }

  @Override
  public TransactionMode transaction() {
    return TransactionMode.AUTOCOMMIT;
  }

  @Override
  public Optional<Match> read(Folder folder) {
    boolean scripts = folder.folders().stream().anyMatch(f -> isPart(f.name()));
    return scripts ? folder.read(PLAN).map(plan -> match(folder, plan)) : Optional.empty();
  }

  private static boolean isPart(String folder) {
    return folder.equals("deploy") || folder.equals("revert") || folder.equals("verify");
  }

  private Match match(Folder folder, SourceFile plan) {
    List<String> changes = changes(folder, plan.text());
    List<Migration> migrations = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (String change : changes) {
      String deploy = "deploy/" + change + ".sql";
      if (!folder.holds(deploy) && folder.holds(PLAN) && folder.folder("deploy").isPresent()) {
        notes.add(
            new Note(
                Note.Kind.MISSING_FILE,
                plan,
                place(plan, change),
                "It lists %s, but %s is not there.".formatted(change, deploy)));
      }
      for (String file : List.of(deploy, "revert/" + change + ".sql")) {
        if (folder.holds(file) && taken.add(folder.locationOf(file))) {
          Direction direction = file.equals(deploy) ? Direction.UP : Direction.DOWN;
          migration(folder, file, change, direction).ifPresent(migrations::add);
        }
      }
    }
    List<LeftOut> leftOut = leftOut(folder, taken, notes);
    return new Match(
        Certainty.MARKER,
        new MigrationSet(
            FRAMEWORK,
            folder.location(),
            "%s lists %s changes".formatted(PLAN, changes.size()),
            migrations,
            notes),
        leftOut);
  }

  private static Span place(SourceFile plan, String change) {
    return Listing.of(plan).entries().stream()
        .filter(entry -> entry.text().split("\\s+", 2)[0].replaceFirst("^\\+", "").equals(change))
        .map(Listing.Entry::span)
        .findFirst()
        .orElse(Span.START_OF_FILE);
  }

  private Optional<Migration> migration(
      Folder folder, String file, String change, Direction direction) {
    return folder
        .read(file)
        .map(
            text ->
                new Migration(
                    change,
                    "",
                    change,
                    direction,
                    text,
                    text.whole(),
                    transaction(),
                    Language.SQL,
                    folder.dialect()));
  }

  /** The scripts' names in the order in which they run. */
  private static List<String> changes(Folder folder, String plan) {
    List<String> changes = new ArrayList<>();
    Map<String, Integer> latest = new HashMap<>();
    Map<String, List<String>> tagsBehind = new HashMap<>();
    for (String line : plan.lines().map(String::strip).toList()) {
      if (line.isEmpty() || line.startsWith("%") || line.startsWith("#")) {
        continue;
      }
      String word = line.split("\\s+", 2)[0];
      if (word.startsWith("@")) {
        for (String change : latest.keySet()) {
          tagsBehind.computeIfAbsent(change, key -> new ArrayList<>()).add(change + word);
        }
        continue;
      }
      String change = word.startsWith("+") ? word.substring(1) : word;
      Integer earlier = latest.put(change, changes.size());
      List<String> names = tagsBehind.remove(change);
      if (earlier != null && names != null) {
        changes.set(earlier, oldName(folder, names));
      }
      changes.add(change);
    }
    return changes;
  }

  /** Of the tags between two instances the first with a script, as Sqitch itself looks for it. */
  private static String oldName(Folder folder, List<String> names) {
    return names.stream()
        .filter(name -> folder.holds("deploy/" + name + ".sql"))
        .findFirst()
        .orElse(names.get(names.size() - 1));
  }

  private static List<LeftOut> leftOut(Folder folder, Set<String> taken, List<Note> notes) {
    List<LeftOut> leftOut = new ArrayList<>();
    for (Folder part : folder.folders()) {
      if (!isPart(part.name())) {
        continue;
      }
      part.withBelow()
          .flatMap(place -> place.scripts().stream().map(place::locationOf))
          .filter(file -> !taken.contains(file))
          .forEach(
              file -> {
                boolean verify = part.name().equals("verify");
                leftOut.add(
                    new LeftOut(file, verify ? "is a verify script" : "is not listed in " + PLAN));
                if (!verify) {
                  folder
                      .read(file.substring(folder.locationOf("").length()))
                      .map(
                          text ->
                              Note.about(
                                  Note.Kind.NEVER_RUNS,
                                  text,
                                  "It never runs: " + PLAN + " does not list it."))
                      .ifPresent(notes::add);
                }
              });
    }
    return leftOut;
  }
}
