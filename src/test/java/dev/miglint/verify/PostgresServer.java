package dev.miglint.verify;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

/** One running PostgreSQL; its data directory is thrown away when it is closed. */
public final class PostgresServer implements AutoCloseable {

  private final int major;
  private final EmbeddedPostgres process;
  private final AtomicInteger databases = new AtomicInteger();

  private PostgresServer(int major, EmbeddedPostgres process) {
    this.major = major;
    this.process = process;
  }

  /**
   * Starts a server.
   *
   * @param binaries the jar that has the server's programs
   * @param work the folder for the unpacked programs and the data
   */
  static PostgresServer start(int major, Path binaries, Path work) throws IOException {
    Files.createDirectories(work);
    File data = Files.createTempDirectory(work, "data-" + major + "-").toFile();
    EmbeddedPostgres process =
        EmbeddedPostgres.builder()
            .setPgBinaryResolver((system, machine) -> archive(binaries))
            .setOverrideWorkingDirectory(work.toFile())
            .setDataDirectory(data)
            .setServerConfig("fsync", "off")
            .setServerConfig("synchronous_commit", "off")
            .setServerConfig("full_page_writes", "off")
            .setServerConfig("max_wal_senders", "0")
            // Autovacuum would take locks and move statistics while a case is being measured.
            .setServerConfig("autovacuum", "off")
            .setServerConfig("timezone", "UTC")
            .start();
    return new PostgresServer(major, process);
  }

  private static InputStream archive(Path binaries) {
    try {
      JarInputStream jar = new JarInputStream(Files.newInputStream(binaries));
      for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
        if (entry.getName().endsWith(".txz")) {
          return jar;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("no .txz in " + binaries);
  }

  /** The major version, such as 14. */
  public int major() {
    return major;
  }

  /** Opens a connection to a database; the caller closes it. The session's time zone is UTC. */
  public Connection connect(String database) throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"localhost"});
    source.setPortNumbers(new int[] {process.getPort()});
    source.setUser("postgres");
    source.setDatabaseName(database);
    // Several statements of one case travel as one text, just as psql and most runners send them.
    source.setPreferQueryMode(PreferQueryMode.SIMPLE);
    Connection connection = source.getConnection();
    try (Statement statement = connection.createStatement()) {
      // The driver sends the time zone of the JVM when it connects.
      statement.execute("SET timezone = 'UTC'");
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    return connection;
  }

  /** Makes an empty database and returns its name. */
  public String createDatabase() throws SQLException {
    return createDatabase("template0");
  }

  /** Makes a copy of a database that nobody is connected to, and returns its name. */
  public String createDatabase(String template) throws SQLException {
    String name = "miglint_" + databases.incrementAndGet();
    run("CREATE DATABASE " + name + " TEMPLATE " + template);
    return name;
  }

  /** Drops a database that nobody is connected to. */
  public void dropDatabase(String name) throws SQLException {
    run("DROP DATABASE " + name);
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws IOException {
    process.close();
  }
}
