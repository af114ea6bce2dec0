package dev.miglint.cli;

import dev.miglint.configuration.FailOn;
import dev.miglint.configuration.RunnerTransaction;
import dev.miglint.lint.RuleCatalogue;
import dev.miglint.migration.Dialect;
import dev.miglint.migration.Histories;
import dev.miglint.report.ReportFormat;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/** The words that a shell may complete an argument to. */
abstract class Candidates implements Iterable<String> {

  abstract List<String> words();

  @Override
  public final Iterator<String> iterator() {
    return words().iterator();
  }

  /** Of {@code explain}. */
  static final class Rules extends Candidates {
    @Override
    List<String> words() {
      return List.copyOf(RuleCatalogue.registered().ids());
    }
  }

  /** Of {@code completion}. */
  static final class Shells extends Candidates {
    @Override
    List<String> words() {
      return CompletionCommand.SHELLS;
    }
  }

  /** Of {@code lint --format}. */
  static final class Formats extends Candidates {
    @Override
    List<String> words() {
      return ReportFormat.names();
    }
  }

  /** Of {@code --report}. */
  static final class Reports extends Candidates {
    @Override
    List<String> words() {
      return ReportFormat.names().stream().map(name -> name + "=").toList();
    }
  }

  /** Of {@code --format} elsewhere. */
  static final class TableFormats extends Candidates {
    @Override
    List<String> words() {
      return Arrays.stream(TableFormat.values()).map(TableFormat::words).toList();
    }
  }

  /** Of {@code --fail-on}. */
  static final class Thresholds extends Candidates {
    @Override
    List<String> words() {
      return Arrays.stream(FailOn.values()).map(FailOn::words).toList();
    }
  }

  /** Of {@code --color}. */
  static final class Colors extends Candidates {
    @Override
    List<String> words() {
      return Arrays.stream(LintCommand.Color.values()).map(LintCommand.Color::words).toList();
    }
  }

  /** Of {@code --transaction}. */
  static final class Transactions extends Candidates {
    @Override
    List<String> words() {
      return Arrays.stream(RunnerTransaction.values()).map(RunnerTransaction::words).toList();
    }
  }

  /** Of {@code --dialect}. */
  static final class Dialects extends Candidates {
    @Override
    List<String> words() {
      return Dialect.settings();
    }
  }

  /** Of {@code --framework}. */
  static final class Frameworks extends Candidates {
    @Override
    List<String> words() {
      return new Histories().frameworks();
    }
  }

  /** Of {@code --pg-version}. */
  static final class Versions extends Candidates {
    @Override
    List<String> words() {
      return IntStream.rangeClosed(
              dev.miglint.sql.PostgresVersion.OLDEST.major(),
              dev.miglint.sql.PostgresVersion.NEWEST.major())
          .mapToObj(String::valueOf)
          .toList();
    }
  }
}
