package dev.miglint.migration;

import dev.miglint.source.SourceFile;
import java.util.Optional;

/**
 * How one framework lays out its migrations. Stateless, with a public constructor without
 * parameters, registered with {@code @AutoService(Layout.class)}.
 */
public interface Layout {

  /** The framework's id in the configuration: {@code golang-migrate}. */
  String framework();

  /** What the framework does about transactions when nothing in a migration says otherwise. */
  TransactionMode transaction();

  /** What is filled in before the server sees a script. */
  default Templating templating() {
    return Templating.NONE;
  }

  /** The same for one database, where the framework does not treat all alike. */
  default TransactionMode transaction(Dialect dialect) {
    return transaction();
  }

  /** Whether a file that does not hold SQL is a migration all the same, seen by itself. */
  default boolean mayBeMigration(SourceFile file) {
    return false;
  }

  /**
   * Reads a folder as a history of this framework, if that is what it is. It is asked for every
   * folder from the outermost inwards, so a layout only looks for what stands in its own place: it
   * takes files of subfolders when the framework itself would run them from here.
   */
  Optional<Match> read(Folder folder);
}
