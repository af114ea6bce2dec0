package dev.miglint.migration.layout;

import dev.miglint.migration.Dialect;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Language;
import dev.miglint.migration.Mentions;
import dev.miglint.migration.Migration;
import dev.miglint.migration.Migration.Declaration;
import dev.miglint.migration.Rendering;
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
 * Liquibase's formatted SQL: {@code --liquibase formatted sql}, then changesets that each begin
 * with {@code --changeset author:id} and attributes. {@code --rollback} is the way back.
 */
final class FormattedSql {

  private static final Pattern HEADER =
      Pattern.compile("\\s*--\\s*liquibase\\s+formatted\\s+sql\\b.*", Pattern.CASE_INSENSITIVE);

  private static final Pattern CHANGESET =
      Pattern.compile(
          "[ \\t]*--[ \\t]*changeset[ \\t]+(\"[^\"]+\"|[^\\s:\"]+):(\"[^\"]+\"|\\S+)(.*)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+):(\"[^\"]*\"|\\S+)");

  private static final Pattern ROLLBACK =
      Pattern.compile(
          "(?im)^[ \\t]*--[ \\t]*rollback\\b:?[ \\t]?(.*)$"
              + "|/\\*[ \\t]*liquibase[ \\t]+rollback[ \\t]*$((?s).*?)\\*/");

  /** Rollbacks that are none, or another changeset's. */
  private static final Pattern WORDS =
      Pattern.compile(
          "\\s*(not required|empty|changeset(id|author|path):.*)\\s*", Pattern.CASE_INSENSITIVE);

  /** What is to be done where the preconditions of a changeset do not hold. */
  private static final Pattern PRECONDITIONS =
      Pattern.compile("(?im)^[ \\t]*--[ \\t]*preconditions\\b.*?\\bonFail:\"?(\\w+).*$");

  private static final Mentions OF_PRECONDITIONS = Mentions.of("preconditions");

  private final SourceFile file;
  private final Dialect dialect;
  private final Changes back;
  private final StringBuilder forth;

  private FormattedSql(SourceFile file, Dialect dialect) {
    this.file = file;
    this.dialect = dialect;
    this.back = new Changes(file);
    this.forth = new StringBuilder(file.text());
  }

  /** Whether a script says of itself that it is made of changesets. */
  static boolean isFormatted(SourceFile file) {
    for (int line = 1; line <= file.lines(); line++) {
      String text = file.line(line);
      if (!text.isBlank()) {
        return HEADER.matcher(text).matches();
      }
    }
    return false;
  }

  /** A changeset's line, with what follows it. */
  private record ChangeSet(String id, Map<String, String> attributes, Span range) {

    String attribute(String name) {
      return attributes.getOrDefault(name, "");
    }
  }

  /** The changesets of a file in its order, each way back right after its way forth. */
  static List<Migration> migrations(SourceFile file, Dialect dialect) {
    return new FormattedSql(file, dialect).read();
  }

  private List<Migration> read() {
    List<ChangeSet> changeSets = changeSets();
    List<List<Span>> ways = new ArrayList<>();
    for (ChangeSet changeSet : changeSets) {
      useSemicolons(changeSet);
      ways.add(rollbacks(changeSet.range()));
    }
    Rendering forward =
        forth.toString().equals(file.text())
            ? Rendering.of(file)
            : new Rendering(new SourceFile(file.name(), forth.toString()), List.of(), List.of());
    Rendering backward = back.isEmpty() ? Rendering.of(file) : back.rendering();
    List<Migration> migrations = new ArrayList<>();
    for (int i = 0; i < changeSets.size(); i++) {
      ChangeSet changeSet = changeSets.get(i);
      migrations.add(
          migration(changeSet, direction(changeSet), changeSet.range()).withRendering(forward));
      Optional<Span> way =
          ways.get(i).stream().reduce((one, other) -> new Span(one.start(), other.end()));
      way.ifPresent(
          range ->
              migrations.add(migration(changeSet, Direction.DOWN, range).withRendering(backward)));
    }
    return migrations;
  }

  private List<ChangeSet> changeSets() {
    List<ChangeSet> changeSets = new ArrayList<>();
    int end = file.text().length();
    for (int line = file.lines(); line > 0; line--) {
      Matcher header = CHANGESET.matcher(file.line(line));
      if (header.matches()) {
        int start = file.lineStart(line);
        Map<String, String> attributes = new HashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(header.group(3));
        while (attribute.find()) {
          attributes.put(attribute.group(1).toLowerCase(Locale.ROOT), unquoted(attribute.group(2)));
        }
        String id = unquoted(header.group(1)) + ":" + unquoted(header.group(2));
        changeSets.add(
            0, new ChangeSet(id, attributes, new Span(start + file.line(line).length(), end)));
        end = start;
      }
    }
    return changeSets;
  }

  private static String unquoted(String word) {
    return word.replace("\"", "");
  }

  private static Direction direction(ChangeSet changeSet) {
    boolean again =
        changeSet.attribute("runonchange").equalsIgnoreCase("true")
            || changeSet.attribute("runalways").equalsIgnoreCase("true");
    return again ? Direction.REPEATABLE : Direction.UP;
  }

  private Migration migration(ChangeSet changeSet, Direction direction, Span range) {
    int colon = changeSet.id().indexOf(':');
    return new Migration(
            changeSet.id(),
            "",
            changeSet.id().substring(colon + 1),
            direction,
            file,
            range,
            mode(
                changeSet.attribute("runintransaction"),
                changeSet.attribute("splitstatements"),
                changeSet.attribute("enddelimiter")),
            Language.SQL,
            dialect(changeSet.attribute("dbms"), dialect))
        .declaring(guard(onFail(changeSet)));
  }

  private String onFail(ChangeSet changeSet) {
    if (!OF_PRECONDITIONS.isIn(file.text(changeSet.range()))) {
      return "";
    }
    Matcher preconditions =
        PRECONDITIONS
            .matcher(file.text())
            .region(changeSet.range().start(), changeSet.range().end());
    return preconditions.find() ? preconditions.group(1) : "";
  }

  /**
   * What the word behind onFail says: where a precondition does not hold, the changeset is passed
   * over for good or for now. Otherwise the update stops, or goes on as if it held.
   */
  static Set<Declaration> guard(String onFail) {
    return onFail.equalsIgnoreCase("MARK_RAN") || onFail.equalsIgnoreCase("CONTINUE")
        ? Set.of(Declaration.GUARDED)
        : Set.of();
  }

  /** Outside of a transaction, what is not split is sent as one query. */
  static TransactionMode mode(String inTransaction, String split, String delimiter) {
    if (!inTransaction.equalsIgnoreCase("false")) {
      return TransactionMode.PER_MIGRATION;
    }
    return split.equalsIgnoreCase("false") || isComment(delimiter)
        ? TransactionMode.SIMPLE_QUERY
        : TransactionMode.AUTOCOMMIT;
  }

  /** What a changeset is for, of the databases that it names. */
  static Dialect dialect(String databases, Dialect otherwise) {
    List<Dialect> named = new ArrayList<>();
    for (String word : databases.split("[\\s,]+", -1)) {
      if (!word.isEmpty() && !word.startsWith("!")) {
        named.add(Dialect.named(word).orElse(Dialect.OTHER));
      }
    }
    return named.isEmpty() || named.contains(otherwise) ? otherwise : named.get(0);
  }

  /** Comments are taken away before the text is split, so that such a delimiter never occurs. */
  private static boolean isComment(String delimiter) {
    return delimiter.startsWith("--");
  }

  /** Whether statements end at something else than a semicolon. */
  static boolean isDelimiter(String delimiter) {
    return !delimiter.isEmpty() && !delimiter.equals(";") && !isComment(delimiter);
  }

  /** Puts semicolons in place of another delimiter, at the ends of lines. */
  private void useSemicolons(ChangeSet changeSet) {
    String delimiter = changeSet.attribute("enddelimiter");
    if (isDelimiter(delimiter)) {
      Delimiter.of(delimiter).useSemicolons(forth, changeSet.range());
    }
  }

  private List<Span> rollbacks(Span range) {
    List<Span> pieces = new ArrayList<>();
    Matcher matcher = ROLLBACK.matcher(file.text()).region(range.start(), range.end());
    while (matcher.find()) {
      int group = matcher.group(1) == null ? 2 : 1;
      Span piece = new Span(matcher.start(group), matcher.end(group));
      pieces.add(piece);
      if (!WORDS.matcher(file.text(piece)).matches()) {
        back.show(piece);
      }
    }
    return pieces;
  }
}
