package dev.miglint.cli;

import dev.miglint.configuration.FailOn;
import dev.miglint.configuration.RunnerTransaction;
import dev.miglint.lint.RuleCatalogue;
import dev.miglint.migration.Dialect;
import dev.miglint.migration.Histories;
import dev.miglint.report.ReportFormat;
import dev.miglint.sql.PostgresVersion;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The words that a shell may complete an argument to. */
enum Candidates {
  NONE,
  RULES,
  SHELLS,
  REPORT_FORMATS,
  REPORT_FILES,
  TABLE_FORMATS,
  THRESHOLDS,
  COLORS,
  TRANSACTIONS,
  DIALECTS,
  FRAMEWORKS,
  VERSIONS;

  /** Some of them take time to be put together. */
  List<String> words() {
    return switch (this) {
      case NONE -> List.of();
      case RULES -> List.copyOf(RuleCatalogue.registered().ids());
      case SHELLS -> CompletionCommand.SHELLS;
      case REPORT_FORMATS -> ReportFormat.names();
      case REPORT_FILES -> ReportFormat.names().stream().map(name -> name + "=").toList();
      case TABLE_FORMATS -> Arrays.stream(TableFormat.values()).map(TableFormat::words).toList();
      case THRESHOLDS -> Arrays.stream(FailOn.values()).map(FailOn::words).toList();
      case COLORS ->
          Arrays.stream(LintCommand.Color.values()).map(LintCommand.Color::words).toList();
      case TRANSACTIONS ->
          Arrays.stream(RunnerTransaction.values()).map(RunnerTransaction::words).toList();
      case DIALECTS -> Dialect.settings();
      case FRAMEWORKS -> new Histories().frameworks();
      case VERSIONS ->
          IntStream.rangeClosed(PostgresVersion.OLDEST.major(), PostgresVersion.NEWEST.major())
              .mapToObj(String::valueOf)
              .toList();
    };
  }
}
