package dev.miglint.migration;

import dev.miglint.migration.Match.Certainty;
import dev.miglint.migration.Match.LeftOut;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks the layouts what folders are, and lets the surest answer count. */
final class Detection {

  private final List<Layout> layouts;
  private final Selection selection;
  private final boolean shared;

  /**
   * @param shared whether there is enough to do for several threads
   */
  Detection(List<Layout> layouts, Selection selection, boolean shared) {
    this.layouts = layouts;
    this.selection = selection;
    this.shared = shared;
  }

  private record Candidate(Layout layout, Match match) {
    int migrations() {
      return match.set().migrations().size();
    }
  }

  private static int compareSurety(Candidate one, Candidate other) {
    int order = one.match().certainty().compareTo(other.match().certainty());
    return order == 0 ? Integer.compare(one.migrations(), other.migrations()) : order;
  }

  /** The histories in a folder and below it. */
  List<Match> detect(Folder folder) {
    List<Match> matches = new ArrayList<>();
    Folder rest = folder;
    for (Optional<Candidate> best = best(rest); best.isPresent(); best = best(rest)) {
      Match match = best.get().match();
      matches.addAll(adjusted(best.get().layout(), match, rest));
      rest = rest.without(claimed(match));
    }
    detectEach(rest.folders()).forEach(matches::addAll);
    return matches;
  }

  /** The same for folders that know nothing of each other. */
  List<List<Match>> detectEach(List<Folder> folders) {
    return (shared && folders.size() > 1 ? folders.parallelStream() : folders.stream())
        .map(this::detect)
        .toList();
  }

  private Optional<Candidate> best(Folder folder) {
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    return layouts.stream()
        .flatMap(layout -> layout.read(folder).map(match -> new Candidate(layout, match)).stream())
        .filter(candidate -> counts(candidate.match()))
        .max(Detection::compareSurety);
  }

  private boolean counts(Match match) {
    boolean claimsSomething = !match.set().migrations().isEmpty() || !match.leftOut().isEmpty();
    return claimsSomething
        && (selection.framework().isPresent() || match.certainty() != Certainty.ONLY_WHEN_NAMED);
  }

  private static Set<String> claimed(Match match) {
    Set<String> claimed = new HashSet<>();
    match.set().migrations().forEach(migration -> claimed.add(migration.file().name()));
    match.leftOut().stream().map(LeftOut::file).forEach(claimed::add);
    return claimed;
  }

  /** One match for each database; files left out come with the first. */
  private List<Match> adjusted(Layout layout, Match match, Folder folder) {
    List<MigrationSet> histories = histories(layout, withNotes(match, folder));
    List<Match> matches = new ArrayList<>();
    for (MigrationSet set : histories) {
      List<LeftOut> leftOut = matches.isEmpty() ? leftOut(match, histories) : List.of();
      matches.add(new Match(match.certainty(), withTransactions(layout, set), leftOut));
    }
    return matches;
  }

  /** A script for every database that each of them has one of its own for never runs. */
  private static List<LeftOut> leftOut(Match match, List<MigrationSet> histories) {
    Set<String> run = new HashSet<>();
    histories.forEach(set -> set.migrations().forEach(m -> run.add(m.file().name())));
    List<LeftOut> leftOut = new ArrayList<>(match.leftOut());
    for (Migration migration : match.set().migrations()) {
      if (run.add(migration.file().name())) {
        leftOut.add(
            new LeftOut(
                migration.file().name(),
                "never runs: every database has a script of its own in its place"));
      }
    }
    return leftOut;
  }

  /** Those of the layout, and one for each script that looks like a migration and is none. */
  private static MigrationSet withNotes(Match match, Folder folder) {
    MigrationSet set = match.set();
    List<Note> notes = new ArrayList<>(set.notes());
    String start = folder.locationOf("");
    for (LeftOut left : match.leftOut()) {
      if (left.isMisnamed() && left.file().startsWith(start)) {
        folder
            .read(left.file().substring(start.length()))
            .map(
                file ->
                    Note.about(
                        Note.Kind.UNKNOWN_NAME,
                        file,
                        "%s never runs: it %s.".formatted(left.file(), left.reason())))
            .ifPresent(notes::add);
      }
    }
    return set.withNotes(notes);
  }

  private List<MigrationSet> histories(Layout layout, MigrationSet set) {
    List<Migration> rendered = set.migrations().stream().map(m -> rendered(layout, m)).toList();
    return new DialectHistories(layout, selection.dialect()).of(set.withMigrations(rendered));
  }

  private MigrationSet withTransactions(Layout layout, MigrationSet set) {
    if (selection.transaction().isEmpty()) {
      return set;
    }
    TransactionMode named = selection.transaction().get();
    List<Migration> migrations =
        set.migrations().stream()
            .map(
                m ->
                    m.transaction() == layout.transaction(m.dialect())
                        ? m.withTransaction(named)
                        : m)
            .toList();
    return set.withMigrations(migrations);
  }

  private static Migration rendered(Layout layout, Migration migration) {
    return layout.templating() == Templating.NONE
        ? migration
        : migration.withRendering(Templates.render(migration.rendering(), layout.templating()));
  }
}
