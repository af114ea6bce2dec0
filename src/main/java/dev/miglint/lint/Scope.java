package dev.miglint.lint;

import dev.miglint.migration.ChangeSet;
import dev.miglint.migration.FileChange;
import dev.miglint.migration.FileChange.Kind;
import dev.miglint.migration.Migration;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.Optional;
import java.util.Set;

/**
 * What is reported on; everything else is replayed only.
 *
 * @param changes what has changed since some base, where that was asked for: only that is reported
 *     on, and it is what has not been released yet
 * @param files the only ones that are reported on, by their names; empty means all
 */
public record Scope(Optional<ChangeSet> changes, Set<String> files) {

  /** Every migration that there is. */
  public static final Scope EVERYTHING = new Scope(Optional.empty(), Set.of());

  public Scope {
    files = Set.copyOf(files);
  }

  public boolean isWhole() {
    return changes.isEmpty() && files.isEmpty();
  }

  /** Whether anything in a file may be reported. */
  public boolean includes(String file) {
    return (files.isEmpty() || files.contains(file))
        && (changes.isEmpty() || changes.get().of(file).isPresent());
  }

  /**
   * Whether what stands at a place is new. In a file that was changed, statements that it had
   * before are not; nor is anything about the file as a whole, if it is the same but for its
   * comments.
   *
   * @param statement the statement around the place; empty when it is about the whole file
   */
  boolean isNew(Migration migration, Optional<Span> statement) {
    String file = migration.file().name();
    if (!includes(file)) {
      return false;
    }
    Optional<SourceFile> before =
        changes
            .flatMap(set -> set.of(file))
            .filter(change -> change.kind() != Kind.ADDED)
            .flatMap(FileChange::before);
    if (before.isEmpty()) {
      return true;
    }
    NormalText old = NormalText.of(before.get(), migration.language());
    NormalText now = NormalText.of(migration.file(), migration.language());
    return statement.isPresent()
        ? !old.holds(NormalText.of(migration.file(), statement.get(), migration.language()))
        : !old.equals(now) || changes.flatMap(set -> set.of(file)).get().kind() == Kind.RENAMED;
  }
}
