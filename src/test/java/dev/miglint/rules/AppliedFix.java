package dev.miglint.rules;

import dev.miglint.lint.Fix;
import java.util.Comparator;
import java.util.List;

/** What a file says once a fix is made. */
final class AppliedFix {

  private AppliedFix() {}

  static String to(String text, Fix fix) {
    List<Fix.Edit> lastFirst =
        fix.edits().stream()
            .sorted(Comparator.comparing((Fix.Edit edit) -> edit.span().start()).reversed())
            .toList();
    StringBuilder fixed = new StringBuilder(text);
    for (Fix.Edit edit : lastFirst) {
      fixed.replace(edit.span().start(), edit.span().end(), edit.replacement());
    }
    return fixed.toString();
  }
}
