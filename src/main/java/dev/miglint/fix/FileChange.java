package dev.miglint.fix;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A file before and after its fixes.
 *
 * @param file as findings name it
 * @param before absent for a file that is made
 * @param titles of the fixes, in the order in which they were found
 */
public record FileChange(String file, Optional<String> before, String after, List<String> titles) {

  private static final int CONTEXT = 3;

  public FileChange {
    titles = List.copyOf(titles);
  }

  /** The change as a unified diff that {@code patch -p1} and {@code git apply} take. */
  public String diff() {
    List<String> old = before.map(FileChange::lines).orElse(List.of());
    Patch<String> patch = DiffUtils.diff(old, lines(after));
    String from = before.isPresent() ? "a/" + file : "/dev/null";
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(from, "b/" + file, old, patch, CONTEXT);
    StringBuilder text = new StringBuilder();
    diff.forEach(line -> text.append(line).append('\n'));
    // git wants line 0 of a file that is not there, the library counts from 1.
    return before.isPresent() ? text.toString() : text.toString().replace("@@ -1,0 ", "@@ -0,0 ");
  }

  /**
   * What ends a line apart from LF stays in it, so that the diff keeps it; so does the remark that
   * the last line has no end.
   */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    String last = lines.remove(lines.size() - 1);
    if (!last.isEmpty()) {
      lines.add(last + "\n\\ No newline at end of file");
    }
    return lines;
  }
}
