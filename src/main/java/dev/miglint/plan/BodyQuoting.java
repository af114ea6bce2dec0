package dev.miglint.plan;

import dev.miglint.migration.Framework;

/** How the body of a routine is quoted, so that the runner's splitter leaves it whole. */
enum BodyQuoting {
  DOLLARS,
  APOSTROPHES;

  static BodyQuoting of(Framework framework) {
    return framework.id().equals("manifest") ? APOSTROPHES : DOLLARS;
  }

  String quoted(String body) {
    return this == APOSTROPHES ? "'" + body.replace("'", "''") + "'" : "$$" + body + "$$";
  }
}
