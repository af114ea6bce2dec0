package dev.miglint.report;

import dev.miglint.lint.MigrationRisk;
import dev.miglint.lint.Risk;
import dev.miglint.migration.Migration;
import dev.miglint.report.ReportContext.Presentation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The part of a text report that says of every migration when it can be applied. */
final class Risks {

  /** So many reasons of one migration are written out. */
  private static final int NAMED = 6;

  private Risks() {}

  /** For whoever has a migration and wants to know when it can be applied. */
  static Map<Migration, Risk> byMigration(List<MigrationRisk> risks) {
    Map<Migration, Risk> byMigration = new HashMap<>();
    risks.forEach(known -> byMigration.putIfAbsent(known.migration(), known.risk()));
    return byMigration;
  }

  static List<String> lines(List<MigrationRisk> risks, Presentation look) {
    var lines = new ArrayList<String>();
    lines.add(Style.BOLD.on("== Risk of each migration", look.color()));
    lines.add("");
    for (MigrationRisk risk : risks) {
      lines.addAll(lines(risk, look));
    }
    lines.add("");
    return lines;
  }

  private static List<String> lines(MigrationRisk risk, Presentation look) {
    String head = Printable.line(risk.migration().id()) + ": " + risk.risk().phrase();
    var lines = new ArrayList<String>();
    if (risk.because().isEmpty()) {
      lines.add(head);
      return lines;
    }
    lines.add(head + (risk.risk() == Risk.SAFE_AT_ANY_TIME ? ", though" : ", because"));
    for (String reason : risk.because().subList(0, Math.min(NAMED, risk.because().size()))) {
      lines.addAll(Paragraph.wrap(Printable.line(reason), "  - ", "    ", look.width()));
    }
    if (risk.because().size() > NAMED) {
      lines.add("  - and %s more".formatted(risk.because().size() - NAMED));
    }
    return lines;
  }
}
