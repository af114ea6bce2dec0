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
import dev.miglint.migration.TransactionMode;
import dev.miglint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * morph: {@code <digits>_<name>.up.sql} and {@code .down.sql} by number. A script that begins with
 * {@code -- morph:nontransactional} runs in no transaction. golang-migrate names its files so too;
 * that line, or {@code migrations.list} nearby, tells them apart.
 */
@AutoService(Layout.class)
public final class Morph implements Layout {

  private static final Framework FRAMEWORK =
      new Framework(
          "morph",
          true,
          Set.of(),
          "Put the statement into a migration of its own whose first line is"
              + " -- morph:nontransactional.");

  private static final Pattern NAME = Pattern.compile("([0-9]+)_(.*)\\.(up|down)\\.sql");
  private static final Pattern OUTSIDE = Pattern.compile("--\\s*morph:nontransactional\\b.*");

  @Override
  public String framework() {
    return FRAMEWORK.id();
  }

  @Override
  public TransactionMode transaction() {
    return TransactionMode.PER_MIGRATION;
  }

  @Override
  public Optional<Match> read(Folder folder) {
    List<Migration> migrations = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (String file : folder.scripts()) {
      Matcher name = NAME.matcher(file);
      if (name.matches()) {
        folder.read(file).map(text -> migration(folder, name, text)).ifPresent(migrations::add);
      } else {
        leftOut.add(
            new LeftOut(
                folder.locationOf(file),
                "is no migration of morph: those are named <version>_<name>.up.sql"));
      }
    }
    if (migrations.isEmpty()) {
      return Optional.empty();
    }
    boolean optOut =
        migrations.stream().anyMatch(m -> m.transaction() == TransactionMode.AUTOCOMMIT);
    boolean list =
        List.of("", "../", "../../").stream()
            .anyMatch(place -> folder.read(place + "migrations.list").isPresent());
    List<Migration> ordered = Chronology.order(migrations, Version.NUMERIC);
    return Optional.of(
        new Match(
            leftOut.size() <= migrations.size() && (optOut || list)
                ? optOut ? Certainty.DIRECTIVES : Certainty.NAMES_AND_SURROUNDINGS
                : Certainty.ONLY_WHEN_NAMED,
            new MigrationSet(
                FRAMEWORK,
                folder.location(),
                optOut ? "a script is marked morph:nontransactional" : "migrations.list is nearby",
                ordered,
                Chronology.duplicates(ordered)),
            leftOut));
  }

  private static Migration migration(Folder folder, Matcher name, SourceFile text) {
    return new Migration(
        name.group(1) + "_" + name.group(2),
        name.group(1),
        name.group(2),
        name.group(3).equals("up") ? Direction.UP : Direction.DOWN,
        text,
        text.whole(),
        OUTSIDE.matcher(text.line(1)).matches()
            ? TransactionMode.AUTOCOMMIT
            : TransactionMode.PER_MIGRATION,
        Language.SQL,
        folder.dialect());
  }
}
