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
import dev.miglint.migration.Templating;
import dev.miglint.migration.TransactionMode;
import dev.miglint.source.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Flyway: {@code V<version>__<description>.sql}, its undo {@code U…}, baselines {@code B…} and
 * repeatable {@code R__<description>.sql}, in a folder and all below it. Versions are compared part
 * by part. Repeatable ones run after all others, by their descriptions.
 */
@AutoService(Layout.class)
public final class Flyway implements Layout {

  private static final Framework FRAMEWORK =
      new Framework(
          "flyway",
          false,
          Set.of(),
          "Put the statement into a migration of its own, with executeInTransaction=false in a"
              + " .sql.conf file beside it.");

  private static final Pattern NAME =
      Pattern.compile("(?:([VUB])([0-9]+(?:[._][0-9]+)*)|R)__(.*)\\.(sql|java|kt)");

  private static final Pattern OUTSIDE =
      Pattern.compile("(?m)^\\s*executeInTransaction\\s*=\\s*false\\s*$");

  @Override
  public String framework() {
    return FRAMEWORK.id();
  }

  @Override
  public TransactionMode transaction() {
    return TransactionMode.PER_MIGRATION;
  }

  @Override
  public Templating templating() {
    return Templating.DOLLAR;
  }

  @Override
  public Optional<Match> read(Folder folder) {
    List<Folder> places = isLocation(folder) ? List.of(folder) : siblings(folder);
    if (places.isEmpty()) {
      return Optional.empty();
    }
    List<Migration> migrations = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (Folder location : places) {
      location.withBelow().forEach(place -> collect(place, migrations, leftOut));
    }
    long scripts = migrations.stream().filter(m -> m.language() == Language.SQL).count();
    if (scripts == 0) {
      return Optional.empty();
    }
    leaveOutBaselines(migrations, leftOut);
    List<Migration> ordered = ordered(migrations);
    String why =
        "%s scripts%s are named V<version>__<description>.sql or the like"
            .formatted(
                scripts,
                places.size() == 1
                    ? ""
                    : " of " + places.stream().map(Folder::name).collect(Collectors.joining(", ")));
    return Optional.of(
        new Match(
            leftOut.size() <= scripts ? Certainty.NAMES : Certainty.ONLY_WHEN_NAMED,
            new MigrationSet(
                FRAMEWORK, places.get(0).location(), why, ordered, Chronology.duplicates(ordered)),
            leftOut));
  }

  private static boolean isLocation(Folder folder) {
    return folder.files().stream().anyMatch(file -> NAME.matcher(file).matches());
  }

  /**
   * Folders beside each other whose scripts run as one history: {@code migration} and {@code
   * migration_data}, unless both have a version.
   */
  private static List<Folder> siblings(Folder folder) {
    List<Folder> locations = folder.folders().stream().filter(Flyway::isLocation).toList();
    for (Folder main : locations) {
      List<Folder> together = new ArrayList<>(List.of(main));
      Set<String> versions = new HashSet<>(versions(main));
      for (Folder other : locations) {
        boolean extended = other.name().matches(Pattern.quote(main.name()) + "[_-].+");
        if (extended
            && other.dialect() == main.dialect()
            && Collections.disjoint(versions, versions(other))) {
          versions.addAll(versions(other));
          together.add(other);
        }
      }
      if (together.size() > 1) {
        return together;
      }
    }
    return List.of();
  }

  private static Set<String> versions(Folder folder) {
    return folder
        .withBelow()
        .flatMap(place -> place.files().stream())
        .map(NAME::matcher)
        .filter(name -> name.matches() && name.group(2) != null)
        .map(name -> name.group(1) + name.group(2).replace('_', '.'))
        .collect(Collectors.toSet());
  }

  private static void collect(Folder folder, List<Migration> migrations, List<LeftOut> leftOut) {
    for (String file : folder.files()) {
      Matcher name = NAME.matcher(file);
      if (name.matches()) {
        migration(folder, file, name).ifPresent(migrations::add);
      } else if (folder.isScript(file)) {
        leftOut.add(
            new LeftOut(
                folder.locationOf(file),
                "is no migration of Flyway: those are named V<version>__<description>.sql"));
      }
    }
  }

  private static Optional<Migration> migration(Folder folder, String file, Matcher name) {
    boolean program = !name.group(4).equals("sql");
    Optional<SourceFile> source =
        program ? Optional.of(new SourceFile(folder.locationOf(file), "")) : folder.read(file);
    String version = name.group(2) == null ? "" : name.group(2);
    return source.map(
        text ->
            new Migration(
                file.substring(0, file.lastIndexOf('.')),
                version,
                name.group(3),
                direction(name.group(1)),
                text,
                text.whole(),
                mode(folder, file, text),
                program ? Language.PROGRAM : Language.SQL,
                folder.dialect()));
  }

  /**
   * A baseline stands for the versions up to its own in a database without a history; of several,
   * the last one does. Where those versions are there too, they are the history.
   */
  private static void leaveOutBaselines(List<Migration> migrations, List<LeftOut> leftOut) {
    List<Migration> baselines = migrations.stream().filter(Flyway::isBaseline).toList();
    for (Migration baseline : baselines) {
      if (migrations.stream().anyMatch(other -> makesNeedless(other, baseline))) {
        migrations.remove(baseline);
        leftOut.add(
            new LeftOut(
                baseline.file().name(),
                "is a baseline, which a database with a history never runs"));
      }
    }
  }

  private static boolean isBaseline(Migration migration) {
    return migration.id().startsWith("B");
  }

  private static boolean makesNeedless(Migration other, Migration baseline) {
    int order =
        other.version().isEmpty()
            ? 1
            : Version.BY_PARTS.compare(other.version(), baseline.version());
    return isBaseline(other) ? order > 0 : other.direction() == Direction.UP && order <= 0;
  }

  private static Direction direction(@org.jspecify.annotations.Nullable String prefix) {
    if (prefix == null) {
      return Direction.REPEATABLE;
    }
    return prefix.equals("U") ? Direction.DOWN : Direction.UP;
  }

  /**
   * Without a word in its configuration, Flyway leaves the transaction away when every statement is
   * one that refuses to run in it; if only some are, it refuses the script
   * (database/postgresql/PostgreSQLParser of Flyway 10).
   */
  private static TransactionMode mode(Folder folder, String file, SourceFile text) {
    Optional<SourceFile> configuration = folder.read(file + ".conf");
    boolean outside =
        configuration.filter(c -> OUTSIDE.matcher(c.text()).find()).isPresent()
            || Outsiders.isAll(text.text());
    return outside ? TransactionMode.AUTOCOMMIT : TransactionMode.PER_MIGRATION;
  }

  private static List<Migration> ordered(List<Migration> migrations) {
    List<Migration> ordered =
        new ArrayList<>(
            Chronology.order(
                migrations.stream().filter(m -> m.direction() != Direction.REPEATABLE).toList(),
                Version.BY_PARTS));
    migrations.stream()
        .filter(m -> m.direction() == Direction.REPEATABLE)
        .sorted(Comparator.comparing(Migration::name).thenComparing(m -> m.file().name()))
        .forEach(ordered::add);
    return ordered;
  }
}
