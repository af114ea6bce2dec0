package dev.miglint.plan;

import dev.miglint.lint.Finding;
import dev.miglint.lint.History.Script;
import dev.miglint.lint.Severity;
import dev.miglint.source.Span;
import java.util.List;

/** What was found in one migration: what of it breaks code that is running is known from there. */
record Hazards(Script script, List<Finding> findings) {

  static Hazards of(Script script, List<Finding> findings) {
    return new Hazards(
        script,
        findings.stream()
            .filter(f -> f.migration().equals(script.written()) && f.severity() != Severity.INFO)
            .toList());
  }

  Hazards {
    findings = List.copyOf(findings);
  }

  /** The rule has something to say about a part of the text. */
  boolean mentions(String rule, Span part) {
    return findings.stream()
        .filter(f -> f.rule().equals(rule))
        .anyMatch(f -> isAbout(f, script.place(part)));
  }

  /** The rule has something serious to say about a part of the text. */
  boolean has(String rule, Span part) {
    return findings.stream()
        .filter(f -> f.rule().equals(rule) && f.severity() == Severity.ERROR)
        .anyMatch(f -> isAbout(f, script.place(part)));
  }

  private static boolean isAbout(Finding finding, Span part) {
    return part.contains(finding.span()) || finding.span().contains(part);
  }
}
