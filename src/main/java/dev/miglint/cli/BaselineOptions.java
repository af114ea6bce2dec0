package dev.miglint.cli;

import dev.miglint.configuration.BaselineReader;
import dev.miglint.configuration.ConfigurationException;
import dev.miglint.lint.LintResult;
import dev.miglint.lint.Scope;
import dev.miglint.suppress.Baseline;
import dev.miglint.suppress.BaselineNames;
import dev.miglint.suppress.BaselineText;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is known already, and where that is written. */
final class BaselineOptions {

  static final List<Option> OPTIONS =
      List.of(
          Option.value(
              "--baseline",
              "FILE",
              "Findings that are known: they are counted, not reported. Default: the baseline that"
                  + " the configuration names."),
          Option.flag("--no-baseline", "Report what the baseline holds, too."),
          Option.value("--write-baseline", "FILE", "Write a baseline of all that is found now."));

  private final Optional<Path> baseline;
  private final boolean none;
  private final Optional<Path> written;

  BaselineOptions(Given given) {
    this.baseline = given.file("--baseline");
    this.none = given.has("--no-baseline");
    this.written = given.file("--write-baseline");
  }

  /** A baseline is of all that there is. */
  void require(Scope scope) {
    if (written.isPresent() && !scope.isWhole()) {
      throw new UsageException(
          scope.changes().isPresent()
              ? "--write-baseline writes down all that is found: leave out --since"
              : "--write-baseline writes down all that is found: name the folder of the history,"
                  + " not files in it");
    }
  }

  /** The baseline that holds from the beginning. */
  Optional<Baseline> read(Workspace workspace) {
    if (none || written.isPresent()) {
      return Optional.empty();
    }
    Path folder = workspace.terminal().workingDirectory();
    return baseline
        .map(folder::resolve)
        .or(workspace.configuration()::baseline)
        .map(file -> read(file, workspace));
  }

  /** Writes the baseline, where that was asked for; it holds from now on. */
  Optional<Baseline> write(LintResult result, Workspace workspace) {
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Terminal terminal = workspace.terminal();
    if (!result.failures().isEmpty()) {
      terminal.say("no baseline is written, since not everything could be checked");
      return Optional.empty();
    }
    Path file = terminal.workingDirectory().resolve(written.get()).normalize();
    Path folder = file.resolveSibling("").normalize();
    String text =
        BaselineText.of(result.findings(), new BaselineNames(folder, terminal.workingDirectory()));
    try {
      WholeFile.write(file, out -> out.write(text));
    } catch (IOException | InvalidPathException e) {
      throw new UsageException("the baseline cannot be written to " + written.get() + ": " + e, e);
    }
    return Optional.of(read(file, workspace));
  }

  private static Baseline read(Path file, Workspace workspace) {
    try {
      return BaselineReader.read(
          file.normalize(),
          workspace.terminal().shown(file),
          workspace.terminal().workingDirectory());
    } catch (ConfigurationException e) {
      throw new UsageException("the baseline " + e.getMessage(), e);
    }
  }
}
