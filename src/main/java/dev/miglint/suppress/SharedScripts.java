package dev.miglint.suppress;

import dev.miglint.lint.Finding;
import dev.miglint.migration.Dialect;
import dev.miglint.source.Span;
import java.util.HashMap;
import java.util.Map;

/**
 * A script for every database is part of the history of each: what a rule says about one of its
 * places is said once, in the words of the first database.
 */
final class SharedScripts {

  private record Place(String rule, String file, Span span) {
    /** As the default one, whose code Java would have to make at every start. */
    @Override
    public int hashCode() {
      return 31 * (31 * rule.hashCode() + file.hashCode()) + span.hashCode();
    }
  }

  private final Map<Place, Dialect> said = new HashMap<>();

  boolean isNew(Finding finding, Dialect dialect) {
    Place place = new Place(finding.rule(), finding.file().name(), finding.span());
    return said.computeIfAbsent(place, key -> dialect) == dialect;
  }
}
