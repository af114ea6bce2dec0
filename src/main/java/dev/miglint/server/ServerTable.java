package dev.miglint.server;

import dev.miglint.sql.PostgresVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A table that was made from the catalogs of real servers, see testdata/locks/README.md: rows of
 * tab-separated fields, of which the last says in which versions the row holds.
 */
final class ServerTable {

  private ServerTable() {}

  /** One row. */
  record Row(List<String> fields) {
    Row {
      fields = List.copyOf(fields);
    }

    String field(int index) {
      return fields.get(index);
    }

    Versions versions() {
      return new Versions(fields.get(fields.size() - 1));
    }
  }

  /**
   * Major versions.
   *
   * @param ranges {@code 11-12,14}
   */
  record Versions(String ranges) {

    boolean cover(PostgresVersion version) {
      for (String range : ranges.split(",", -1)) {
        String[] ends = range.split("-", -1);
        if (version.major() >= Integer.parseInt(ends[0])
            && version.major() <= Integer.parseInt(ends[ends.length - 1])) {
          return true;
        }
      }
      return false;
    }

    /** In one at least of those that are still maintained: 14 and newer. */
    boolean coverMaintained() {
      return Integer.parseInt(ranges.substring(ranges.lastIndexOf('-') + 1)) >= 14;
    }
  }

  static List<Row> rows(String resource) {
    List<Row> rows = new ArrayList<>();
    try (InputStream in =
            Objects.requireNonNull(ServerTable.class.getResourceAsStream(resource), resource);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          rows.add(new Row(List.of(line.split("\t", -1))));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
    return rows;
  }
}
