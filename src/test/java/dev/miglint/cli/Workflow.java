package dev.miglint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.miglint.cli.CommandRun.User;
import dev.miglint.git.GitSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The written rules of a team: a history in testdata/workflows/NAME with its configuration, changes
 * to it in the folders of changes/, and the page docs/workflows/NAME.md.
 */
record Workflow(String name) {

  private static final Pattern FINDING = Pattern.compile("(.*?):(\\d+):\\d+: .*\\[([a-z-]+)]");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final String CHANGES = "changes";

  /** A row of a table of the page. */
  private record Row(String text, String rule, String reported, String obeyed) {

    static Row of(String line) {
      List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
      assertThat(cells).as(line).hasSize(6);
      assertThat(cells.subList(1, 5)).as(line).doesNotContain("");
      return new Row(cells.get(1), cells.get(2), cells.get(3), cells.get(4));
    }

    private boolean isAbout(String finding) {
      return code(rule).contains(finding.substring(finding.lastIndexOf(' ') + 1));
    }

    boolean reports(String finding) {
      return isAbout(finding) && code(reported).stream().anyMatch(finding::contains);
    }

    boolean obeys(String finding) {
      return isAbout(finding) && code(obeyed).stream().anyMatch(finding::contains);
    }

    static List<String> code(String cell) {
      return CODE.matcher(cell).results().map(match -> match.group(1)).toList();
    }
  }

  Path folder() {
    return Path.of("testdata/workflows", name).toAbsolutePath();
  }

  /** What is reported on the history, each as file, line and rule. */
  List<String> findings() {
    return findings(run("--format", "gcc", "--no-progress"), "");
  }

  CommandRun run(String... arguments) {
    return User.in(folder()).run(arguments);
  }

  /** What is reported on a change: the files of a folder of changes/ on top of the history. */
  List<String> findings(String change, Path empty) throws IOException {
    return findings(run(change, empty, "--format", "gcc"), CHANGES + "/" + change + "/");
  }

  CommandRun run(String change, Path empty, String... arguments) throws IOException {
    Path repository = empty.resolve(change).toAbsolutePath();
    GitSandbox sandbox = GitSandbox.create(repository);
    copy(folder(), repository);
    sandbox.commit();
    copy(folder().resolve(CHANGES).resolve(change), repository);
    List<String> all = new ArrayList<>(List.of("--since", "HEAD", "--no-progress"));
    all.addAll(List.of(arguments));
    return User.in(repository.toRealPath()).run(all.toArray(String[]::new));
  }

  private static List<String> findings(CommandRun run, String prefix) {
    assertThat(run.err().lines()).allMatch(line -> line.startsWith("miglint: left out: "));
    assertThat(run.code()).isLessThan(2);
    List<String> findings = new ArrayList<>();
    for (String line : run.out().lines().toList()) {
      Matcher matcher = FINDING.matcher(line);
      assertThat(matcher.matches()).as(line).isTrue();
      findings.add(prefix + matcher.group(1) + ":" + matcher.group(2) + " " + matcher.group(3));
    }
    return findings;
  }

  /** Copies all files but the changes. */
  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path place = to.resolve(from.relativize(file).toString());
        if (!from.relativize(file).startsWith(CHANGES)) {
          Files.createDirectories(place.getParent());
          Files.copy(file, place, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  /**
   * Holds the page against what was found: it shows the configuration, says of each finding that it
   * is reported, names nothing as reported that is not, and nothing as obeying that is reported or
   * not there.
   */
  void assertThatThePageSays(List<String> findings) throws IOException {
    assertThatThePageShowsTheConfiguration();
    List<Row> rows =
        page()
            .lines()
            .dropWhile(line -> !line.startsWith("| what "))
            .filter(line -> line.startsWith("| ") && !line.startsWith("| what "))
            .map(Row::of)
            .toList();
    for (String finding : findings) {
      assertThat(rows).as(finding).anyMatch(row -> row.reports(finding));
      assertThat(rows).as(finding).noneMatch(row -> row.obeys(finding));
    }
    List<String> files = files();
    for (Row row : rows) {
      for (String code : Row.code(row.obeyed())) {
        assertThat(files).as(row.text()).anyMatch(file -> file.contains(code));
      }
      for (String code :
          row.rule().startsWith("`") ? Row.code(row.reported()) : List.<String>of()) {
        assertThat(findings).as(row.text()).anyMatch(f -> row.isAbout(f) && f.contains(code));
      }
    }
  }

  void assertThatThePageShowsTheConfiguration() throws IOException {
    assertThat(page()).contains(Files.readString(folder().resolve(".miglint.yml")).strip());
  }

  private String page() throws IOException {
    return Files.readString(Path.of("docs/workflows", name.split("/", 2)[0] + ".md"));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder())) {
      return files.map(file -> folder().relativize(file).toString().replace('\\', '/')).toList();
    }
  }
}
