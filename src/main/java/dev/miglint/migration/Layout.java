package dev.miglint.migration;

import java.util.Optional;

/** How one framework lays out its migrations. Stateless. */
public interface Layout {

  /** The framework's id in the configuration: {@code golang-migrate}. */
  String framework();

  /**
   * Reads the files of one folder as a history of this framework, if that is what they are.
   *
   * @param folder the candidate files, already read
   */
  Optional<MigrationSet> read(Folder folder);
}
