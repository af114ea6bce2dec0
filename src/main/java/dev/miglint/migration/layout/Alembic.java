package dev.miglint.migration.layout;

import com.google.auto.service.AutoService;
import dev.miglint.migration.Dialect;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Folder;
import dev.miglint.migration.Framework;
import dev.miglint.migration.Language;
import dev.miglint.migration.Layout;
import dev.miglint.migration.Match;
import dev.miglint.migration.Match.Certainty;
import dev.miglint.migration.Migration;
import dev.miglint.migration.MigrationSet;
import dev.miglint.migration.RevisionGraph;
import dev.miglint.migration.RevisionGraph.Revision;
import dev.miglint.migration.TransactionMode;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Alembic, and Flask-Migrate on top of it: Python files that name the revision before them in
 * {@code down_revision}, each with {@code upgrade()} and {@code downgrade()}. They stand in {@code
 * versions/} beside {@code env.py} and {@code script.py.mako}. PostgreSQL runs everything that is
 * pending in one transaction unless env.py says {@code transaction_per_migration=True}.
 */
@AutoService(Layout.class)
public final class Alembic implements Layout {

  private static final Framework FRAMEWORK =
      new Framework(
          "alembic",
          true,
          Set.of("alembic"),
          "Run it in \"with op.get_context().autocommit_block():\", which commits what came before"
              + " it.");

  private static final String ENVIRONMENT = "env.py";
  private static final String TEMPLATE = "script.py.mako";
  private static final String PYTHON = ".py";

  @Override
  public String framework() {
    return FRAMEWORK.id();
  }

  @Override
  public TransactionMode transaction() {
    return TransactionMode.ALL_PENDING;
  }

  /** Where a change of the schema commits by itself, there is nothing to hold together. */
  @Override
  public TransactionMode transaction(Dialect dialect) {
    return transaction(transaction(), dialect);
  }

  private static TransactionMode transaction(TransactionMode mode, Dialect dialect) {
    return dialect == Dialect.MYSQL || dialect == Dialect.SQLITE
        ? TransactionMode.AUTOCOMMIT
        : mode;
  }

  @Override
  public boolean mayBeMigration(SourceFile file) {
    return file.name().endsWith(PYTHON) && RevisionFile.read(file).isPresent();
  }

  @Override
  public Optional<Match> read(Folder folder) {
    boolean root = isRoot(folder);
    if (!root && !mayHoldRevisions(folder)) {
      return Optional.empty(); // Most folders with Python in them are of no interest.
    }
    List<RevisionFile> files = new ArrayList<>();
    boolean complete = true;
    for (Folder place : root ? below(folder) : List.of(folder)) {
      for (String name : place.files()) {
        Optional<RevisionFile> file =
            name.endsWith(PYTHON) ? place.read(name).flatMap(RevisionFile::read) : Optional.empty();
        file.ifPresent(files::add);
        complete &= file.isEmpty() || !place.isScript(name);
      }
    }
    return files.isEmpty() ? Optional.empty() : Optional.of(match(folder, files, complete));
  }

  /** Whether it is the folder that {@code script_location} names. */
  private static boolean isRoot(Folder folder) {
    return folder.files().contains(TEMPLATE)
        || (folder.files().contains(ENVIRONMENT)
            && folder.read(ENVIRONMENT).filter(env -> env.text().contains("alembic")).isPresent());
  }

  private static boolean mayHoldRevisions(Folder folder) {
    boolean python = folder.files().stream().anyMatch(file -> file.endsWith(PYTHON));
    return python
        && (folder.name().equals("versions")
            || folder.scripts().stream().anyMatch(file -> file.endsWith(PYTHON))
            || folder.read("../" + TEMPLATE).isPresent());
  }

  /** The folder and those below it that belong to no other history. */
  private static List<Folder> below(Folder folder) {
    List<Folder> all = new ArrayList<>(List.of(folder));
    for (Folder below : folder.folders()) {
      if (!isRoot(below)) {
        all.addAll(below(below));
      }
    }
    return all;
  }

  private static Match match(Folder folder, List<RevisionFile> files, boolean complete) {
    AlembicEnvironment environment = AlembicEnvironment.around(folder);
    Dialect dialect = environment.dialect(folder, files);
    TransactionMode mode = transaction(environment.transaction(), dialect);
    List<Migration> migrations = new ArrayList<>();
    List<Revision> revisions = new ArrayList<>();
    for (RevisionFile file : RevisionOrder.of(files)) {
      Migration up =
          migration(file, Direction.UP, file.upgrade().orElse(Span.START_OF_FILE), mode, dialect);
      migrations.add(up);
      file.downgrade()
          .map(range -> migration(file, Direction.DOWN, range, mode, dialect))
          .ifPresent(migrations::add);
      revisions.add(
          new Revision(
              file.id(),
              file.parents(),
              file.dependencies(),
              file.labels(),
              file.description(),
              up));
    }
    String why =
        "%s files in Python say revision = … and down_revision = …, %s"
            .formatted(files.size(), environment.words());
    return new Match(
        environment.script().isEmpty() ? Certainty.DIRECTIVES : Certainty.MARKER,
        new MigrationSet(
            FRAMEWORK,
            folder.location(),
            why,
            migrations,
            List.of(),
            environment.session(),
            Optional.of(new RevisionGraph(revisions, complete && !environment.hasOtherLocations())),
            List.of()),
        List.of());
  }

  private static Migration migration(
      RevisionFile file, Direction direction, Span range, TransactionMode mode, Dialect dialect) {
    String path = file.file().name();
    String stem = path.substring(path.lastIndexOf('/') + 1, path.length() - PYTHON.length());
    String id = file.id().text();
    int at = stem.indexOf(id);
    String rest = at < 0 ? stem : stem.substring(at + id.length());
    return new Migration(
        stem,
        id,
        rest.replaceFirst("^[_-]+", ""),
        direction,
        file.file(),
        range,
        mode,
        Language.ALEMBIC,
        dialect);
  }
}
