package dev.miglint.schema;

import java.util.Set;

/** Where frameworks write down which migrations have run, in tables that they make themselves. */
public final class Bookkeeping {

  private static final Set<String> TABLES =
      Set.of(
          "__diesel_schema_migrations",
          "__drizzle_migrations",
          "_prisma_migrations",
          "_sqlx_migrations",
          "alembic_version",
          "ar_internal_metadata",
          "atlas_schema_revisions",
          "databasechangelog",
          "databasechangeloglock",
          "flyway_schema_history",
          "goose_db_version",
          "gorp_migrations",
          "refinery_schema_history",
          "schema_migration",
          "schema_migrations",
          "schema_version");

  private Bookkeeping() {}

  public static boolean isTable(String name) {
    return TABLES.contains(name);
  }
}
