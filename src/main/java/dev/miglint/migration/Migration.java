package dev.miglint.migration;

import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One script of a history.
 *
 * @param id for people and reports, unique in its direction: {@code 0042_add_orders}
 * @param version as it is written in the name; empty where there is none
 * @param name the descriptive part
 * @param range the part of the file that belongs to it
 * @param language what it is written in; the text of {@link Language#PROGRAM} is empty
 * @param dialect the database that it is written for
 * @param rendering the file as a parser can read it
 * @param declarations what its own metadata says of it, where the framework has such
 */
public record Migration(
    String id,
    String version,
    String name,
    Direction direction,
    SourceFile file,
    Span range,
    TransactionMode transaction,
    Language language,
    Dialect dialect,
    Rendering rendering,
    Set<Declaration> declarations) {

  public Migration {
    declarations = Set.copyOf(declarations);
  }

  /** In popx: a time, and the number of a step of what was written as one migration. */
  private static final Pattern STEP = Pattern.compile("([0-9]{14})[0-9]{6}");

  /** Whether both are steps of what was written as one migration, and so are released together. */
  public boolean isStepOfSame(Migration other) {
    Matcher own = STEP.matcher(version);
    Matcher others = STEP.matcher(other.version);
    return own.matches()
        && others.matches()
        && own.group(1).equals(others.group(1))
        && name.equals(other.name);
  }

  /** What a migration may say of itself beside its script. */
  public enum Declaration {
    /** Others of the history say that they must not run twice; this one does not. */
    RUNS_TWICE,
    /** It needs the rights of somebody who administers the server. */
    PRIVILEGED,
    /** Others of the history say that they need such rights; this one does not. */
    UNPRIVILEGED,
    /** It is passed over where a precondition does not hold. */
    GUARDED
  }

  /** A migration whose file can be read letter by letter. */
  public Migration(
      String id,
      String version,
      String name,
      Direction direction,
      SourceFile file,
      Span range,
      TransactionMode transaction,
      Language language,
      Dialect dialect) {
    this(
        id,
        version,
        name,
        direction,
        file,
        range,
        transaction,
        language,
        dialect,
        Rendering.of(file),
        Set.of());
  }

  /** A migration in the SQL of PostgreSQL. */
  public Migration(
      String id,
      String version,
      String name,
      Direction direction,
      SourceFile file,
      Span range,
      TransactionMode transaction) {
    this(id, version, name, direction, file, range, transaction, Language.SQL, Dialect.POSTGRESQL);
  }

  /**
   * Stands for a file that is no migration but belongs to a history, such as a manifest: findings
   * need a place.
   */
  public static Migration beside(SourceFile file) {
    String name = file.name().substring(file.name().lastIndexOf('/') + 1);
    return new Migration(
        name,
        "",
        name,
        Direction.UP,
        file,
        file.whole(),
        TransactionMode.UNKNOWN,
        Language.PROGRAM,
        Dialect.OTHER);
  }

  /** Where it begins: the place of what is said of all of it. */
  public Span start() {
    return new Span(range.start(), range.start());
  }

  /** The same script, seen otherwise. */
  private Migration with(
      TransactionMode transactionMode,
      Language writtenIn,
      Dialect database,
      Rendering readable,
      Set<Declaration> declared) {
    return new Migration(
        id,
        version,
        name,
        direction,
        file,
        range,
        transactionMode,
        writtenIn,
        database,
        readable,
        declared);
  }

  public Migration withTransaction(TransactionMode other) {
    return with(other, language, dialect, rendering, declarations);
  }

  public Migration withDialect(Dialect other) {
    return with(transaction, language, other, rendering, declarations);
  }

  public Migration withLanguage(Language other) {
    return with(transaction, other, dialect, rendering, declarations);
  }

  public Migration withRendering(Rendering other) {
    return with(transaction, language, dialect, other, declarations);
  }

  public Migration declaring(Set<Declaration> others) {
    return with(transaction, language, dialect, rendering, others);
  }

  /** Whether its metadata says so. */
  public boolean declares(Declaration declaration) {
    return declarations.contains(declaration);
  }

  /** Whether parts of it cannot be read as SQL. */
  public boolean hasUnread() {
    return rendering.unread().stream().anyMatch(part -> range.contains(part.span()));
  }

  /** The same migration as SQL that was made of its own language. */
  public Migration madeInto(SourceFile sql) {
    return new Migration(
            id, version, name, direction, sql, sql.whole(), transaction, Language.SQL, dialect)
        .declaring(declarations);
  }

  /** Whether its statements are PostgreSQL's own. */
  public boolean isPostgresSql() {
    return language == Language.SQL && dialect == Dialect.POSTGRESQL;
  }

  /** Whether it has statements: what is a program counts as not analysed. */
  public boolean isSql() {
    return language == Language.SQL;
  }

  /** Of what tells migrations apart nearly always, since it is asked for each finding and step. */
  @Override
  public int hashCode() {
    return 31 * id.hashCode() + direction.hashCode();
  }
}
