package dev.miglint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.miglint.cli.CommandRun.User;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings of docs/editors.md do what the page says. */
final class EditorsTest {

  private static final Path PAGE = Path.of("docs", "editors.md");

  @TempDir private Path folder;

  private Path output;
  private List<String> lines;

  /** An error, a warning and an info. */
  @BeforeEach
  void lint() throws IOException {
    CommandRun run =
        User.in(folder)
            .file(".miglint.yml", "paths: [db]\nframework: plain\n")
            .file("db/1.sql", "CREATE TABLE a (id bigint PRIMARY KEY);\n")
            .file("db/2 b.sql", "\n  ALTER TABLE a RENAME TO b;\n")
            .file("db/3.sql", "INSERT INTO b VALUES (1);\n")
            .file(
                "db/4.sql",
                "DO $$ BEGIN EXECUTE (SELECT 'x' || id::text FROM b LIMIT 1); END $$;\n")
            .run("--format", "gcc");
    output = folder.resolve("out.txt");
    Files.writeString(output, run.out());
    lines = run.out().lines().toList();
    assertThat(run.out()).contains(": error: ", ": warning: ", ": note: ");
  }

  @Test
  void vimReadsEveryLine() throws IOException, InterruptedException {
    assumeTrue(isThere("vim"), "no vim on the PATH (Debian: vim)");
    Path script = folder.resolve("read.vim");
    Path list = folder.resolve("list.txt");
    String settings = block("vim").replace("setlocal", "set");
    Files.writeString(
        script,
        settings
            + "\ncgetfile out.txt\n"
            + "call writefile(map(getqflist(), {_, e -> bufname(e.bufnr).':'.e.lnum.':'.e.col.':'"
            + ".e.type.':'.e.valid}), 'list.txt')\nqall!\n");
    execute("vim", "-Nu", "NONE", "-es", "-S", script.toString());
    assertThat(Files.readAllLines(list))
        .containsExactlyElementsOf(
            lines.stream().map(line -> place(line) + ":" + kind(line).charAt(0) + ":1").toList());
    assertThat(settings).contains("makeprg=miglint\\ --format\\ gcc");
  }

  @Test
  void emacsReadsEveryLine() throws IOException, InterruptedException {
    assumeTrue(isThere("emacs"), "no emacs on the PATH (Debian: emacs-nox)");
    Path script = folder.resolve("read.el");
    Files.writeString(
        script,
        block("elisp")
            + """

            (require 'compile)
            (with-temp-buffer
              (insert-file-contents "out.txt")
              (compilation-mode)
              (compilation--ensure-parse (point-max))
              (goto-char (point-min))
              (let ((found nil))
                (while (not (eobp))
                  (let ((message (get-text-property (point) 'compilation-message)))
                    (when message
                      (let ((loc (compilation--message->loc message)))
                        (push (format "%s:%s:%s:%s"
                                      (caar (compilation--loc->file-struct loc))
                                      (compilation--loc->line loc)
                                      (compilation--loc->col loc)
                                      (compilation--message->type message))
                              found))))
                  (forward-line 1))
                (write-region (mapconcat #'identity (nreverse found) "\\n") nil "list.txt")))
            """);
    execute("emacs", "-Q", "--batch", "-l", script.toString());
    assertThat(Files.readAllLines(folder.resolve("list.txt")))
        .containsExactlyElementsOf(
            lines.stream().map(line -> place(line) + ":" + emacsType(kind(line))).toList());
    assertThat(block("elisp")).contains("miglint --format gcc");
  }

  @Test
  void theProblemMatcherOfVisualStudioCodeReadsEveryLine() throws IOException {
    JsonNode task = new ObjectMapper().readTree(block("json")).at("/tasks/0");
    assertThat(task.get("command").asText()).isEqualTo("miglint --format gcc");
    JsonNode pattern = task.at("/problemMatcher/pattern");
    Pattern regexp = Pattern.compile(pattern.get("regexp").asText());
    for (String line : lines) {
      Matcher matcher = regexp.matcher(line);
      assertThat(matcher.find()).as(line).isTrue();
      String place =
          String.join(
              ":",
              group(matcher, pattern, "file"),
              group(matcher, pattern, "line"),
              group(matcher, pattern, "column"));
      assertThat(place).isEqualTo(place(line));
      assertThat(group(matcher, pattern, "severity")).isEqualTo(kind(line));
      assertThat(group(matcher, pattern, "message")).isNotEmpty().doesNotEndWith("]");
      assertThat(line).endsWith("[" + group(matcher, pattern, "code") + "]");
    }
  }

  /** IntelliJ puts these patterns in place of its macros. */
  @Test
  void theOutputFilterOfIntellijReadsEveryLine() throws IOException {
    String filter =
        block("text")
            .strip()
            .replace("$FILE_PATH$", "((?:\\p{Alpha}\\:)?[0-9 a-z_A-Z\\-\\\\./]+)")
            .replace("$LINE$", "([0-9]+)")
            .replace("$COLUMN$", "([0-9]+)");
    for (String line : lines) {
      Matcher matcher = Pattern.compile(filter).matcher(line);
      assertThat(matcher.find()).as(line).isTrue();
      assertThat(matcher.group(1) + ":" + matcher.group(2) + ":" + matcher.group(3))
          .isEqualTo(place(line));
    }
  }

  private static String group(Matcher matcher, JsonNode pattern, String name) {
    return matcher.group(pattern.get(name).asInt());
  }

  /** File, line and column. */
  private static String place(String line) {
    Matcher matcher = Pattern.compile("^(.*?:\\d+:\\d+): ").matcher(line);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static String kind(String line) {
    Matcher matcher = Pattern.compile("^.*?:\\d+:\\d+: (\\w+): ").matcher(line);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  /** Of compile.el: 2 error, 1 warning, 0 info. */
  private static int emacsType(String kind) {
    return List.of("note", "warning", "error").indexOf(kind);
  }

  private static String block(String language) throws IOException {
    Matcher matcher =
        Pattern.compile("^```" + language + "\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE)
            .matcher(Files.readString(PAGE));
    assertThat(matcher.find()).as(language).isTrue();
    return matcher.group(1);
  }

  private static boolean isThere(String program) {
    return Browser.onPath(program).isPresent();
  }

  private void execute(String... command) throws IOException, InterruptedException {
    var all = new ArrayList<>(List.of(command));
    Process process =
        new ProcessBuilder(all).directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isLessThan(2);
  }
}
