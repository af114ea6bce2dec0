package dev.miglint.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.miglint.parser.postgres.LibPgQueryUnavailable;
import dev.miglint.peers.PeerComparison.Outcome;
import dev.miglint.peers.PeerMapping.Entry;
import dev.miglint.peers.Reasons.General;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What other linters' own tests call bad we find, and what they call good we leave in peace, or
 * testdata/peers/differences.yml says why not. {@link PeerComparison} prints it.
 */
class PeerCasesTest {

  private static List<Outcome> outcomes = List.of();
  private static PeerComparison comparison;

  @BeforeAll
  static void compare() throws IOException, LibPgQueryUnavailable {
    assumeTrue(Files.isDirectory(PeerCase.FOLDER), "no cases of peers in " + PeerCase.FOLDER);
    comparison = PeerComparison.of(PeerCase.FOLDER);
    outcomes = comparison.outcomes();
  }

  @Test
  void everyRuleOfAPeerIsMapped() {
    assertThat(outcomes.stream().map(Outcome::peerCase).toList())
        .allSatisfy(one -> assertThat(comparison.mapping().entry(one)).as("%s", one).isPresent());
  }

  @Test
  void whatIsMappedIsARuleOfOursAndWhatIsNotHasAReason() {
    assertThat(comparison.mapping().entries().values())
        .flatExtracting(rules -> rules.values().stream().map(Entry::rules).toList())
        .allSatisfy(rules -> assertThat(PeerRun.ids()).containsAll(rules));
    assertThat(comparison.mapping().entries().values())
        .flatExtracting(rules -> rules.values())
        .allSatisfy(
            entry -> assertThat(entry.rules().isEmpty()).isEqualTo(!entry.because().isBlank()));
  }

  @Test
  void everyDifferenceIsDeliberate() {
    assertThat(
            outcomes.stream()
                .filter(outcome -> outcome.spoken() && !outcome.met())
                .map(Outcome::peerCase)
                .filter(one -> comparison.mapping().difference(one).isEmpty())
                .map(PeerCase::toString))
        .isEmpty();
  }

  @Test
  void everyDifferenceThatIsListedIsOne() {
    assertThat(
            outcomes.stream()
                .filter(outcome -> outcome.met() || !outcome.spoken())
                .map(Outcome::peerCase)
                .map(PeerCase::toString)
                .filter(comparison.mapping().differences().byCase()::containsKey))
        .isEmpty();
    assertThat(outcomes.stream().map(o -> o.peerCase().toString()).collect(Collectors.toSet()))
        .containsAll(comparison.mapping().differences().byCase().keySet())
        .containsAll(comparison.mapping().apart().byCase().keySet());
  }

  @Test
  void reasonsForManyCasesNameRulesOfPeers() {
    Set<String> rules =
        comparison.mapping().entries().entrySet().stream()
            .flatMap(
                peer ->
                    Stream.concat(
                        Stream.of(peer.getKey() + Reasons.ALL),
                        peer.getValue().keySet().stream().map(r -> peer.getKey() + "/" + r)))
            .collect(Collectors.toSet());
    assertThat(
            Stream.concat(
                comparison.mapping().differences().byRule().stream(),
                comparison.mapping().apart().byRule().stream()))
        .extracting(General::rules)
        .isNotEmpty()
        .allSatisfy(named -> assertThat(named).isNotEmpty().isSubsetOf(rules));
  }

  @Test
  void nearlyEverythingBadIsCaught() {
    assertThat(comparison.met(true)).isGreaterThanOrEqualTo(95);
  }

  @Test
  void nearlyEverythingGoodIsLeftInPeace() {
    assertThat(comparison.met(false)).isGreaterThanOrEqualTo(97);
  }
}
