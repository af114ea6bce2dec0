package dev.miglint.migration.layout;

import dev.miglint.migration.Dialect;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Folder;
import dev.miglint.migration.Language;
import dev.miglint.migration.Migration;
import dev.miglint.migration.Rendering;
import dev.miglint.migration.TransactionMode;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The changesets that a changelog holds itself: their {@code sql} and {@code sqlFile} changes. What
 * is described in other words keeps its place and is not analysed.
 */
final class ChangeSets {

  /** Parts of a changeset that change nothing. */
  private static final Set<String> NO_CHANGES =
      Set.of(
          "comment",
          "empty",
          "output",
          "preConditions",
          "property",
          "rollback",
          "stop",
          "tagDatabase",
          "validCheckSum",
          // Keys of YAML that XML writes as attributes.
          "author",
          "context",
          "contextFilter",
          "created",
          "dbms",
          "failOnError",
          "id",
          "ignore",
          "labels",
          "logicalFilePath",
          "objectQuotingStrategy",
          "onValidationFail",
          "runAlways",
          "runInTransaction",
          "runOnChange",
          "runOrder",
          "runWith");

  private final Folder folder;
  private final SourceFile file;
  private final Function<ChangelogElement, Optional<String>> files;
  private final Changes forth;
  private final Changes back;
  private final List<Migration> migrations = new ArrayList<>();

  /**
   * Begins a changelog.
   *
   * @param files where the file of a sqlFile change lies, seen from the folder
   */
  ChangeSets(Folder folder, SourceFile file, Function<ChangelogElement, Optional<String>> files) {
    this.folder = folder;
    this.file = file;
    this.files = files;
    this.forth = new Changes(file);
    this.back = new Changes(file);
  }

  /** The migrations of a changeset in their order, without their renderings. */
  List<Migration> read(ChangelogElement changeSet) {
    migrations.clear();
    boolean inline = false;
    for (ChangelogElement change : changes(changeSet)) {
      if (change.name().equals("sqlFile")) {
        sqlFile(changeSet, change);
      } else {
        show(change, forth);
        inline = true;
      }
    }
    if (inline) {
      Span range = changeSet.span();
      migrations.add(
          0, migration(changeSet, direction(changeSet), file, range, delimiters(changeSet)));
    }
    changeSet.child("rollback").ifPresent(rollback -> rollback(changeSet, rollback));
    return List.copyOf(migrations);
  }

  private static List<ChangelogElement> changes(ChangelogElement changeSet) {
    return changeSet.child("changes").orElse(changeSet).children().stream()
        .filter(change -> !NO_CHANGES.contains(change.name()))
        .toList();
  }

  /** What an inline change is cut at decides on how it is sent. */
  private static ChangelogElement delimiters(ChangelogElement changeSet) {
    return changes(changeSet).stream()
        .filter(change -> change.name().equals("sql"))
        .findFirst()
        .orElse(changeSet);
  }

  private void sqlFile(ChangelogElement changeSet, ChangelogElement change) {
    Optional<SourceFile> script = files.apply(change).flatMap(folder::read);
    script
        .map(text -> migration(changeSet, direction(changeSet), text, text.whole(), change))
        .map(migration -> withDelimiter(migration, change))
        .ifPresent(migrations::add);
  }

  private static Migration withDelimiter(Migration migration, ChangelogElement change) {
    SourceFile script = migration.file();
    String text = withSemicolons(script.text(), change);
    return text.equals(script.text())
        ? migration
        : migration.withRendering(
            new Rendering(new SourceFile(script.name(), text), List.of(), List.of()));
  }

  /** The same text, cut at semicolons where the change has another end of statements. */
  private static String withSemicolons(String sql, ChangelogElement change) {
    String delimiter = change.attribute("endDelimiter");
    if (!FormattedSql.isDelimiter(delimiter)) {
      return sql;
    }
    StringBuilder text = new StringBuilder(sql);
    Delimiter.of(delimiter).useSemicolons(text, new Span(0, text.length()));
    return text.toString();
  }

  private void rollback(ChangelogElement changeSet, ChangelogElement rollback) {
    if (rollback.text().isPresent()) {
      back.add(rollback.text().get().span(), rollback.text().get().value());
    } else {
      rollback.children().forEach(change -> show(change, back));
    }
    migrations.add(migration(changeSet, Direction.DOWN, file, rollback.span(), rollback));
  }

  private static void show(ChangelogElement change, Changes changes) {
    Optional<ChangelogElement.Text> sql =
        change.text().or(() -> change.child("sql").flatMap(ChangelogElement::text));
    boolean isSql = change.name().equals("sql") || change.name().equals("rollback");
    if (isSql && sql.isPresent()) {
      changes.add(sql.get().span(), withSemicolons(sql.get().value(), change));
    } else {
      changes.addUnread("the change " + change.name() + " is no SQL", change.span());
    }
  }

  private Migration migration(
      ChangelogElement changeSet,
      Direction direction,
      SourceFile source,
      Span range,
      ChangelogElement change) {
    String dbms = changeSet.attribute("dbms");
    return new Migration(
            changeSet.attribute("author") + ":" + changeSet.attribute("id"),
            "",
            changeSet.attribute("id"),
            direction,
            source,
            range,
            mode(changeSet, change),
            Language.SQL,
            FormattedSql.dialect(
                dbms.isEmpty() ? change.attribute("dbms") : dbms,
                Dialect.ofFolders(source.name()).orElse(Dialect.POSTGRESQL)))
        .declaring(FormattedSql.guard(onFail(changeSet)));
  }

  /** YAML has it among the preconditions, XML in their tag. */
  private static String onFail(ChangelogElement changeSet) {
    Optional<ChangelogElement> preconditions = changeSet.child("preConditions");
    return preconditions
        .flatMap(conditions -> conditions.child("onFail"))
        .flatMap(ChangelogElement::text)
        .map(ChangelogElement.Text::value)
        .or(() -> preconditions.map(conditions -> conditions.attribute("onFail")))
        .orElse("");
  }

  private static TransactionMode mode(ChangelogElement changeSet, ChangelogElement change) {
    return FormattedSql.mode(
        changeSet.attribute("runInTransaction"),
        change.attribute("splitStatements"),
        change.attribute("endDelimiter"));
  }

  private static Direction direction(ChangelogElement changeSet) {
    return changeSet.is("runOnChange") || changeSet.is("runAlways")
        ? Direction.REPEATABLE
        : Direction.UP;
  }

  /** Once all changesets are read: how a migration of this changelog can be read. */
  Migration rendered(Migration migration) {
    if (migration.file() != file) {
      return migration;
    }
    Changes changes = migration.direction() == Direction.DOWN ? back : forth;
    Rendering rendering = changes.rendering();
    return migration.withRendering(rendering);
  }
}
