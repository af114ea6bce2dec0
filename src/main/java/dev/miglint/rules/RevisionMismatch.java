package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.History;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.SetRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.migration.RevisionGraph;
import dev.miglint.migration.RevisionGraph.Reference;
import dev.miglint.migration.RevisionGraph.Revision;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text at the top of a revision, or its name, says something else than its variables. */
@AutoService(Rule.class)
public final class RevisionMismatch implements SetRule {

  /** A habit is what this share of at least so many files has. */
  private static final double HABIT = 0.8;

  private static final int FEWEST = 4;

  /** {@code 03_} before an id: too short to be one of Alembic's own ids. */
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}[a-z]?[_-].*");

  @Override
  public RuleInfo info() {
    return RuleInfo.inPacks(
        "revision-mismatch",
        Group.SET,
        Severity.WARNING,
        "the docstring or the name of a revision differs from what the file says it is",
        "recommended",
        "alembic");
  }

  @Override
  public List<Problem> check(History history, Settings settings) {
    List<Revision> revisions =
        history.set().revisions().map(RevisionGraph::revisions).orElse(List.of());
    List<Problem> problems = new ArrayList<>();
    boolean named = isHabit(revisions, RevisionMismatch::isNamedAfterId);
    boolean numbered = isHabit(revisions, r -> NUMBER.matcher(stem(r)).matches());
    boolean numberedIds = isHabit(revisions, r -> NUMBER.matcher(r.id().text()).matches());
    for (Revision revision : revisions) {
      docstring(revision, problems);
      String id = revision.id().text();
      if (numberedIds && !NUMBER.matcher(id).matches()) {
        problems.add(at(revision, "Revision %s has no running number before its id".formatted(id)));
      } else if (numbered && !NUMBER.matcher(stem(revision)).matches()) {
        problems.add(at(revision, "%s.py has no running number".formatted(stem(revision))));
      } else if (named && !isNamedAfterId(revision)) {
        problems.add(
            at(
                revision,
                "%s.py does not have its revision %s in its name".formatted(stem(revision), id)));
      }
    }
    return problems;
  }

  private static void docstring(Revision revision, List<Problem> problems) {
    String id = revision.id().text();
    revision
        .description()
        .id()
        .filter(said -> !said.text().equals(id))
        .map(
            said ->
                docstring(
                    revision,
                    said,
                    "Revision ID: " + said.text(),
                    "revision = \"%s\"".formatted(id)))
        .ifPresent(problems::add);
    Set<String> parents =
        revision.parents().stream()
            .map(Reference::text)
            .collect(Collectors.toCollection(TreeSet::new));
    revision
        .description()
        .parents()
        .filter(said -> !words(said.text()).equals(parents))
        .map(
            said ->
                docstring(
                    revision,
                    said,
                    "Revises: " + said.text(),
                    "down_revision is "
                        + (parents.isEmpty() ? "None" : String.join(", ", parents))))
        .ifPresent(problems::add);
  }

  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>(Arrays.asList(text.split("[\\s,'\"()\\[\\]]+", -1)));
    words.removeAll(Set.of("", "None", "branchpoint", "mergepoint", "head"));
    return words;
  }

  private static Problem docstring(Revision revision, Reference said, String text, String code) {
    return Problem.at(
            said.span(),
            "The docstring says \"%s\", but %s: whoever looks for the revision is misled."
                .formatted(text, code),
            "Make the docstring say what the variables say.")
        .in(revision.migration());
  }

  private static Problem at(Revision revision, String message) {
    Span span = revision.id().span();
    return Problem.at(
            span,
            message + ", unlike the others of the history.",
            "Name it as the others are named, and change the down_revision of the revision after it"
                + " along.")
        .in(revision.migration());
  }

  private static boolean isHabit(List<Revision> revisions, Predicate<Revision> has) {
    long count = revisions.stream().filter(has).count();
    return revisions.size() >= FEWEST && count >= HABIT * revisions.size();
  }

  private static boolean isNamedAfterId(Revision revision) {
    return stem(revision).contains(revision.id().text());
  }

  private static String stem(Revision revision) {
    String path = revision.file().name();
    return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.py$", "");
  }
}
