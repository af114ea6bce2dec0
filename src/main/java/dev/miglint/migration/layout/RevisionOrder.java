package dev.miglint.migration.layout;

import dev.miglint.migration.RevisionGraph.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts revisions after the ones that they name, by id or by label. Where that leaves a choice, a
 * branch is followed to its end first, and otherwise the names of the files decide. Revisions of a
 * circle come last.
 */
final class RevisionOrder {

  private RevisionOrder() {}

  /** The same files in the order in which they run. */
  static List<RevisionFile> of(List<RevisionFile> files) {
    Map<String, Set<Integer>> places = new HashMap<>();
    for (int place = 0; place < files.size(); place++) {
      Set<String> names = new HashSet<>(files.get(place).labels());
      names.add(files.get(place).id().text());
      for (String name : names) {
        places.computeIfAbsent(name, n -> new TreeSet<>()).add(place);
      }
    }
    List<Set<Integer>> needed = new ArrayList<>();
    List<Set<Integer>> parents = new ArrayList<>();
    for (RevisionFile file : files) {
      Set<Integer> before = named(file.parents(), places);
      parents.add(before);
      Set<Integer> all = new TreeSet<>(before);
      all.addAll(named(file.dependencies(), places));
      needed.add(all);
    }
    return DependencyOrder.of(needed, parents).stream().map(files::get).toList();
  }

  private static Set<Integer> named(List<Reference> references, Map<String, Set<Integer>> places) {
    Set<Integer> found = new TreeSet<>();
    references.forEach(reference -> found.addAll(places.getOrDefault(reference.text(), Set.of())));
    return found;
  }
}
