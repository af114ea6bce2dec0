package dev.miglint.migration;

import dev.miglint.migration.Match.Certainty;
import dev.miglint.migration.Match.LeftOut;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks the layouts what folders are, and lets the surest answer count. */
final class Detection {

  private static final Comparator<Candidate> SUREST =
      Comparator.<Candidate, Certainty>comparing(candidate -> candidate.match().certainty())
          .thenComparing(candidate -> candidate.match().set().migrations().size());

  private final List<Layout> layouts;
  private final Selection selection;

  Detection(List<Layout> layouts, Selection selection) {
    this.layouts = layouts;
    this.selection = selection;
  }

  private record Candidate(Layout layout, Match match) {}

  /** The histories in a folder and below it. */
  List<Match> detect(Folder folder) {
    List<Match> matches = new ArrayList<>();
    Folder rest = folder;
    for (Optional<Candidate> best = best(rest); best.isPresent(); best = best(rest)) {
      Match match = best.get().match();
      matches.add(adjusted(best.get().layout(), match));
      rest = rest.without(claimed(match));
    }
    for (Folder below : rest.folders()) {
      matches.addAll(detect(below));
    }
    return matches;
  }

  private Optional<Candidate> best(Folder folder) {
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    return layouts.stream()
        .flatMap(layout -> layout.read(folder).map(match -> new Candidate(layout, match)).stream())
        .filter(candidate -> counts(candidate.match()))
        .max(SUREST);
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

  private Match adjusted(Layout layout, Match match) {
    MigrationSet set = match.set();
    List<Migration> migrations =
        set.migrations().stream().map(migration -> adjusted(layout, migration)).toList();
    return new Match(
        match.certainty(),
        new MigrationSet(set.framework(), set.location(), set.why(), migrations, set.notes()),
        match.leftOut());
  }

  private Migration adjusted(Layout layout, Migration migration) {
    Migration adjusted = rendered(layout, migration);
    if (selection.transaction().isPresent() && migration.transaction() == layout.transaction()) {
      adjusted = adjusted.withTransaction(selection.transaction().get());
    }
    if (selection.dialect().isPresent()) {
      adjusted = adjusted.withDialect(selection.dialect().get());
    }
    return adjusted;
  }

  private static Migration rendered(Layout layout, Migration migration) {
    return layout.templating() == Templating.NONE
        ? migration
        : migration.withRendering(Templates.render(migration.rendering(), layout.templating()));
  }
}
