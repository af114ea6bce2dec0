package dev.miglint.migration.layout;

import com.google.auto.service.AutoService;
import dev.miglint.migration.Dialect;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pop, and Ory's popx after it: {@code <version>_<name>[.<dialect>][.autocommit].up.sql}, {@code
 * .down.sql} or {@code .fizz}. A script for a dialect takes the place of the one without, which is
 * for all others. {@code .autocommit} opts out of the transaction. golang-migrate names its files
 * so too: a dialect, fizz, a template or {@code database.yml} tells them apart.
 */
@AutoService(Layout.class)
public final class Pop implements Layout {

  private static final Framework FRAMEWORK =
      new Framework(
          "pop",
          false,
          Set.of("pop"),
          "Put the statement into a migration of its own with .autocommit before .up.sql in its"
              + " name, where the runner knows that.");

  private static final Pattern NAME =
      Pattern.compile(
          "([0-9]+)_([^.]+)(?:\\.([a-z0-9]+?))??(\\.autocommit)?\\.(up|down)\\.(sql|fizz)");

  private static final Pattern TEMPLATE =
      Pattern.compile("\\{\\{[^}]*(\\.Options|\\.Parameters|identifier)[^}]*}}");

  @Override
  public String framework() {
    return FRAMEWORK.id();
  }

  @Override
  public TransactionMode transaction() {
    return TransactionMode.PER_MIGRATION;
  }

  /** Neither MySQL nor CockroachDB get a transaction around their scripts. */
  @Override
  public TransactionMode transaction(Dialect dialect) {
    return dialect == Dialect.MYSQL || dialect == Dialect.COCKROACH
        ? TransactionMode.AUTOCOMMIT
        : TransactionMode.PER_MIGRATION;
  }

  @Override
  public Templating templating() {
    return Templating.GO;
  }

  @Override
  public Optional<Match> read(Folder folder) {
    List<Matcher> names =
        folder.files().stream().map(NAME::matcher).filter(Matcher::matches).toList();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    boolean several =
        names.stream()
            .anyMatch(
                name -> Optional.ofNullable(name.group(3)).flatMap(Dialect::named).isPresent());
    Dialect unnamed = several ? Dialect.GENERIC : folder.dialect();
    List<Migration> migrations = new ArrayList<>();
    for (Matcher name : names) {
      migration(folder, name, unnamed).ifPresent(migrations::add);
    }
    List<LeftOut> leftOut =
        folder.scripts().stream()
            .filter(file -> !NAME.matcher(file).matches())
            .map(
                file ->
                    new LeftOut(
                        folder.locationOf(file),
                        "is no migration of Pop: those are named <version>_<name>.up.sql"))
            .toList();
    Optional<String> sign = sign(folder, names, migrations);
    List<Migration> ordered = Chronology.order(migrations, Version.NUMERIC);
    return Optional.of(
        new Match(
            sign.isPresent() && leftOut.size() <= migrations.size()
                ? Certainty.NAMES_AND_SURROUNDINGS
                : Certainty.ONLY_WHEN_NAMED,
            new MigrationSet(
                FRAMEWORK,
                folder.location(),
                "%s files are named <version>_<name>.up.sql or the like; %s"
                    .formatted(names.size(), sign.orElse("the framework was named")),
                ordered,
                Chronology.duplicates(ordered)),
            leftOut));
  }

  /** What golang-migrate would not have. */
  private static Optional<String> sign(
      Folder folder, List<Matcher> names, List<Migration> migrations) {
    if (names.stream().anyMatch(name -> name.group(6).equals("fizz"))) {
      return Optional.of("some are fizz");
    }
    if (names.stream().anyMatch(name -> name.group(4) != null)) {
      return Optional.of("some have .autocommit in their names");
    }
    if (names.stream()
        .map(name -> Optional.ofNullable(name.group(3)))
        .anyMatch(dialect -> dialect.flatMap(Dialect::named).isPresent())) {
      return Optional.of("some have a dialect in their names");
    }
    if (migrations.stream().anyMatch(m -> isTemplate(m.file().text()))) {
      return Optional.of("some are templates of Go");
    }
    return folder
        .readNearest("database.yml")
        .filter(settings -> settings.text().contains("dialect:"))
        .map(settings -> settings.name() + " configures Pop");
  }

  private static boolean isTemplate(String text) {
    return text.contains("{{") && TEMPLATE.matcher(text).find();
  }

  private Optional<Migration> migration(Folder folder, Matcher name, Dialect unnamed) {
    String file = name.group();
    boolean program = name.group(6).equals("fizz");
    Optional<SourceFile> source =
        program ? Optional.of(new SourceFile(folder.locationOf(file), "")) : folder.read(file);
    Optional<String> suffix = Optional.ofNullable(name.group(3));
    Dialect dialect = suffix.map(word -> Dialect.named(word).orElse(Dialect.OTHER)).orElse(unnamed);
    return source.map(
        text ->
            new Migration(
                name.group(1) + "_" + name.group(2) + suffix.map(word -> "." + word).orElse(""),
                name.group(1),
                name.group(2),
                name.group(5).equals("up") ? Direction.UP : Direction.DOWN,
                text,
                text.whole(),
                name.group(4) != null ? TransactionMode.AUTOCOMMIT : transaction(dialect),
                program ? Language.PROGRAM : Language.SQL,
                dialect));
  }
}
