package dev.miglint.lint;

import java.util.List;

/** Names in a message: the first ones, and how many there are besides. */
public record NameList(List<String> names) {

  private static final int SHOWN = 5;

  public NameList {
    names = names.stream().distinct().toList();
  }

  /** As in {@code a, b, c, d, e and 3 more}. */
  @Override
  public String toString() {
    String shown = String.join(", ", names.stream().limit(SHOWN).toList());
    return names.size() > SHOWN ? shown + " and %s more".formatted(names.size() - SHOWN) : shown;
  }
}
