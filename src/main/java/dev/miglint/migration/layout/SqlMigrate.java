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
 * sql-migrate: files by the number at their start, with {@code -- +migrate Up} and {@code --
 * +migrate Down}, each with {@code notransaction} behind it or not.
 */
@AutoService(Layout.class)
public final class SqlMigrate implements Layout {

  private static final Pattern DIRECTIVE =
      Pattern.compile("\\s*--\\s*\\+migrate\\s+(up|down)\\b(.*)", Pattern.CASE_INSENSITIVE);

  private static final Mentions MENTION = Mentions.of("+migrate");

  private static final SectionedFolder FOLDER =
      new SectionedFolder(
          new Framework(
              "sql-migrate",
              true,
              Set.of(),
              "Put the statement into a migration of its own and write"
                  + " -- +migrate Up notransaction."),
          "-- +migrate Up",
          Pattern.compile("(?!)"),
          Version.NUMERIC,
          SqlMigrate::sections);

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
      boolean outside = ways.get(i).rest().contains("notransaction");
      sections.add(
          new Section(
              ways.get(i).word().equals("up") ? Direction.UP : Direction.DOWN,
              Section.range(file, ways, i),
              outside ? TransactionMode.AUTOCOMMIT : TransactionMode.PER_MIGRATION));
    }
    return sections;
  }
}
