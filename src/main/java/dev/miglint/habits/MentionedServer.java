package dev.miglint.habits;

import dev.miglint.sql.PostgresVersion;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A version of PostgreSQL that a file of the repository speaks of, such as an image in a compose
 * file.
 *
 * @param file as it is shown to people
 */
public record MentionedServer(PostgresVersion version, String file) {

  private static final Pattern IMAGE =
      Pattern.compile(
          "\\b(?:postgres|postgresql|postgis/postgis|timescaledb|pgvector):(?:pg)?(1[0-9])\\b");

  /** The oldest version that a text names as an image. */
  public static Optional<MentionedServer> in(String file, String text) {
    Stream.Builder<MentionedServer> found = Stream.builder();
    Matcher image = IMAGE.matcher(text);
    while (image.find()) {
      PostgresVersion version = new PostgresVersion(Integer.parseInt(image.group(1)));
      if (version.compareTo(PostgresVersion.OLDEST) >= 0
          && version.compareTo(PostgresVersion.NEWEST) <= 0) {
        found.add(new MentionedServer(version, file));
      }
    }
    return found.build().min(Comparator.comparing(MentionedServer::version));
  }
}
