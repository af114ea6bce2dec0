package dev.miglint.migration.layout;

import com.google.auto.service.AutoService;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Folder;
import dev.miglint.migration.Framework;
import dev.miglint.migration.Layout;
import dev.miglint.migration.Match;
import dev.miglint.migration.Match.Certainty;
import dev.miglint.migration.Match.LeftOut;
import dev.miglint.migration.Migration;
import dev.miglint.migration.Migration.Declaration;
import dev.miglint.migration.MigrationSet;
import dev.miglint.migration.Note;
import dev.miglint.migration.RevisionGraph;
import dev.miglint.migration.RevisionGraph.Description;
import dev.miglint.migration.RevisionGraph.Reference;
import dev.miglint.migration.RevisionGraph.Revision;
import dev.miglint.migration.TransactionMode;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * One folder for each migration, {@code <id>_<name>/} with {@code up.sql}, {@code down.sql} and
 * {@code metadata.yaml}, whose {@code parents} must have run before. The runner opens a transaction
 * for each, except for the way forth of one with {@code createIndexConcurrently: true}. {@code
 * nonIdempotent: true} says that it must not run twice, {@code privileged: true} that it needs the
 * rights of somebody who administers the server.
 */
@AutoService(Layout.class)
public final class FolderGraph implements Layout {

  private static final Framework FRAMEWORK =
      new Framework(
          "folder-per-migration",
          true,
          Set.of(),
          "Put the statement alone into a migration of its own, with createIndexConcurrently: true"
              + " in its metadata.yaml.");

  private static final String METADATA = "metadata.yaml";

  private static final String OUTSIDE = "createIndexConcurrently";
  private static final String ONCE = "nonIdempotent";
  private static final String PRIVILEGED = "privileged";

  private static final FolderPerMigration FOLDERS =
      new FolderPerMigration("([0-9]+)_?(.*)", "up.sql", "down.sql");

  /** What a migration says of itself. */
  private record Metadata(List<String> parents, Set<String> switches) {

    static final Metadata NONE = new Metadata(List.of(), Set.of());

    boolean says(String name) {
      return switches.contains(name);
    }
  }

  /** A migration's folder. */
  private record Node(Folder place, String id, Metadata metadata) {}

  @Override
  public String framework() {
    return FRAMEWORK.id();
  }

  @Override
  public TransactionMode transaction() {
    return TransactionMode.PER_MIGRATION;
  }

  @Override
  public Optional<Match> read(Folder folder) {
    List<Folder> places = FOLDERS.in(folder);
    if (places.stream().noneMatch(place -> metadata(place).isPresent())) {
      return Optional.empty();
    }
    List<Node> nodes =
        inOrder(
            places.stream()
                .map(
                    place ->
                        new Node(
                            place,
                            place.name().split("_", 2)[0],
                            metadata(place).orElse(Metadata.NONE)))
                .toList());
    Set<String> used =
        nodes.stream()
            .flatMap(node -> node.metadata().switches().stream())
            .collect(Collectors.toSet());
    List<Migration> migrations = new ArrayList<>();
    List<Revision> revisions = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (Node node : nodes) {
      List<Migration> own =
          FOLDERS.migrations(node.place(), transaction(), folder.dialect()).stream()
              .map(migration -> inMode(migration, node.metadata()))
              .map(migration -> migration.declaring(declarations(node.metadata(), used)))
              .toList();
      migrations.addAll(own);
      own.stream().findFirst().map(first -> revision(node, first)).ifPresent(revisions::add);
      leftOut.addAll(FOLDERS.leftOut(node.place()));
    }
    for (String file : folder.scripts()) {
      leftOut.add(
          new LeftOut(folder.locationOf(file), "stands beside the folders of the migrations"));
    }
    List<Note> notes = new ArrayList<>(Chronology.duplicates(migrations));
    notes.addAll(missingParents(nodes));
    return Optional.of(
        new Match(
            Certainty.MARKER,
            new MigrationSet(
                FRAMEWORK,
                folder.location(),
                "%s folders with %s and an up.sql or down.sql".formatted(nodes.size(), METADATA),
                migrations,
                notes,
                Map.of(),
                Optional.of(new RevisionGraph(revisions, isWhole(nodes))),
                List.of()),
            leftOut));
  }

  /** Whether the user selected the folders and not single scripts of them. */
  private static boolean isWhole(List<Node> nodes) {
    return nodes.stream().allMatch(node -> node.place().holds(METADATA));
  }

  /** What is named stands in another file than the statements: at the start of those. */
  private static Revision revision(Node node, Migration migration) {
    return new Revision(
        new Reference(node.id(), Span.START_OF_FILE),
        node.metadata().parents().stream()
            .map(parent -> new Reference(parent, Span.START_OF_FILE))
            .toList(),
        List.of(),
        List.of(),
        new Description(Optional.empty(), Optional.empty()),
        migration);
  }

  private static Migration inMode(Migration migration, Metadata metadata) {
    return metadata.says(OUTSIDE) && migration.direction() == Direction.UP
        ? migration.withTransaction(TransactionMode.AUTOCOMMIT)
        : migration;
  }

  /** What nobody says of any migration means nothing where it is left out. */
  private static Set<Declaration> declarations(Metadata metadata, Set<String> used) {
    Set<Declaration> declarations = EnumSet.noneOf(Declaration.class);
    boolean first = metadata.parents().isEmpty(); // Where a history begins anew, only new ones run.
    if (!first && !metadata.says(ONCE) && used.contains(ONCE)) {
      declarations.add(Declaration.RUNS_TWICE);
    }
    if (metadata.says(PRIVILEGED)) {
      declarations.add(Declaration.PRIVILEGED);
    } else if (used.contains(PRIVILEGED)) {
      declarations.add(Declaration.UNPRIVILEGED);
    }
    return declarations;
  }

  private static Optional<Metadata> metadata(Folder place) {
    return place.read(METADATA).flatMap(file -> metadata(file.text()));
  }

  private static Optional<Metadata> metadata(String text) {
    try {
      Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
      if (root instanceof Map<?, ?> map
          && (map.containsKey("parents") || map.containsKey("name"))) {
        List<String> parents =
            map.get("parents") instanceof Collection<?> named
                ? named.stream().map(String::valueOf).toList()
                : List.of();
        return Optional.of(
            new Metadata(
                parents,
                Stream.of(OUTSIDE, ONCE, PRIVILEGED)
                    .filter(name -> Boolean.TRUE.equals(map.get(name)))
                    .collect(Collectors.toSet())));
      }
      return Optional.empty();
    } catch (YAMLException e) {
      // Somebody else's file: other frameworks may have one of this name.
      return Optional.empty();
    }
  }

  /**
   * After their parents, and by number where that leaves a choice; a circle comes last. Those that
   * share a number stand together.
   */
  private static List<Node> inOrder(List<Node> nodes) {
    Map<String, List<Node>> numbered = new TreeMap<>(Version.NUMERIC);
    nodes.stream()
        .sorted(Comparator.comparing(node -> node.place().name()))
        .forEach(node -> numbered.computeIfAbsent(node.id(), id -> new ArrayList<>()).add(node));
    List<List<Node>> groups = List.copyOf(numbered.values());
    Map<String, Integer> places = new TreeMap<>(Version.NUMERIC);
    numbered.keySet().forEach(id -> places.put(id, places.size()));
    List<Set<Integer>> needed = new ArrayList<>();
    for (List<Node> group : groups) {
      Set<Integer> parents = new TreeSet<>();
      for (String parent : group.get(0).metadata().parents()) {
        Optional.ofNullable(places.get(parent)).ifPresent(parents::add);
      }
      needed.add(parents);
    }
    return DependencyOrder.of(needed, Collections.nCopies(groups.size(), Set.of())).stream()
        .flatMap(place -> groups.get(place).stream())
        .toList();
  }

  private static List<Note> missingParents(List<Node> nodes) {
    Set<String> ids = nodes.stream().map(Node::id).collect(Collectors.toSet());
    List<Note> notes = new ArrayList<>();
    for (Node node : nodes) {
      for (String parent : node.metadata().parents()) {
        if (!ids.contains(parent) && node.place().holds(METADATA)) {
          notes.add(
              new Note(
                  Note.Kind.MISSING_PARENT,
                  node.place().locationOf(METADATA),
                  "Its parent %s is not there.".formatted(parent)));
        }
      }
    }
    return notes;
  }
}
