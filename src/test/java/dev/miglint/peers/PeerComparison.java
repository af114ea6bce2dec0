package dev.miglint.peers;

import dev.miglint.lint.Finding;
import dev.miglint.migration.TransactionMode;
import dev.miglint.parser.postgres.LibPgQueryUnavailable;
import dev.miglint.peers.PeerMapping.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Holds the peers' own cases against our rules.
 *
 * <p>{@code main} prints per peer how many bad cases are caught and how many good ones are silent,
 * then every difference with its reason. With {@code -v} it also prints the cases that differ for
 * no reason, with what was found in them; other arguments are folders of cases.
 */
final class PeerComparison {

  /**
   * How one case came out.
   *
   * @param ours our rules that speak of it; empty where we have none
   * @param found what they found
   * @param others what the rest of our rules found
   */
  record Outcome(PeerCase peerCase, List<String> ours, List<Finding> found, List<Finding> others) {
    Outcome {
      ours = List.copyOf(ours);
      found = List.copyOf(found);
      others = List.copyOf(others);
    }

    boolean spoken() {
      return !ours.isEmpty();
    }

    /** Both agree. */
    boolean met() {
      return peerCase.bad() != found.isEmpty();
    }
  }

  private final PeerMapping mapping;
  private final List<Outcome> outcomes;

  private PeerComparison(PeerMapping mapping, List<Outcome> outcomes) {
    this.mapping = mapping;
    this.outcomes = List.copyOf(outcomes);
  }

  static PeerComparison of(Path folder) throws IOException, LibPgQueryUnavailable {
    PeerMapping mapping = PeerMapping.read();
    PeerRun linter = new PeerRun();
    List<Outcome> outcomes = new ArrayList<>();
    for (PeerCase one : PeerCase.in(folder)) {
      Optional<Entry> entry = mapping.entry(one);
      // What the case itself says of its transaction goes first.
      PeerCase run =
          entry
              .flatMap(Entry::transaction)
              .filter(mode -> one.transaction() == TransactionMode.UNKNOWN && !one.isAlone())
              .map(one::as)
              .orElse(one);
      Map<Boolean, List<Finding>> findings =
          linter.findings(run, entry.map(Entry::options).orElse(Map.of())).stream()
              .collect(Collectors.partitioningBy(f -> entry.filter(e -> e.counts(f)).isPresent()));
      outcomes.add(
          new Outcome(
              run,
              mapping.isApart(one) ? List.of() : entry.map(Entry::rules).orElse(List.of()),
              findings.getOrDefault(true, List.of()),
              findings.getOrDefault(false, List.of())));
    }
    return new PeerComparison(mapping, outcomes);
  }

  PeerMapping mapping() {
    return mapping;
  }

  List<Outcome> outcomes() {
    return outcomes;
  }

  /** Those of the outcomes that speak of a rule of ours, bad or good, that are met, in percent. */
  double met(boolean bad) {
    List<Outcome> spoken =
        outcomes.stream().filter(o -> o.spoken() && o.peerCase().bad() == bad).toList();
    return spoken.isEmpty()
        ? 100
        : 100.0 * spoken.stream().filter(Outcome::met).count() / spoken.size();
  }

  /** For people: one line per peer, and the differences. */
  String report() {
    Map<String, List<Outcome>> byPeer =
        outcomes.stream()
            .collect(
                Collectors.groupingBy(
                    o -> o.peerCase().peer(), LinkedHashMap::new, Collectors.toList()));
    StringBuilder text = new StringBuilder();
    byPeer.forEach((peer, list) -> text.append(line(peer, list)));
    text.append(line("all", outcomes));
    text.append("\nDeliberate differences:\n");
    for (Outcome outcome : outcomes) {
      if (outcome.spoken() && !outcome.met()) {
        mapping
            .difference(outcome.peerCase())
            .ifPresent(
                because ->
                    text.append("  %s: %s%n".formatted(outcome.peerCase(), because.strip())));
      }
    }
    text.append("\nPeers' rules without one of ours:\n");
    mapping
        .entries()
        .forEach(
            (peer, rules) ->
                rules.forEach(
                    (rule, entry) -> {
                      if (entry.rules().isEmpty()) {
                        text.append("  %s/%s: %s%n".formatted(peer, rule, entry.because()));
                      }
                    }));
    return text.toString();
  }

  private static String line(String name, List<Outcome> list) {
    return String.format(
        Locale.ROOT,
        "%-26s caught %s of bad cases, silent on %s of good ones, no such rule for %d%n",
        name,
        fraction(list, o -> o.peerCase().bad()),
        fraction(list, o -> !o.peerCase().bad()),
        list.stream().filter(o -> !o.spoken()).count());
  }

  private static String fraction(List<Outcome> list, Predicate<Outcome> which) {
    List<Outcome> spoken = list.stream().filter(o -> o.spoken() && which.test(o)).toList();
    long met = spoken.stream().filter(Outcome::met).count();
    return String.format(
        Locale.ROOT,
        "%3d / %3d (%5.1f%%)",
        met,
        spoken.size(),
        spoken.isEmpty() ? 100.0 : 100.0 * met / spoken.size());
  }

  private String surprises() {
    StringBuilder text = new StringBuilder();
    for (Outcome outcome : outcomes) {
      PeerCase one = outcome.peerCase();
      if (outcome.spoken() && !outcome.met() && mapping.difference(one).isEmpty()) {
        text.append(
            "%n== %s %s, ours %s, pg %d, %s%n"
                .formatted(
                    one.bad() ? "MISSED" : "SHOUTED",
                    one,
                    outcome.ours(),
                    one.target().major(),
                    one.transaction()));
        one.scripts().forEach(script -> text.append(script.strip()).append('\n'));
        outcome.found().forEach(f -> text.append("  ! %s: %s%n".formatted(f.rule(), f.message())));
        outcome.others().forEach(f -> text.append("  . %s: %s%n".formatted(f.rule(), f.message())));
      } else if (mapping.entry(one).isEmpty()) {
        text.append("%n== UNMAPPED %s %s%n".formatted(one, one.bad() ? "bad" : "good"));
        one.scripts().forEach(script -> text.append(script.strip()).append('\n'));
        outcome.others().forEach(f -> text.append("  . %s%n".formatted(f.rule())));
      }
    }
    return text.toString();
  }

  public static void main(String[] arguments) throws IOException, LibPgQueryUnavailable {
    List<String> words = List.of(arguments);
    Path folder =
        words.stream()
            .filter(word -> !word.startsWith("-"))
            .findFirst()
            .map(Path::of)
            .orElse(PeerCase.FOLDER);
    PeerComparison comparison = of(folder);
    System.out.print(comparison.report());
    if (words.contains("-v")) {
      System.out.print(comparison.surprises());
    }
  }
}
