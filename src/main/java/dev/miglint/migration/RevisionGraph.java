package dev.miglint.migration;

import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A history whose migrations name the ones before them.
 *
 * @param revisions in execution order
 * @param complete whether everything that a revision may name is among them: false when the user
 *     picked single files
 */
public record RevisionGraph(List<Revision> revisions, boolean complete) {

  public RevisionGraph {
    revisions = List.copyOf(revisions);
  }

  /**
   * One migration of such a history.
   *
   * @param id what the file says it is
   * @param parents the revisions that come right before it; several for a merge
   * @param dependencies others that must have run before it
   * @param labels names of its branch, by which others may mean it
   * @param description the ids in the text at the top of the file
   * @param migration the way forth, as it stands in its file
   */
  public record Revision(
      Reference id,
      List<Reference> parents,
      List<Reference> dependencies,
      List<String> labels,
      Description description,
      Migration migration) {

    public Revision {
      parents = List.copyOf(parents);
      dependencies = List.copyOf(dependencies);
      labels = List.copyOf(labels);
    }

    public SourceFile file() {
      return migration.file();
    }

    /** Whether a reference means this revision: its id, or one of its labels. */
    public boolean isMeantBy(Reference reference) {
      return id.text().equals(reference.text()) || labels.contains(reference.text());
    }
  }

  /** An id as it is written, and where. */
  public record Reference(String text, Span span) {}

  /**
   * What the text at the top of a revision says about it.
   *
   * @param id behind {@code Revision ID:}
   * @param parents behind {@code Revises:}; absent where the line is missing or empty
   */
  public record Description(Optional<Reference> id, Optional<Reference> parents) {}

  /** The first revision of an id or label. */
  public Optional<Revision> named(Reference reference) {
    return revisions.stream().filter(revision -> revision.isMeantBy(reference)).findFirst();
  }

  /** The revisions that no other one comes after. */
  public List<Revision> heads() {
    Set<String> followed =
        revisions.stream()
            .flatMap(revision -> revision.parents().stream())
            .flatMap(parent -> named(parent).stream())
            .map(parent -> parent.id().text())
            .collect(Collectors.toSet());
    return revisions.stream().filter(r -> !followed.contains(r.id().text())).toList();
  }

  /** The revisions on the way back from one, without it, unless its way leads back to it. */
  public List<Revision> ancestors(Revision of) {
    Set<Revision> seen = new LinkedHashSet<>();
    List<Revision> todo = new ArrayList<>(before(of));
    while (!todo.isEmpty()) {
      Revision next = todo.remove(todo.size() - 1);
      if (seen.add(next)) {
        todo.addAll(before(next));
      }
    }
    return List.copyOf(seen);
  }

  /** The revisions that can never have their turn: each waits for itself, or for one that does. */
  public List<Revision> withoutOrder() {
    Map<String, Revision> named = new HashMap<>();
    for (Revision revision : revisions) {
      named.putIfAbsent(revision.id().text(), revision);
      revision.labels().forEach(label -> named.putIfAbsent(label, revision));
    }
    Set<Revision> waiting = new LinkedHashSet<>(revisions);
    boolean goesOn = true;
    while (goesOn) {
      goesOn = waiting.removeIf(revision -> !waitsFor(revision, waiting, named));
    }
    return List.copyOf(waiting);
  }

  private static boolean waitsFor(
      Revision revision, Set<Revision> waiting, Map<String, Revision> named) {
    return Stream.concat(revision.parents().stream(), revision.dependencies().stream())
        .map(before -> named.get(before.text()))
        .anyMatch(before -> before != null && waiting.contains(before));
  }

  private List<Revision> before(Revision of) {
    List<Revision> before = new ArrayList<>();
    of.parents().forEach(parent -> named(parent).ifPresent(before::add));
    of.dependencies().forEach(other -> named(other).ifPresent(before::add));
    return before;
  }
}
