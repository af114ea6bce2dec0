package dev.miglint.migration.layout;

import dev.miglint.migration.Direction;
import dev.miglint.migration.Migration;
import dev.miglint.migration.Note;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts migrations in the order of their versions, each down right after its up. */
final class Chronology {

  private static final Comparator<Migration> BY_ID =
      Comparator.comparing(Migration::id).thenComparing(m -> m.file().name());

  private Chronology() {}

  static List<Migration> order(Collection<Migration> migrations, Comparator<String> versions) {
    Map<String, List<Migration>> byVersion =
        migrations.stream()
            .collect(
                Collectors.groupingBy(
                    Migration::version, () -> new TreeMap<>(versions), Collectors.toList()));
    List<Migration> ordered = new ArrayList<>(migrations.size());
    byVersion.values().forEach(group -> appendPairs(group, ordered));
    return ordered;
  }

  private static void appendPairs(List<Migration> sameVersion, List<Migration> ordered) {
    if (sameVersion.size() == 1) {
      ordered.addAll(sameVersion);
      return;
    }
    List<Migration> downs = sameVersion.stream().filter(Chronology::isDown).sorted(BY_ID).toList();
    List<Migration> forward = sameVersion.stream().filter(m -> !isDown(m)).sorted(BY_ID).toList();
    for (Migration up : forward) {
      ordered.add(up);
      downs.stream()
          .filter(down -> forth(down, forward).filter(up::equals).isPresent())
          .forEach(ordered::add);
    }
    downs.stream().filter(down -> forth(down, forward).isEmpty()).forEach(ordered::add);
  }

  /**
   * What a way back undoes: the one of its own database, and of several of those its namesake. A
   * script for all databases goes back from what went forth for one.
   */
  private static Optional<Migration> forth(Migration down, List<Migration> forward) {
    List<Migration> same = forward.stream().filter(up -> up.dialect() == down.dialect()).toList();
    List<Migration> candidates = same.isEmpty() ? forward : same;
    return candidates.size() == 1
        ? Optional.of(candidates.get(0))
        : candidates.stream().filter(up -> up.id().equals(down.id())).findFirst();
  }

  private static boolean isDown(Migration migration) {
    return migration.direction() == Direction.DOWN;
  }

  /** One note for each file that repeats the version of an earlier one in its direction. */
  static List<Note> duplicates(List<Migration> ordered) {
    List<Note> notes = new ArrayList<>();
    Map<String, Migration> seen = new HashMap<>();
    Set<String> noted = new HashSet<>(); // A file may hold both directions.
    for (Migration migration : ordered) {
      if (migration.version().isEmpty()) {
        continue;
      }
      String key = migration.direction() + " " + migration.dialect() + " " + migration.version();
      Migration first = seen.putIfAbsent(key, migration);
      if (first != null && noted.add(migration.file().name())) {
        notes.add(
            Note.about(
                Note.Kind.DUPLICATE_VERSION,
                migration.file(),
                "Version %s is already taken by %s."
                    .formatted(migration.version(), first.file().name())));
      }
    }
    return notes;
  }
}
