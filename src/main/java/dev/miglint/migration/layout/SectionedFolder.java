package dev.miglint.migration.layout;

import dev.miglint.migration.Direction;
import dev.miglint.migration.Folder;
import dev.miglint.migration.Framework;
import dev.miglint.migration.Language;
import dev.miglint.migration.Match;
import dev.miglint.migration.Match.Certainty;
import dev.miglint.migration.Match.LeftOut;
import dev.miglint.migration.Migration;
import dev.miglint.migration.MigrationSet;
import dev.miglint.migration.TransactionMode;
import dev.miglint.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A folder of files that each hold the way forth and the way back, parted by directives.
 *
 * @param directive how the directive that begins the way forth is written, for people
 * @param programs the names of steps that are programs, which go forth and back
 * @param versions their order
 * @param sections what a file is made of; empty when it holds none of the framework's directives
 */
record SectionedFolder(
    Framework framework,
    String directive,
    Pattern programs,
    Comparator<String> versions,
    Function<SourceFile, List<Section>> sections) {

  Optional<Match> read(Folder folder) {
    List<Migration> migrations = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    String reason = "is no migration of %s: it has no %s".formatted(framework.id(), directive);
    int sectioned = 0;
    for (String file : folder.scripts()) {
      Optional<SourceFile> source = folder.read(file);
      if (source.isEmpty()) {
        continue;
      }
      // Whoever names files after their ways does not part them by directives, even if one was
      // left in them.
      boolean oneWay = file.endsWith(".up.sql") || file.endsWith(".down.sql");
      List<Section> parts = oneWay ? List.of() : sections.apply(source.get());
      if (parts.isEmpty()) {
        leftOut.add(new LeftOut(folder.locationOf(file), reason));
        continue;
      }
      sectioned++;
      parts.forEach(part -> migrations.add(migration(folder, file, source.get(), part)));
    }
    if (sectioned == 0) {
      return Optional.empty();
    }
    folder.files().stream()
        .filter(file -> programs.matcher(file).matches())
        .forEach(
            file -> {
              migrations.add(program(folder, file, Direction.UP));
              migrations.add(program(folder, file, Direction.DOWN));
            });
    List<Migration> ordered = Chronology.order(migrations, versions);
    String why =
        "%s of %s scripts have a line %s".formatted(sectioned, folder.scripts().size(), directive);
    return Optional.of(
        new Match(
            leftOut.size() <= sectioned ? Certainty.DIRECTIVES : Certainty.ONLY_WHEN_NAMED,
            new MigrationSet(
                framework, folder.location(), why, ordered, Chronology.duplicates(ordered)),
            leftOut));
  }

  private static Migration migration(
      Folder folder, String file, SourceFile source, Section section) {
    Name name = Name.ofFile(file);
    return new Migration(
        name.id(),
        name.version(),
        name.words(),
        section.direction(),
        source,
        section.range(),
        section.transaction(),
        Language.SQL,
        folder.dialect());
  }

  private static Migration program(Folder folder, String file, Direction direction) {
    Name name = Name.ofFile(file);
    SourceFile source = new SourceFile(folder.locationOf(file), "");
    return new Migration(
        name.id(),
        name.version(),
        name.words(),
        direction,
        source,
        source.whole(),
        TransactionMode.PER_MIGRATION,
        Language.PROGRAM,
        folder.dialect());
  }
}
