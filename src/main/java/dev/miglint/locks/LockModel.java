package dev.miglint.locks;

import dev.miglint.schema.Schema;
import dev.miglint.sql.PostgresVersion;
import dev.miglint.sql.Statement;

/** Every fact about what statements lock. */
public final class LockModel {

  /** What a statement locks and does when it runs against a catalog on a version. */
  public Footprint footprint(Statement statement, Schema before, PostgresVersion target) {
    return Footprint.NONE;
  }
}
