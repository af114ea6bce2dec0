package dev.miglint.lint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** When a migration can be applied while the application is running, least trouble first. */
public enum Risk {
  /** Nobody waits longer than a moment, and running code goes on. */
  SAFE_AT_ANY_TIME("safe at any time"),
  /** A part of it could not be looked at; what could is safe. */
  CANNOT_TELL("cannot tell whether it is safe"),
  /** Readers or writers wait for long, or for several tables at once. */
  NEEDS_QUIET_WINDOW("needs a quiet window"),
  /** Code that is still running breaks. */
  NEEDS_SEVERAL_DEPLOYS("needs downtime or several deploys"),
  /** The server refuses one of its statements. */
  FAILS("fails");

  private final String phrase;

  Risk(String phrase) {
    this.phrase = phrase;
  }

  /** As in the JSON contract: {@code needs-quiet-window}. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** For people: {@code needs a quiet window}. */
  public String phrase() {
    return phrase;
  }

  /** All of them, the greatest trouble first. */
  public static List<Risk> worstFirst() {
    List<Risk> risks = new ArrayList<>(List.of(values()));
    Collections.reverse(risks);
    return risks;
  }

  /** The greater trouble of the two. */
  Risk and(Risk other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
