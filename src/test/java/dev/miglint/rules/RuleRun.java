package dev.miglint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.cli.FrontEnds;
import dev.miglint.configuration.BaselineReader;
import dev.miglint.configuration.ConfigurationException;
import dev.miglint.lint.LintOptions;
import dev.miglint.lint.LintResult;
import dev.miglint.lint.Linter;
import dev.miglint.lint.Linter.Keep;
import dev.miglint.lint.Parsers;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleCatalogue;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleSelection;
import dev.miglint.lint.RuleSelection.Selected;
import dev.miglint.lint.Settings;
import dev.miglint.migration.Dialect;
import dev.miglint.migration.Discovery;
import dev.miglint.migration.Histories;
import dev.miglint.migration.Selection;
import dev.miglint.parser.postgres.LibPgQuery;
import dev.miglint.parser.postgres.LibPgQueryUnavailable;
import dev.miglint.parser.postgres.PostgresParser;
import dev.miglint.schema.Schema;
import dev.miglint.sql.PostgresVersion;
import dev.miglint.suppress.Baseline;
import dev.miglint.suppress.Results;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs one rule over files as the product does. */
final class RuleRun {

  static final RuleCatalogue CATALOGUE = RuleCatalogue.registered();

  /** As the product has them. */
  static final Parsers PARSERS = new FrontEnds(parser());

  private static final Histories HISTORIES = new Histories();

  private RuleRun() {}

  static PostgresParser parser() {
    try {
      return new PostgresParser(LibPgQuery.load(Optional.empty()));
    } catch (LibPgQueryUnavailable e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** A path as findings show it. */
  static String shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    boolean below = path.toAbsolutePath().startsWith(here);
    return (below ? here.relativize(path.toAbsolutePath()) : path).toString().replace('\\', '/');
  }

  /** What the rule says about a file or folder; other rules of the header are on as well. */
  static LintResult of(String rule, Path path, CaseHeader header, PostgresVersion target) {
    return result(run(rule, path, header, target, Keep.FINDINGS), rule, path, header);
  }

  /** What came of a run of {@link #run}. */
  static LintResult result(Linter.Run run, String rule, Path path, CaseHeader header) {
    RuleSelection rules = selection(rule, header);
    return Results.of(run, CATALOGUE.ids(), set -> rules, baseline(path), header.today());
  }

  /** The run itself with its steps, before anything is silenced. */
  static Linter.Run run(String rule, Path path, CaseHeader header, PostgresVersion target) {
    return run(rule, path, header, target, Keep.STEPS);
  }

  private static Linter.Run run(
      String rule, Path path, CaseHeader header, PostgresVersion target, Keep keep) {
    Path here = Path.of("").toAbsolutePath();
    Selection selection = Selection.of(here, path.toString());
    if (header.one("framework").isPresent()) {
      selection = selection.withFramework(header.one("framework").get());
    }
    if (header.one("dialect").isPresent()) {
      selection = selection.withDialect(Dialect.named(header.one("dialect").get()).orElseThrow());
    }
    if (header.transaction().isPresent()) {
      selection = selection.withTransaction(header.transaction().get());
    }
    Discovery found = HISTORIES.read(selection, InputStream.nullInputStream());
    assertThat(found.unreadable()).as("unreadable files").isEmpty();
    assertThat(found.sets()).as("histories in %s", path).isNotEmpty();
    RuleSelection rules = selection(rule, header);
    LintOptions options =
        new LintOptions(target, header.session(), header.together(), Schema.UNSEEN, set -> rules, 1)
            .within(header.scope())
            .with(header.companions());
    return new Linter(PARSERS, options).lint(found.sets(), keep);
  }

  /** A folder may have one. */
  private static Optional<Baseline> baseline(Path folder) {
    Path file = folder.resolve("baseline.yml").toAbsolutePath();
    try {
      return Files.exists(file)
          ? Optional.of(BaselineReader.read(file, shown(file), Path.of("").toAbsolutePath()))
          : Optional.empty();
    } catch (ConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RuleSelection selection(String id, CaseHeader header) {
    List<Selected> selected = new ArrayList<>();
    for (Rule rule : CATALOGUE.rules()) {
      RuleInfo info = rule.info();
      boolean tested = info.id().equals(id);
      selected.add(
          new Selected(
              rule,
              tested || header.with().contains(info.id()),
              info.severity(),
              "test",
              tested ? header.settings(info) : Settings.DEFAULTS,
              info.down()));
    }
    return new RuleSelection(selected);
  }
}
