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
import dev.miglint.migration.Rendering;
import dev.miglint.migration.Templating;
import dev.miglint.migration.TransactionMode;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Atlas: the scripts of a folder with {@code atlas.sum}, in the order of their names. Directives at
 * the top of a script: {@code -- atlas:txmode none}, {@code -- atlas:delimiter}, {@code --
 * atlas:checkpoint}, and {@code -- atlas:txtar} before parts of their own names, of which {@code
 * migration.sql} runs and {@code down.sql} undoes it.
 */
@AutoService(Layout.class)
public final class Atlas implements Layout {

  private static final Framework FRAMEWORK =
      new Framework(
          "atlas",
          false,
          Set.of(),
          "Put the statement into a migration of its own that begins with -- atlas:txmode none.");

  private static final Pattern DIRECTIVE = Pattern.compile("--\\s*atlas:(\\w+)\\s*(.*)");
  private static final Pattern PART = Pattern.compile("(?m)^-- (\\S+) --[ \\t]*\\r?$");

  /** Atlas also runs the folders of other tools, whose own layouts know them better. */
  private static final Pattern FOREIGN =
      Pattern.compile("(?m)^--\\s*(\\+goose|migrate:(up|down)|liquibase formatted)");

  private static final Pattern FOREIGN_NAME = Pattern.compile("[VURB][0-9._]*__.*");
  private static final Pattern WAY = Pattern.compile("(.*?)(?:\\.(up|down))?\\.sql");

  /** A script and what its first lines say. */
  private record Script(String file, SourceFile text, Map<String, String> directives) {}

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
    return Templating.UNKNOWN;
  }

  @Override
  public Optional<Match> read(Folder folder) {
    Optional<SourceFile> sum = folder.read(AtlasSum.FILE);
    if (sum.isEmpty() && folder.scripts().stream().noneMatch(file -> isMarked(folder, file))) {
      return Optional.empty();
    }
    List<Script> scripts = new ArrayList<>();
    for (String file : folder.scripts()) {
      folder
          .read(file)
          .map(text -> new Script(file, text, directives(text)))
          .ifPresent(scripts::add);
    }
    boolean foreign =
        scripts.stream()
            .anyMatch(
                script ->
                    FOREIGN_NAME.matcher(script.file()).matches()
                        || FOREIGN.matcher(script.text().text()).find());
    return scripts.isEmpty() || foreign
        ? Optional.empty()
        : Optional.of(match(folder, scripts, sum));
  }

  private static boolean isMarked(Folder folder, String file) {
    return folder
        .read(file)
        .filter(script -> script.text().startsWith("--") && !directives(script).isEmpty())
        .isPresent();
  }

  private static Match match(Folder folder, List<Script> scripts, Optional<SourceFile> sum) {
    List<Migration> migrations = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (Script script : scripts) {
      if (script.directives().containsKey("checkpoint") && !migrations.isEmpty()) {
        leftOut.add(
            new LeftOut(
                script.text().name(),
                "is a checkpoint, which a database with a history never runs"));
      } else {
        migrations.addAll(migrations(folder, script));
      }
    }
    List<Migration> ordered = pairs(migrations);
    List<Note> notes = new ArrayList<>(Chronology.duplicates(ordered));
    sum.ifPresent(file -> notes.addAll(AtlasSum.compared(folder, file, entries(scripts))));
    return new Match(
        sum.isPresent() ? Certainty.MARKER : Certainty.DIRECTIVES,
        new MigrationSet(
            FRAMEWORK,
            folder.location(),
            sum.isPresent()
                ? AtlasSum.FILE + " stands beside the scripts"
                : "scripts have -- atlas: lines",
            ordered,
            notes),
        leftOut);
  }

  /** The directives before the first line that is none. */
  private static Map<String, String> directives(SourceFile text) {
    Map<String, String> directives = new HashMap<>();
    for (int line = 1; line <= text.lines(); line++) {
      Matcher directive = DIRECTIVE.matcher(text.line(line));
      if (!directive.matches()) {
        break;
      }
      directives.put(directive.group(1).toLowerCase(Locale.ROOT), directive.group(2).strip());
    }
    return directives;
  }

  private static List<Migration> migrations(Folder folder, Script script) {
    Rendering rendering = rendering(script);
    List<Migration> migrations = new ArrayList<>();
    Matcher name = WAY.matcher(script.file());
    boolean down = name.matches() && "down".equals(name.group(2));
    if (!script.directives().containsKey("txtar")) {
      migrations.add(
          migration(folder, script, script.text().whole(), down ? Direction.DOWN : Direction.UP));
    }
    Map<String, Span> parts = parts(script);
    Optional.ofNullable(parts.get("migration.sql"))
        .ifPresent(part -> migrations.add(migration(folder, script, part, Direction.UP)));
    Optional.ofNullable(parts.get("down.sql"))
        .ifPresent(part -> migrations.add(migration(folder, script, part, Direction.DOWN)));
    return migrations.stream().map(migration -> migration.withRendering(rendering)).toList();
  }

  private static Rendering rendering(Script script) {
    String delimiter = script.directives().getOrDefault("delimiter", "");
    if (delimiter.isEmpty()) {
      return Rendering.of(script.text());
    }
    StringBuilder text = new StringBuilder(script.text().text());
    Delimiter.of(delimiter).useSemicolons(text, script.text().whole());
    return new Rendering(
        new SourceFile(script.text().name(), text.toString()), List.of(), List.of());
  }

  private static Map<String, Span> parts(Script script) {
    Map<String, Span> parts = new HashMap<>();
    if (script.directives().containsKey("txtar")) {
      Matcher marker = PART.matcher(script.text().text());
      boolean found = marker.find();
      while (found) {
        String name = marker.group(1);
        int start = marker.end();
        found = marker.find();
        parts.putIfAbsent(
            name, new Span(start, found ? marker.start() : script.text().text().length()));
      }
    }
    return parts;
  }

  private static Migration migration(
      Folder folder, Script script, Span range, Direction direction) {
    Matcher way = WAY.matcher(script.file());
    Name name = Name.ofFolder(way.matches() ? way.group(1) : script.file());
    String mode = script.directives().getOrDefault("txmode", "");
    return new Migration(
        name.id(),
        name.version(),
        name.words(),
        direction,
        script.text(),
        range,
        mode.equals("none") ? TransactionMode.AUTOCOMMIT : TransactionMode.PER_MIGRATION,
        Language.SQL,
        folder.dialect());
  }

  /** Names are sorted letter by letter; a way back stands in front of its way forth then. */
  private static List<Migration> pairs(List<Migration> migrations) {
    List<Migration> ordered = new ArrayList<>();
    for (Migration migration : migrations) {
      if (migration.direction() == Direction.UP) {
        ordered.add(migration);
        migrations.stream()
            .filter(down -> down.direction() == Direction.DOWN && down.id().equals(migration.id()))
            .forEach(ordered::add);
      }
    }
    migrations.stream().filter(migration -> !ordered.contains(migration)).forEach(ordered::add);
    return ordered;
  }

  /** {@code -- atlas:sum ignore} leaves a text out of the sum. */
  private static List<AtlasSum.Entry> entries(List<Script> scripts) {
    return scripts.stream()
        .map(
            script ->
                new AtlasSum.Entry(
                    script.file(),
                    script.text(),
                    script.directives().getOrDefault("sum", "").equals("ignore")))
        .toList();
  }
}
