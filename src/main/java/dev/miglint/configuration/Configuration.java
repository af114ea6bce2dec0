package dev.miglint.configuration;

import dev.miglint.lint.RuleLayer;
import dev.miglint.lint.TableSizes;
import dev.miglint.sql.PostgresVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a configuration file says. What it leaves open is absent or empty; the command line and the
 * defaults fill it in.
 *
 * @param file absent where there is none
 * @param packs named by {@code extends}, in order
 * @param session run-time parameters that the runner sets before each migration, in lower case
 * @param baseline findings that are known
 * @param startsEmpty the first migration runs on an empty database
 * @param schema a dump that the history starts from
 * @param sizes of the tables
 * @param companions files that have to change with the migrations
 * @param rules what is said about single rules
 * @param paths what to lint where the command line names nothing, relative to the file's folder
 * @param exclude glob patterns, relative to the file's folder; one without a slash is about names
 *     anywhere
 */
public record Configuration(
    Optional<Path> file,
    List<String> packs,
    Optional<PostgresVersion> target,
    Optional<String> framework,
    Optional<String> dialect,
    Optional<RunnerTransaction> transaction,
    Optional<Release> release,
    Map<String, String> session,
    Optional<Path> baseline,
    boolean startsEmpty,
    Optional<Path> schema,
    TableSizes sizes,
    List<CompanionFile> companions,
    RuleLayer rules,
    List<String> paths,
    List<String> exclude,
    Optional<FailOn> failOn) {

  /** What holds where there is no file. */
  public static final Configuration NONE =
      new Configuration(
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Optional.empty(),
          false,
          Optional.empty(),
          TableSizes.UNKNOWN,
          List.of(),
          RuleLayer.NONE,
          List.of(),
          List.of(),
          Optional.empty());

  public Configuration {
    packs = List.copyOf(packs);
    session = Map.copyOf(session);
    companions = List.copyOf(companions);
    paths = List.copyOf(paths);
    exclude = List.copyOf(exclude);
  }

  /**
   * A file that has to change with the migrations.
   *
   * @param file relative to the configuration's folder; without a pattern it may be a glob
   * @param version finds the latest version in it
   */
  public record CompanionFile(String file, Optional<Pattern> version) {}
}
