package dev.miglint.migration.layout;

import dev.miglint.migration.RevisionGraph.Reference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts revisions after the ones that they name. Where that leaves a choice, a branch is followed to
 * its end first, and otherwise the names of the files decide. Revisions of a circle come last.
 */
final class RevisionOrder {

  private final List<RevisionFile> files;
  private final Set<RevisionFile> placed = new LinkedHashSet<>();

  private RevisionOrder(List<RevisionFile> files) {
    this.files = files;
  }

  /** The same files in the order in which they run. */
  static List<RevisionFile> of(List<RevisionFile> files) {
    RevisionOrder order = new RevisionOrder(files);
    Optional<RevisionFile> next = order.next(Optional.empty());
    while (next.isPresent()) {
      order.placed.add(next.get());
      next = order.next(next);
    }
    order.placed.addAll(files);
    return List.copyOf(order.placed);
  }

  private Optional<RevisionFile> next(Optional<RevisionFile> last) {
    List<RevisionFile> ready = files.stream().filter(this::isReady).toList();
    return ready.stream()
        .filter(file -> last.isPresent() && file.parents().stream().anyMatch(p -> means(p, last)))
        .findFirst()
        .or(() -> ready.stream().findFirst());
  }

  private boolean isReady(RevisionFile file) {
    if (placed.contains(file)) {
      return false;
    }
    List<Reference> needed = new ArrayList<>(file.parents());
    needed.addAll(file.dependencies());
    Set<RevisionFile> missing = new HashSet<>(files);
    missing.removeAll(placed);
    return needed.stream()
        .noneMatch(need -> missing.stream().anyMatch(other -> isNamed(other, need)));
  }

  private static boolean means(Reference reference, Optional<RevisionFile> file) {
    return file.filter(f -> isNamed(f, reference)).isPresent();
  }

  private static boolean isNamed(RevisionFile file, Reference reference) {
    return file.id().text().equals(reference.text()) || file.labels().contains(reference.text());
  }
}
