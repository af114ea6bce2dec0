package dev.miglint.suppress;

import dev.miglint.lint.Finding;
import dev.miglint.suppress.Baseline.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which findings of a run a baseline holds, and what is left of it. */
final class Held {

  private record Key(String file, String rule, String statement) {}

  private final Optional<Baseline> baseline;
  private final Map<Key, Integer> left = new HashMap<>();

  Held(Optional<Baseline> baseline) {
    this.baseline = baseline;
    baseline.map(Baseline::entries).orElse(List.of()).forEach(e -> left.put(key(e), e.count()));
  }

  /** Whether the baseline holds one more such finding. */
  boolean takes(Finding finding) {
    if (baseline.isEmpty()) {
      return false;
    }
    String file = baseline.get().names().of(finding.file().name());
    Key key = new Key(file, finding.rule(), finding.fingerprint().statement());
    Integer more = left.get(key);
    if (more == null || more == 0) {
      return false;
    }
    left.put(key, more - 1);
    return true;
  }

  /** How many findings of an entry were not found. */
  int left(Entry entry) {
    return left.getOrDefault(key(entry), 0);
  }

  private static Key key(Entry entry) {
    return new Key(entry.file(), entry.rule(), entry.statement());
  }
}
