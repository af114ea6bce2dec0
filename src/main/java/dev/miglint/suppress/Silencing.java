package dev.miglint.suppress;

import dev.miglint.lint.Finding;
import dev.miglint.lint.Fix;
import dev.miglint.lint.LintResult.Silenced;
import dev.miglint.lint.NearestName;
import dev.miglint.lint.Problem;
import dev.miglint.source.Span;
import dev.miglint.suppress.Directive.Kind;
import dev.miglint.suppress.Directive.NamedRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is left of the findings once the directives were obeyed.
 *
 * @param kept in their order
 * @param silenced in their order, each with the reason that was given
 * @param problems of the directives themselves, file by file in the order of the text
 */
public record Silencing(
    List<Finding> kept, List<Silenced> silenced, List<DirectiveProblem> problems) {

  public Silencing {
    kept = List.copyOf(kept);
    silenced = List.copyOf(silenced);
    problems = List.copyOf(problems);
  }

  /** One rule of one directive, and whether it has silenced anything yet. */
  private record Mention(Directives in, Directive directive, NamedRule rule) {

    boolean silences(Finding finding) {
      return finding.rule().equals(rule.id())
          && finding.file().name().equals(in.file().name())
          && directive.covers().filter(span -> overlaps(span, finding.span())).isPresent();
    }

    private static boolean overlaps(Span covered, Span found) {
      return covered.start() <= found.start() && found.start() <= covered.end();
    }
  }

  /**
   * Obeys directives.
   *
   * @param directives of each file once
   * @param known the ids of all rules there are
   * @param ran the rules that were switched on: only they can tell whether a directive is needed
   * @param today after the last day of a directive it silences nothing
   */
  public static Silencing apply(
      List<Finding> findings,
      Collection<Directives> directives,
      Set<String> known,
      Set<String> ran,
      LocalDate today) {
    Map<String, List<Mention>> byFile = new HashMap<>();
    for (Directives file : directives) {
      byFile.put(file.file().name(), mentions(file));
    }
    Set<Mention> used = new HashSet<>();
    List<Finding> kept = new ArrayList<>();
    List<Silenced> silenced = new ArrayList<>();
    for (Finding finding : findings) {
      List<Mention> matching =
          byFile.getOrDefault(finding.file().name(), List.of()).stream()
              .filter(mention -> mention.silences(finding))
              .toList();
      used.addAll(matching);
      matching.stream()
          .map(Mention::directive)
          .filter(directive -> !directive.isOver(today))
          .findFirst()
          .ifPresentOrElse(
              directive -> silenced.add(new Silenced(finding, directive.justification())),
              () -> kept.add(finding));
    }
    List<DirectiveProblem> problems = new ArrayList<>();
    for (Directives file : directives) {
      file.invalid()
          .forEach(
              problem ->
                  problems.add(
                      new DirectiveProblem(DirectiveProblem.INVALID, file.file(), problem)));
      for (Mention mention : byFile.getOrDefault(file.file().name(), List.of())) {
        problem(mention, used, findings, known, ran, today).ifPresent(problems::add);
      }
    }
    return new Silencing(kept, silenced, problems);
  }

  private static List<Mention> mentions(Directives file) {
    return file.valid().stream()
        .flatMap(
            directive -> directive.rules().stream().map(rule -> new Mention(file, directive, rule)))
        .toList();
  }

  private static Optional<DirectiveProblem> problem(
      Mention mention,
      Set<Mention> used,
      List<Finding> findings,
      Set<String> known,
      Set<String> ran,
      LocalDate today) {
    String id = mention.rule().id();
    if (!known.contains(id)) {
      return Optional.of(
          new DirectiveProblem(
              DirectiveProblem.INVALID, mention.in().file(), unknownRule(mention.rule(), known)));
    }
    boolean needed = used.contains(mention) || !ran.contains(id);
    if (needed && mention.directive().isOver(today)) {
      return Optional.of(
          new DirectiveProblem(DirectiveProblem.EXPIRED, mention.in().file(), expired(mention)));
    }
    if (needed) {
      return Optional.empty();
    }
    return Optional.of(
        new DirectiveProblem(
            DirectiveProblem.UNUSED, mention.in().file(), unused(mention, findings)));
  }

  private static Problem unknownRule(NamedRule rule, Set<String> known) {
    String nearest =
        NearestName.to(rule.id(), known)
            .map("Did you mean %s?"::formatted)
            .orElse("Run miglint rules to see what there is.");
    return Problem.at(rule.span(), "There is no rule %s.".formatted(rule.id()), nearest);
  }

  private static Problem expired(Mention mention) {
    Directive directive = mention.directive();
    return Problem.at(
        mention.rule().span(),
        "miglint:%s %s silences nothing since its last day, %s, has passed; its reason was: %s."
            .formatted(
                directive.kind().word(),
                mention.rule().id(),
                directive.until().orElseThrow(),
                directive.reason().replaceFirst("[.]$", "")),
        "Remove it with what it was about, or %s give it another day."
            .formatted(
                directive.owner().map("ask %s whether to"::formatted).orElse("look again and")));
  }

  private static Problem unused(Mention mention, List<Finding> findings) {
    Directive directive = mention.directive();
    String id = mention.rule().id();
    if (directive.covers().isEmpty()) {
      return Problem.at(
          mention.rule().span(),
          "miglint:ignore %s silences nothing: no statement follows it.".formatted(id),
          "Put it before the statement that it is about, or remove it.");
    }
    String place = directive.kind() == Kind.IGNORE ? "this statement" : "this file";
    Problem problem =
        Problem.at(
            mention.rule().span(),
            "miglint:%s %s silences nothing: the rule has no finding in %s."
                .formatted(directive.kind().word(), id, place),
            elsewhere(mention, findings)
                ? "Put it before the statement that it is about, or write miglint:ignore-file"
                    + " when the finding is about the file as a whole."
                : "Remove it.");
    return directive.rules().size() == 1 && isComment(mention)
        ? problem.withFix(
            new Fix(
                "Remove the directive",
                Fix.Safety.SAFE,
                List.of(new Fix.Edit(directive.span(), ""))))
        : problem;
  }

  private static boolean isComment(Mention mention) {
    String text = mention.in().file().text(mention.directive().span());
    return text.startsWith("--") || text.startsWith("/*") || text.startsWith("#");
  }

  private static boolean elsewhere(Mention mention, List<Finding> findings) {
    return findings.stream()
        .anyMatch(
            finding ->
                finding.rule().equals(mention.rule().id())
                    && finding.file().name().equals(mention.in().file().name()));
  }
}
