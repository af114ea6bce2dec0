package dev.miglint.migration;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes a history for each database out of the files of one folder. What says which database a file
 * is for, the first that speaks: the configuration, the file's name, its folder, its framework's
 * own settings, its text.
 */
final class DialectHistories {

  /** {@code orders.mysql.sql}, {@code 7_orders.sqlite.up.sql}, {@code 7_orders.up.mysql.sql}. */
  private static final Pattern SUFFIX =
      Pattern.compile(".*\\.([A-Za-z0-9]+)(\\.up|\\.down)?\\.sql");

  /** {@code schema-mysql.sql}, where nothing gives the name another meaning. */
  private static final Pattern LAST_WORD = Pattern.compile("(?:.*[-_])?([A-Za-z0-9]+)\\.sql");

  private final Layout layout;
  private final Optional<Dialect> named;

  DialectHistories(Layout layout, Optional<Dialect> named) {
    this.layout = layout;
    this.named = named;
  }

  List<MigrationSet> of(MigrationSet set) {
    List<Migration> migrations =
        set.migrations().stream().map(migration -> byName(migration)).toList();
    boolean silent =
        named.isEmpty()
            && Dialect.ofFolders(set.location()).isEmpty()
            && migrations.stream().allMatch(m -> m.dialect() == Dialect.POSTGRESQL);
    if (silent) {
      List<Migration> unsigned = migrations;
      List<Migration> signed =
          new DialectSigns(layout.framework().equals("plain")).applied(unsigned);
      migrations =
          IntStream.range(0, signed.size())
              .mapToObj(i -> forDialect(unsigned.get(i), signed.get(i).dialect()))
              .toList();
    }
    Set<Dialect> dialects = EnumSet.noneOf(Dialect.class);
    migrations.stream().map(Migration::dialect).forEach(dialects::add);
    if (dialects.size() == 1 && !dialects.contains(Dialect.GENERIC)) {
      return List.of(with(set, migrations, set.why()));
    }
    return split(set, migrations, dialects);
  }

  /** The folder's database where the name says nothing; with {@code --dialect} that one. */
  private Migration byName(Migration migration) {
    String file = migration.file().name();
    Optional<Dialect> suffix = hasSuffix(file) ? word(SUFFIX, file) : Optional.empty();
    if (suffix.isEmpty() && layout.framework().equals("plain")) {
      // alter_generic.sql is about something generic.
      suffix = word(LAST_WORD, file).filter(dialect -> dialect != Dialect.GENERIC);
    }
    if (suffix.isPresent()) {
      return forDialect(migration, suffix.get());
    }
    return named.map(dialect -> forDialect(migration, dialect)).orElse(migration);
  }

  /** Most names have one dot. */
  private static boolean hasSuffix(String file) {
    return file.indexOf('.', file.lastIndexOf('/') + 1) < file.lastIndexOf('.');
  }

  private static Optional<Dialect> word(Pattern pattern, String file) {
    Matcher name = pattern.matcher(file.substring(file.lastIndexOf('/') + 1));
    // A setting may say "other"; in a name it is a word like any other.
    return name.matches() && !name.group(1).equalsIgnoreCase("other")
        ? Dialect.named(name.group(1))
        : Optional.empty();
  }

  private List<MigrationSet> split(
      MigrationSet set, List<Migration> migrations, Set<Dialect> dialects) {
    boolean shared = dialects.remove(Dialect.GENERIC);
    if (shared && named.isEmpty()) {
      dialects.add(Dialect.ofFolders(set.location()).orElse(Dialect.POSTGRESQL));
    }
    if (dialects.isEmpty()) {
      return List.of(with(set, migrations, set.why()));
    }
    List<MigrationSet> histories = new ArrayList<>();
    for (Dialect dialect : dialects) {
      List<Migration> own = history(migrations, dialect);
      String why = dialects.size() == 1 ? set.why() : set.why() + "; those for " + dialect.title();
      if (!own.isEmpty()) {
        histories.add(with(set, own, why));
      }
    }
    return histories;
  }

  /** A database's own scripts, and those for all that none of its own takes the place of. */
  private List<Migration> history(List<Migration> migrations, Dialect dialect) {
    Set<String> own =
        migrations.stream()
            .filter(m -> m.dialect() == dialect)
            .map(DialectHistories::place)
            .collect(Collectors.toSet());
    List<Migration> history = new ArrayList<>();
    for (Migration migration : migrations) {
      if (migration.dialect() == dialect) {
        history.add(migration);
      } else if (migration.dialect() == Dialect.GENERIC && !own.contains(place(migration))) {
        history.add(forDialect(migration, dialect));
      }
    }
    return downsLast(history);
  }

  /** Where another database's script stood between them, a down may now stand before its up. */
  private static List<Migration> downsLast(List<Migration> history) {
    List<Migration> ordered = new ArrayList<>(history);
    for (int i = 0; i + 1 < ordered.size(); i++) {
      Migration one = ordered.get(i);
      Migration next = ordered.get(i + 1);
      boolean first = i == 0 || !ordered.get(i - 1).version().equals(one.version());
      boolean pair = !one.version().isEmpty() && one.version().equals(next.version());
      if (first && pair && one.direction() == Direction.DOWN && next.direction() == Direction.UP) {
        ordered.set(i, next);
        ordered.set(i + 1, one);
      }
    }
    return ordered;
  }

  private static String place(Migration migration) {
    String place = migration.version().isEmpty() ? migration.id() : migration.version();
    return migration.direction() + " " + place;
  }

  /** With what the framework does about transactions there, unless the script says otherwise. */
  private Migration forDialect(Migration migration, Dialect dialect) {
    boolean usual = migration.transaction() == layout.transaction(migration.dialect());
    Migration own = migration.withDialect(dialect);
    return usual ? own.withTransaction(layout.transaction(dialect)) : own;
  }

  /** Remarks on files that are in the history. */
  private static MigrationSet with(MigrationSet set, List<Migration> migrations, String why) {
    Set<String> files = migrations.stream().map(m -> m.file().name()).collect(Collectors.toSet());
    boolean all =
        files.size() == set.migrations().size() || migrations.size() == set.migrations().size();
    List<Note> notes =
        all
            ? set.notes()
            : set.notes().stream().filter(note -> files.contains(note.file())).toList();
    return new MigrationSet(
        set.framework(),
        set.location(),
        why,
        migrations,
        notes,
        set.session(),
        set.revisions(),
        set.lists());
  }
}
