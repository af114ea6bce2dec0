package dev.miglint.parser.jsqlparser;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the variables and prepared statements of a session may hold at one place of a script. */
final class Variables {

  private final Map<String, Possible> values = new HashMap<>();

  /** The same, to be changed apart from this. */
  Variables copy() {
    Variables copy = new Variables();
    copy.values.putAll(values);
    return copy;
  }

  void set(String name, Possible value) {
    values.put(name.toLowerCase(Locale.ROOT), value);
  }

  Possible value(String name) {
    return values.getOrDefault(name.toLowerCase(Locale.ROOT), Possible.UNKNOWN);
  }

  /** Anything may have happened to them. */
  void forget() {
    values.clear();
  }

  void forget(String name) {
    values.remove(name.toLowerCase(Locale.ROOT));
  }

  /** What they may hold after one of several branches has run. */
  void becomeOneOf(List<Variables> branches) {
    Set<String> names = new HashSet<>();
    branches.forEach(branch -> names.addAll(branch.values.keySet()));
    values.clear();
    for (String name : names) {
      branches.stream()
          .map(branch -> branch.value(name))
          .reduce(Possible::or)
          .ifPresent(value -> values.put(name, value));
    }
  }
}
