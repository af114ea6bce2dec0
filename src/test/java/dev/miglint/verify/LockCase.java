package dev.miglint.verify;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One statement (or a few) with what it did on each server.
 *
 * @param name unique among all cases
 * @param setup statements that are committed before, on top of the common setup
 * @param sql what is measured
 * @param holds present if the statement cannot run in a transaction block: what other sessions hold
 *     while it runs, so that it waits where its locks can be seen; see {@link Hold#parse}
 * @param facts the outcome by major version
 */
public record LockCase(
    String name,
    Optional<String> setup,
    String sql,
    Optional<List<String>> holds,
    SortedMap<Integer, LockOutcome> facts) {

  /** Copies the collections. */
  public LockCase {
    holds = holds.map(List::copyOf);
    facts = new TreeMap<>(facts);
  }

  /** The same case with other facts. */
  LockCase withFacts(SortedMap<Integer, LockOutcome> measured) {
    return new LockCase(name, setup, sql, holds, measured);
  }
}
