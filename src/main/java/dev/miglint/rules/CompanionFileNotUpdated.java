package dev.miglint.rules;

import com.google.auto.service.AutoService;
import dev.miglint.lint.Companion;
import dev.miglint.lint.History;
import dev.miglint.lint.Problem;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleInfo.Group;
import dev.miglint.lint.SetRule;
import dev.miglint.lint.Settings;
import dev.miglint.lint.Severity;
import dev.miglint.migration.Dialect;
import dev.miglint.migration.Direction;
import dev.miglint.migration.Migration;
import dev.miglint.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file that goes with the migrations and was left behind. */
@AutoService(Rule.class)
public final class CompanionFileNotUpdated implements SetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.recommended(
            "companion-file-not-updated",
            Group.SET,
            Severity.ERROR,
            "a file that has to go with the migrations was not updated with them")
        .onlyFor(Dialect.values());
  }

  @Override
  public boolean looksAtChanges() {
    return true;
  }

  @Override
  public List<Problem> check(History history, Settings settings) {
    List<Migration> ups =
        history.set().migrations().stream()
            .filter(migration -> migration.direction() == Direction.UP)
            .toList();
    if (ups.isEmpty()) {
      return List.of();
    }
    return history.companions().stream()
        .flatMap(companion -> problem(companion, ups, history).stream())
        .toList();
  }

  private static Optional<Problem> problem(
      Companion companion, List<Migration> ups, History history) {
    Migration latest = ups.get(ups.size() - 1);
    if (companion.version().isPresent()) {
      return version(companion, companion.version().get(), latest);
    }
    Optional<Migration> changed =
        history.changes().isEmpty()
            ? Optional.empty()
            : ups.stream().filter(m -> history.scope().includes(m.file().name())).findFirst();
    return changed
        .filter(migration -> !companion.changed())
        .map(
            migration ->
                at(
                    migration,
                    "%s is not part of the change, although it has to be made anew for each migration."
                        .formatted(companion.name()),
                    "Make it anew, and add it to the change."));
  }

  private static Optional<Problem> version(Companion companion, Pattern pattern, Migration latest) {
    if (companion.file().isEmpty()) {
      return Optional.of(
          at(
              latest,
              "%s, which holds the latest version, is not there.".formatted(companion.name()),
              "Add it, or correct companions: in the configuration."));
    }
    SourceFile file = companion.file().get();
    Matcher match = pattern.matcher(file.text());
    if (!match.find()) {
      return Optional.of(
          at(
              latest,
              "Nothing in %s looks like %s, so the version there cannot be compared."
                  .formatted(companion.name(), pattern.pattern()),
              "Correct the file, or companions: in the configuration."));
    }
    String version = match.groupCount() > 0 ? match.group(1) : match.group();
    if (isSame(version, latest)) {
      return Optional.empty();
    }
    return Optional.of(
        at(
            latest,
            "%s, line %s, says that the latest version is %s, but it is %s."
                .formatted(
                    companion.name(),
                    file.position(match.start()).line(),
                    version,
                    latest.version()),
            "Write %s there, in the same change.".formatted(latest.version())));
  }

  /** Zeros in front are for the order of files only. */
  private static boolean isSame(String version, Migration latest) {
    return version.equals(latest.id())
        || version
            .replaceFirst("^0+(?=.)", "")
            .equals(latest.version().replaceFirst("^0+(?=.)", ""));
  }

  private static Problem at(Migration migration, String message, String help) {
    return Problem.at(migration.start(), message, help).in(migration);
  }
}
