package dev.miglint.migration.layout;

import com.google.auto.service.AutoService;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Folder;
import dev.miglint.migration.Framework;
import dev.miglint.migration.Layout;
import dev.miglint.migration.Match;
import dev.miglint.migration.Mentions;
import dev.miglint.migration.TransactionMode;
import dev.miglint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * goose: {@code <digits>_<name>.sql} by number, with {@code -- +goose Up} and {@code -- +goose
 * Down} in one file. {@code -- +goose NO TRANSACTION} counts for the whole file wherever it stands.
 * Steps may be programs in Go.
 */
@AutoService(Layout.class)
public final class Goose implements Layout {

  private static final Pattern DIRECTIVE =
      Pattern.compile("\\s*--\\s*\\+goose\\s+(\\w+)(.*)", Pattern.CASE_INSENSITIVE);

  private static final Mentions MENTION = Mentions.of("+goose");

  private static final SectionedFolder FOLDER =
      new SectionedFolder(
          new Framework(
              "goose",
              true,
              Set.of(),
              "Put the statement into a migration of its own that begins with"
                  + " -- +goose NO TRANSACTION."),
          "-- +goose Up",
          Pattern.compile("[0-9]+_.*(?<!_test)\\.go"),
          Version.NUMERIC,
          Goose::sections);

  @Override
  public String framework() {
    return FOLDER.framework().id();
  }

  @Override
  public TransactionMode transaction() {
    return TransactionMode.PER_MIGRATION;
  }

  @Override
  public Optional<Match> read(Folder folder) {
    return FOLDER.read(folder);
  }

  private static List<Section> sections(SourceFile file) {
    List<Section.Marker> markers = Section.markers(file, MENTION, DIRECTIVE);
    boolean outside =
        markers.stream()
            .anyMatch(m -> m.word().equals("no") && m.rest().equalsIgnoreCase("transaction"));
    TransactionMode mode = outside ? TransactionMode.AUTOCOMMIT : TransactionMode.PER_MIGRATION;
    List<Section.Marker> ways =
        markers.stream().filter(m -> m.word().equals("up") || m.word().equals("down")).toList();
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < ways.size(); i++) {
      Direction direction = ways.get(i).word().equals("up") ? Direction.UP : Direction.DOWN;
      sections.add(new Section(direction, Section.range(file, ways, i), mode));
    }
    return sections;
  }
}
