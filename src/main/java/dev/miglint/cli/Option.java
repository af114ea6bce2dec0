package dev.miglint.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * An option of a command.
 *
 * @param names the short one first, where there is one
 * @param label what stands for the value in the help; empty if there is none to give
 * @param repeatable it may be given several times
 * @param candidates what a shell may complete the value to
 */
record Option(
    List<String> names,
    String label,
    boolean repeatable,
    Candidates candidates,
    String description) {

  static final Option HELP = flag("-h", "--help", "Say this and end.");

  Option {
    names = List.copyOf(names);
  }

  static Option flag(String name, String description) {
    return new Option(List.of(name), "", false, Candidates.NONE, description);
  }

  static Option flag(String letter, String name, String description) {
    return new Option(List.of(letter, name), "", false, Candidates.NONE, description);
  }

  static Option value(String name, String label, String description) {
    return value(name, label, Candidates.NONE, description);
  }

  static Option value(String name, String label, Candidates candidates, String description) {
    return new Option(List.of(name), label, false, candidates, description);
  }

  /** Several lists of options as one, in their order. */
  @SafeVarargs
  static List<Option> all(List<Option>... lists) {
    List<Option> all = new ArrayList<>();
    for (List<Option> list : lists) {
      all.addAll(list);
    }
    return all;
  }

  /** The same, which may be given several times. */
  Option repeated() {
    return new Option(names, label, true, candidates, description);
  }

  /** The long one. */
  String name() {
    return names.get(names.size() - 1);
  }

  boolean isFlag() {
    return label.isEmpty();
  }
}
