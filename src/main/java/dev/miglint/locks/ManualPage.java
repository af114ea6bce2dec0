package dev.miglint.locks;

import dev.miglint.sql.PostgresVersion;

/** The pages of PostgreSQL's manual that tell of locks. */
enum ManualPage {
  EXPLICIT_LOCKING("explicit-locking"),
  ALTER_DOMAIN("sql-alterdomain"),
  ALTER_INDEX("sql-alterindex"),
  ALTER_MATERIALIZED_VIEW("sql-altermaterializedview"),
  ALTER_POLICY("sql-alterpolicy"),
  ALTER_SEQUENCE("sql-altersequence"),
  ALTER_TABLE("sql-altertable"),
  ALTER_TYPE("sql-altertype"),
  ALTER_VIEW("sql-alterview"),
  ANALYZE("sql-analyze"),
  CLUSTER("sql-cluster"),
  COMMENT("sql-comment"),
  COPY("sql-copy"),
  CREATE_INDEX("sql-createindex"),
  CREATE_MATERIALIZED_VIEW("sql-creatematerializedview"),
  CREATE_POLICY("sql-createpolicy"),
  CREATE_PUBLICATION("sql-createpublication"),
  CREATE_RULE("sql-createrule"),
  CREATE_SEQUENCE("sql-createsequence"),
  CREATE_STATISTICS("sql-createstatistics"),
  CREATE_TABLE("sql-createtable"),
  CREATE_TABLE_AS("sql-createtableas"),
  CREATE_TRIGGER("sql-createtrigger"),
  CREATE_TYPE("sql-createtype"),
  CREATE_VIEW("sql-createview"),
  DELETE("sql-delete"),
  DO("sql-do"),
  DROP_INDEX("sql-dropindex"),
  DROP_TABLE("sql-droptable"),
  INSERT("sql-insert"),
  LOCK("sql-lock"),
  MERGE("sql-merge"),
  REFRESH_MATERIALIZED_VIEW("sql-refreshmaterializedview"),
  REINDEX("sql-reindex"),
  SELECT("sql-select"),
  TRUNCATE("sql-truncate"),
  UPDATE("sql-update"),
  VACUUM("sql-vacuum");

  private final String page;

  ManualPage(String page) {
    this.page = page;
  }

  /** The page's address in the manual of a version. */
  String address(PostgresVersion version) {
    return "https://www.postgresql.org/docs/" + version.major() + "/" + page + ".html";
  }
}
