package dev.miglint.cli;

import dev.miglint.fix.FileChange;
import dev.miglint.fix.Fixer;
import dev.miglint.lint.Finding;
import dev.miglint.lint.History;
import dev.miglint.lint.LintResult;
import dev.miglint.migration.Migration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is done about findings besides saying them. */
final class FixOptions {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  static final List<Option> OPTIONS =
      List.of(
          Option.flag(
              "--fix",
              "Change the files where that changes nothing that they mean, and report the rest."),
          Option.flag(
              "--fix-unsafe",
              "The same, also where it changes what they mean. Look at the result."),
          Option.flag(
              "--diff", "Print what --fix or --fix-unsafe would change, and change nothing."));

  private final boolean safe;
  private final boolean unsafe;
  private final boolean diff;
  private boolean done;

  FixOptions(Given given) {
    this.safe = given.has("--fix");
    this.unsafe = given.has("--fix-unsafe");
    this.diff = given.has("--diff");
  }

  /** Fixes what can be fixed, once; whether anything has changed. */
  boolean apply(List<History> histories, LintResult result, Terminal terminal) {
    if (done || !areAsked()) {
      return false;
    }
    done = true;
    List<FileChange> changes = new ArrayList<>();
    List<List<Finding>> findings = byHistory(histories, result.findings());
    for (int i = 0; i < histories.size(); i++) {
      changes.addAll(new Fixer(unsafe).changes(histories.get(i), findings.get(i)));
    }
    if (diff) {
      changes.forEach(change -> terminal.out().print(change.diff()));
      terminal.out().flush();
      return false;
    }
    boolean changed = false;
    for (FileChange change : changes) {
      changed |= write(change, terminal);
    }
    return changed;
  }

  /** What is in none of them, such as the baseline, counts as part of the first one. */
  private static List<List<Finding>> byHistory(List<History> histories, List<Finding> findings) {
    Map<Migration, Integer> migrations = new HashMap<>();
    Map<String, Integer> noted = new HashMap<>();
    List<List<Finding>> byHistory = new ArrayList<>();
    for (History history : histories) {
      int number = byHistory.size();
      history.set().migrations().forEach(m -> migrations.putIfAbsent(m, number));
      history.set().notes().forEach(note -> noted.putIfAbsent(note.file(), number));
      byHistory.add(new ArrayList<>());
    }
    for (Finding finding : findings) {
      int beside = noted.getOrDefault(finding.file().name(), 0);
      byHistory.get(migrations.getOrDefault(finding.migration(), beside)).add(finding);
    }
    return byHistory;
  }

  /** Whether files are to be written. */
  boolean writes() {
    return (safe || unsafe) && !diff;
  }

  /** Whether fixes are to be written or shown. */
  boolean areAsked() {
    return safe || unsafe || diff;
  }

  boolean showsOnly() {
    return diff;
  }

  private static boolean write(FileChange change, Terminal terminal) {
    Path file = terminal.workingDirectory().resolve(change.file());
    try {
      String mark = "";
      if (change.before().isPresent()) {
        String now = Files.readString(file, StandardCharsets.UTF_8);
        mark = now.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
        if (!now.substring(mark.length()).equals(change.before().get())) {
          terminal.say(change.file() + ": not fixed: it has changed meanwhile");
          return false;
        }
      } else if (Files.exists(file)) {
        terminal.say(change.file() + ": not written: it is there already");
        return false;
      }
      String text = mark + change.after();
      WholeFile.write(file, out -> out.write(text));
    } catch (IOException e) {
      throw new UsageException(change.file() + ": cannot be written: " + e, e);
    }
    change.titles().forEach(title -> terminal.say(change.file() + ": fixed: " + title));
    return true;
  }
}
