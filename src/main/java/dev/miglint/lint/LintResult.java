package dev.miglint.lint;

import java.util.List;

/**
 * All that a run has to say. Findings, failures and what was not analysed are never mixed.
 *
 * @param findings kept ones, by migration in execution order, then by place
 * @param silenced found, but silenced by a directive or held by the baseline
 * @param failures what could not be done: unreadable files, crashed rules
 * @param skippedPieces psql meta-commands and the like, counted
 * @param risks of the migrations that go forward, in execution order
 */
public record LintResult(
    List<Finding> findings,
    List<Silenced> silenced,
    List<Failure> failures,
    int files,
    int migrations,
    int statements,
    int notAnalysed,
    int skippedPieces,
    List<MigrationRisk> risks) {

  public LintResult {
    findings = List.copyOf(findings);
    silenced = List.copyOf(silenced);
    failures = List.copyOf(failures);
    risks = List.copyOf(risks);
  }

  /** A result of which nobody asks when its migrations can be applied. */
  public LintResult(
      List<Finding> findings,
      List<Silenced> silenced,
      List<Failure> failures,
      int files,
      int migrations,
      int statements,
      int notAnalysed,
      int skippedPieces) {
    this(
        findings,
        silenced,
        failures,
        files,
        migrations,
        statements,
        notAnalysed,
        skippedPieces,
        List.of());
  }

  public long count(Severity severity) {
    return findings.stream().filter(f -> f.severity() == severity).count();
  }

  /** How much of it is silenced in one way. */
  public long silenced(Silenced.By by) {
    return silenced.stream().filter(found -> found.by() == by).count();
  }

  /** The same without what is silenced. */
  public LintResult withoutSilenced() {
    return new LintResult(
        findings,
        List.of(),
        failures,
        files,
        migrations,
        statements,
        notAnalysed,
        skippedPieces,
        risks);
  }

  /**
   * A finding that is not reported.
   *
   * @param reason that the directive gives, or what holds it
   */
  public record Silenced(Finding finding, String reason, By by) {

    /** Silenced by a directive. */
    public Silenced(Finding finding, String reason) {
      this(finding, reason, By.DIRECTIVE);
    }

    /** What silences it. */
    public enum By {
      /** A comment in the source. */
      DIRECTIVE,
      /** The list of what was known before. */
      BASELINE
    }
  }

  /**
   * Something that could not be done; everything else was.
   *
   * @param file empty where no file is to blame
   */
  public record Failure(Kind kind, String file, String message) {

    /** {@code UNREADABLE} leads to exit code 2, {@code CRASH} to 3. */
    public enum Kind {
      UNREADABLE,
      CRASH
    }
  }
}
