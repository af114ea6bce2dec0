package dev.miglint.migration.layout;

import com.google.auto.service.AutoService;
import dev.miglint.migration.Folder;
import dev.miglint.migration.Framework;
import dev.miglint.migration.Layout;
import dev.miglint.migration.Match;
import dev.miglint.migration.Match.Certainty;
import dev.miglint.migration.Match.LeftOut;
import dev.miglint.migration.Migration;
import dev.miglint.migration.MigrationSet;
import dev.miglint.migration.Note;
import dev.miglint.migration.Templating;
import dev.miglint.migration.TransactionMode;
import dev.miglint.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Liquibase: a changelog in XML, YAML or JSON with what it includes, or a folder of formatted SQL.
 * Each changeset has a transaction of its own, unless it says {@code runInTransaction:false}.
 */
@AutoService(Layout.class)
public final class Liquibase implements Layout {

  private static final Framework FRAMEWORK =
      new Framework(
          "liquibase",
          false,
          Set.of(),
          "Put the statement into a changeset of its own with runInTransaction:false.");

  /** Names that make a look inside worth while; what is included is found by its path. */
  private static final Pattern CHANGELOG =
      Pattern.compile(".*(change-?_?log|master|liquibase|migration).*", Pattern.CASE_INSENSITIVE);

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
  public boolean mayBeMigration(SourceFile file) {
    return ChangelogTree.mayBeChangelog(file.name()) && ChangelogTree.changelog(file).isPresent();
  }

  @Override
  public Optional<Match> read(Folder folder) {
    List<String> changelogs =
        folder.files().stream()
            .filter(ChangelogTree::mayBeChangelog)
            .filter(file -> isNamedLikeChangelog(folder, file))
            .filter(file -> folder.read(file).flatMap(ChangelogTree::changelog).isPresent())
            .toList();
    return changelogs.isEmpty() ? formatted(folder) : changelog(folder, changelogs);
  }

  private static boolean isNamedLikeChangelog(Folder folder, String file) {
    return CHANGELOG.matcher(file).matches() || CHANGELOG.matcher(folder.name()).matches();
  }

  /** The first changelog that no other one includes; the next is asked for again. */
  private static Optional<Match> changelog(Folder folder, List<String> changelogs) {
    Map<String, ChangelogTree> trees = new HashMap<>();
    Set<String> included = new HashSet<>();
    for (String file : changelogs) {
      ChangelogTree tree = new ChangelogTree(folder, folder.isScript(file));
      tree.follow(file);
      trees.put(file, tree);
      included.addAll(tree.included());
    }
    String root =
        changelogs.stream()
            .filter(file -> !included.contains(file))
            .findFirst()
            .orElse(changelogs.get(0));
    ChangelogTree tree = trees.getOrDefault(root, new ChangelogTree(folder, false));
    List<LeftOut> leftOut = new ArrayList<>(tree.changelogs());
    List<Note> notes = new ArrayList<>(tree.notes());
    notes.addAll(duplicates(tree.migrations()));
    notes.addAll(neverRun(folder, included, leftOut));
    return Optional.of(
        new Match(
            Certainty.MARKER,
            new MigrationSet(
                FRAMEWORK,
                folder.location(),
                "%s is a changelog of %s changesets"
                    .formatted(
                        root, tree.migrations().stream().map(Migration::id).distinct().count()),
                tree.migrations(),
                notes),
            leftOut));
  }

  /** Changesets that no changelog of the folder leads to. */
  private static List<Note> neverRun(Folder folder, Set<String> included, List<LeftOut> leftOut) {
    Set<String> locations = new HashSet<>();
    included.forEach(file -> locations.add(folder.locationOf(file)));
    List<Note> notes = new ArrayList<>();
    folder
        .withBelow()
        .forEach(
            place -> {
              for (String file : place.scripts()) {
                String location = place.locationOf(file);
                if (!locations.contains(location)
                    && place.read(file).filter(FormattedSql::isFormatted).isPresent()) {
                  leftOut.add(new LeftOut(location, "is not included by a changelog"));
                  notes.add(
                      new Note(
                          Note.Kind.NEVER_RUNS,
                          location,
                          "It never runs: no changelog includes it."));
                }
              }
            });
    return notes;
  }

  private static Optional<Match> formatted(Folder folder) {
    List<Migration> migrations = new ArrayList<>();
    int files = 0;
    for (String file : folder.scripts()) {
      Optional<SourceFile> source = folder.read(file).filter(FormattedSql::isFormatted);
      if (source.isPresent()) {
        files++;
        migrations.addAll(FormattedSql.migrations(source.get(), folder.dialect()));
      }
    }
    return files == 0
        ? Optional.empty()
        : Optional.of(
            new Match(
                Certainty.DIRECTIVES,
                new MigrationSet(
                    FRAMEWORK,
                    folder.location(),
                    "%s scripts begin with --liquibase formatted sql".formatted(files),
                    migrations,
                    duplicates(migrations)),
                List.of()));
  }

  /** A changeset is known by its author, its id and its file. */
  private static List<Note> duplicates(List<Migration> migrations) {
    Set<String> seen = new HashSet<>();
    List<Note> notes = new ArrayList<>();
    for (Migration migration : migrations) {
      String key = migration.direction() + " " + migration.file().name() + " " + migration.id();
      if (!seen.add(key + " " + migration.dialect())) {
        notes.add(
            new Note(
                Note.Kind.DUPLICATE_VERSION,
                migration.file().name(),
                "The changeset %s stands in it twice.".formatted(migration.id())));
      }
    }
    return notes;
  }
}
