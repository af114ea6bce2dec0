package dev.miglint.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DialectTest {

  @Test
  void theInnermostFolderThatNamesADatabaseDecides() {
    assertThat(Dialect.ofFolders("postgres/db/mysql/migrations")).contains(Dialect.MYSQL);
    assertThat(Dialect.ofFolders("db/migration_sqlite")).contains(Dialect.SQLITE);
    assertThat(Dialect.ofFolders("db/mysql_to_postgres")).isEmpty();
  }

  @Test
  void aSecondVersionOfAPackageIsNoDatabase() {
    assertThat(Dialect.ofFolders("internal/db2/migrations")).isEmpty();
  }
}
