package dev.miglint.migration;

import dev.miglint.migration.FileChange.Kind;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that is different from some earlier state, such as the branch that a change is meant
 * for.
 *
 * @param base what it is compared with, for people: {@code origin/main}
 * @param files by their names as they are shown to people
 */
public record ChangeSet(String base, Map<String, FileChange> files) {

  public ChangeSet {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }

  public static ChangeSet of(String base, Collection<FileChange> changes) {
    Map<String, FileChange> files = new TreeMap<>();
    changes.forEach(change -> files.put(change.file(), change));
    return new ChangeSet(base, files);
  }

  /** What happened to a file; empty where nothing did. */
  public Optional<FileChange> of(String file) {
    return Optional.ofNullable(files.get(file));
  }

  /** The file is new, or has a new name. */
  public boolean isAdded(String file) {
    return of(file)
        .filter(change -> change.kind() == Kind.ADDED || change.kind() == Kind.RENAMED)
        .isPresent();
  }

  /** By name. */
  public List<FileChange> changes() {
    return List.copyOf(files.values());
  }
}
