package dev.miglint.rules;

import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleInfo;
import java.util.List;
import java.util.stream.Collectors;

/** The README's table of rules, between its markers. */
final class RuleTable {

  private static final String BEGIN = "<!-- rules:begin -->\n";
  private static final String END = "<!-- rules:end -->\n";

  private RuleTable() {}

  /** The text with the table of these rules; a text without markers gets them at its end. */
  static String in(String text, List<Rule> rules) {
    String whole = text.contains(BEGIN) ? text : text + "\n## Rules\n\n" + BEGIN + END;
    int begin = whole.indexOf(BEGIN) + BEGIN.length();
    int end = whole.indexOf(END, begin);
    return whole.substring(0, begin) + table(rules) + whole.substring(end);
  }

  private static String table(List<Rule> rules) {
    return rules.stream()
        .map(rule -> row(rule.info()))
        .collect(
            Collectors.joining(
                "\n",
                "| Rule | Severity | Group | On with | What is wrong |\n|---|---|---|---|---|\n",
                "\n"));
  }

  private static String row(RuleInfo info) {
    String packs =
        info.packs().isEmpty()
            ? "opt-in"
            : info.packs().stream()
                .map(pack -> pack.equals("recommended") ? "default" : pack)
                .sorted()
                .collect(Collectors.joining(", "));
    return "| [%s](rules/%s.md) | %s | %s | %s | %s |"
        .formatted(
            info.id(),
            info.id(),
            info.severity().words(),
            info.group().words(),
            packs,
            info.summary().replace("|", "\\|"));
  }
}
