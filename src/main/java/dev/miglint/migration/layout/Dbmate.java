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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * dbmate: files in the order of their names, with {@code -- migrate:up} and {@code --
 * migrate:down}, each with {@code transaction:false} behind it or not.
 */
@AutoService(Layout.class)
public final class Dbmate implements Layout {

  private static final Pattern DIRECTIVE =
      Pattern.compile("\\s*--\\s*migrate:(up|down)\\b(.*)", Pattern.CASE_INSENSITIVE);

  private static final Mentions MENTION = Mentions.of("migrate:");

  private static final SectionedFolder FOLDER =
      new SectionedFolder(
          new Framework(
              "dbmate",
              true,
              Set.of(),
              "Put the statement into a migration of its own and write"
                  + " -- migrate:up transaction:false."),
          "-- migrate:up",
          Pattern.compile("(?!)"),
          Comparator.naturalOrder(),
          Dbmate::sections);

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
    List<Section.Marker> ways = Section.markers(file, MENTION, DIRECTIVE);
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < ways.size(); i++) {
      boolean outside = ways.get(i).rest().contains("transaction:false");
      sections.add(
          new Section(
              ways.get(i).word().equals("up") ? Direction.UP : Direction.DOWN,
              Section.range(file, ways, i),
              outside ? TransactionMode.AUTOCOMMIT : TransactionMode.PER_MIGRATION));
    }
    return sections;
  }
}
