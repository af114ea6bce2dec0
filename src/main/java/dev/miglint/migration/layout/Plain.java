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
import dev.miglint.migration.Templating;
import dev.miglint.migration.TransactionMode;
import dev.miglint.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Scripts without a framework: a folder in the order of its names, a file, standard input. */
@AutoService(Layout.class)
public final class Plain implements Layout {

  private static final Framework FRAMEWORK = new Framework("plain", false, Set.of(), "");
  private static final Pattern NUMBERED = Pattern.compile("([0-9]+)[-_. ]*(.*)");
  private static final Pattern DUMP =
      Pattern.compile(
          // Its heading, or the comment on its first object where tools cut the heading off.
          "\\A(?:\\s*--[^\\n]*\\n|\\s*(?:SET|SELECT pg_catalog\\.set_config) ?[^\\n]*\\n){0,20}?"
              + "\\s*-- (?:PostgreSQL database dump\\b|Name: [^\\n]*; Type: [^\\n]*; Schema: )");
  private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z]+$");

  @Override
  public String framework() {
    return FRAMEWORK.id();
  }

  @Override
  public TransactionMode transaction() {
    return TransactionMode.UNKNOWN;
  }

  @Override
  public Templating templating() {
    return Templating.UNKNOWN;
  }

  @Override
  public Optional<Match> read(Folder folder) {
    List<Migration> migrations = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (Script named : inOrder(folder)) {
      String file = named.file();
      Optional<SourceFile> text = folder.read(file);
      if (text.filter(dump -> isSnapshot(file, dump)).isPresent()) {
        leftOut.add(
            new LeftOut(
                folder.locationOf(file),
                "is a dump of a schema: name it behind \"schema:\" in the configuration, and"
                    + " histories start from it"));
      } else {
        text.map(script -> migration(folder, named, script)).ifPresent(migrations::add);
      }
    }
    if (migrations.isEmpty() && leftOut.isEmpty()) {
      return Optional.empty();
    }
    boolean one = migrations.size() == 1;
    return Optional.of(
        new Match(
            Certainty.FALLBACK,
            new MigrationSet(
                FRAMEWORK,
                one ? migrations.get(0).file().name() : folder.location(),
                one
                    ? "a script that no framework claims"
                    : "%s scripts that no framework claims, in the order of their names"
                        .formatted(migrations.size()),
                migrations,
                numbersOutOfOrder(migrations)),
            leftOut));
  }

  /**
   * Whether a script is what pg_dump wrote, as Rails' structure.sql is. One with a number is the
   * first migration of a history that began with a dump.
   */
  private static boolean isSnapshot(String file, SourceFile text) {
    return !NUMBERED.matcher(file).matches() && DUMP.matcher(text.text()).find();
  }

  /**
   * A script by its name.
   *
   * @param forth the script that it undoes
   */
  private record Script(String file, Optional<String> forth) {}

  private static List<Script> inOrder(Folder folder) {
    List<Script> scripts = new ArrayList<>();
    for (String file : folder.scripts()) {
      scripts.add(new Script(file, forth(folder, file)));
    }
    scripts.sort(
        Comparator.<Script, String>comparing(script -> script.forth().orElse(script.file()))
            .thenComparing(script -> script.forth().isPresent()));
    return scripts;
  }

  private static Migration migration(Folder folder, Script script, SourceFile text) {
    String stem = ENDING.matcher(script.file()).replaceFirst("");
    Matcher numbered = NUMBERED.matcher(stem);
    boolean hasNumber = numbered.matches();
    return new Migration(
        stem,
        hasNumber ? numbered.group(1) : "",
        hasNumber ? numbered.group(2) : stem,
        script.forth().isPresent() ? Direction.DOWN : Direction.UP,
        text,
        text.whole(),
        TransactionMode.UNKNOWN,
        Language.SQL,
        folder.dialect());
  }

  /**
   * The file that a way back belongs to, known by its name: always after a dot, elsewhere only
   * beside its way forth.
   */
  private static Optional<String> forth(Folder folder, String file) {
    if (!file.contains("down")) {
      return Optional.empty();
    }
    String stem = ENDING.matcher(file).replaceFirst("");
    String ending = file.substring(stem.length());
    if (!stem.endsWith("down")) {
      return Optional.empty();
    }
    String start = stem.substring(0, stem.length() - "down".length());
    if (folder.holds(start + "up" + ending)) {
      return Optional.of(start + "up" + ending);
    }
    return start.endsWith(".")
        ? Optional.of(start.substring(0, start.length() - 1) + ending)
        : Optional.empty();
  }

  private static List<Note> numbersOutOfOrder(List<Migration> migrations) {
    List<Note> notes = new ArrayList<>();
    for (int i = 1; i < migrations.size(); i++) {
      Migration before = migrations.get(i - 1);
      Migration migration = migrations.get(i);
      if (!before.version().isEmpty()
          && !migration.version().isEmpty()
          && Version.NUMERIC.compare(before.version(), migration.version()) > 0) {
        notes.add(
            Note.about(
                Note.Kind.NUMBERS_OUT_OF_ORDER,
                migration.file(),
                "It runs after %s, as their names are sorted, though its number is smaller."
                    .formatted(before.file().name())));
      }
    }
    return notes;
  }
}
