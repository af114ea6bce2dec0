package dev.miglint.migration;

/** What a framework fills in before the server sees a script. */
public enum Templating {
  /** Scripts are sent as they are: braces and dollars are the author's. */
  NONE,
  /** <code>{{ … }}</code> of Go's text/template, anywhere: in quotes and bodies, too. */
  GO,
  /** <code>${…}</code>, anywhere. */
  DOLLAR,
  /**
   * Nobody knows the runner. Outside of quotes and comments neither form is SQL, so something must
   * fill it in; inside of them both are data.
   */
  UNKNOWN
}
