package dev.miglint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.miglint.git.GitSandbox;
import dev.miglint.git.InstalledProgram;
import dev.miglint.git.InstalledProgram.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The scripts of the folder ci, run as the services run them, in real clones. */
final class ContinuousIntegrationTest {

  private static final Path SCRIPTS = Path.of("ci").toAbsolutePath();

  /** What a branch brings that adds one bad migration and edits an old one. */
  private static final List<String> NEW =
      List.of(
          "applied-migration-edited db/0002_note.sql:1",
          "drop-column-without-deprecation db/0002_note.sql:2",
          "index-not-concurrent db/0004_index.sql:1");

  private static final Map<ReportFormat, String> FILES =
      Map.ofEntries(
          Map.entry(ReportFormat.TEXT, "miglint-text.txt"),
          Map.entry(ReportFormat.JSON, "miglint.json"),
          Map.entry(ReportFormat.SARIF, "miglint.sarif"),
          Map.entry(ReportFormat.GCC, "miglint-gcc.txt"),
          Map.entry(ReportFormat.GITHUB, "miglint-github.txt"),
          Map.entry(ReportFormat.GITLAB, "gl-code-quality-report.json"),
          Map.entry(ReportFormat.JUNIT, "miglint-junit.xml"),
          Map.entry(ReportFormat.CHECKSTYLE, "miglint-checkstyle.xml"),
          Map.entry(ReportFormat.SONAR, "miglint-sonar.json"),
          Map.entry(ReportFormat.RDJSON, "miglint-rdjson.json"),
          Map.entry(ReportFormat.MARKDOWN, "miglint.md"),
          Map.entry(ReportFormat.HTML, "miglint.html"));

  @TempDir private Path folder;

  private GitSandbox origin;
  private String base;

  /** The branch main moves on after the branch of the pull request has left it. */
  @BeforeEach
  void prepare() throws IOException {
    origin =
        GitSandbox.create(folder.resolve("origin"))
            .write(".miglint.yml", "paths: [db]\nframework: plain\n")
            .write(
                "db/0001_orders.sql",
                "CREATE TABLE orders (id bigint PRIMARY KEY, note text, sent date);\n")
            .write("db/0002_note.sql", "COMMENT ON TABLE orders IS 'Orders.';\n")
            .write("db/0003_old_sin.sql", "CREATE INDEX orders_note ON orders (note);\n")
            .commit();
    origin.git("checkout", "-q", "-b", "change");
    origin
        .write(
            "db/0002_note.sql",
            "COMMENT ON TABLE orders IS 'Orders.';\nALTER TABLE orders DROP COLUMN note;\n")
        .write("db/0004_index.sql", "CREATE INDEX orders_sent ON orders (sent);\n")
        .commit();
    origin.git("checkout", "-q", "main");
    origin.write("README", "Main goes on.\n").commit();
    base = origin.git("rev-parse", "main");
    origin.git("checkout", "-q", "-b", "merged");
    origin.git("merge", "-q", "--no-edit", "change");
    origin.git("config", "uploadpack.allowAnySHA1InWant", "true");
  }

  @Test
  void thePullRequestGetsExactlyItsOwnFindingsInEveryFormat()
      throws IOException, InterruptedException {
    assumeTrue(isThere("node"), "no node on the PATH");
    Run run = github(checkout("--depth=1"), "{\"pull_request\": {\"base\": {\"sha\": \"%s\"}}}");
    assertThat(run.code()).as(run.output()).isEqualTo(1);
    assertThat(ReadFindings.of(ReportFormat.GITHUB, run.output())).isEqualTo(NEW);
    assertThat(FILES).containsOnlyKeys(ReportFormat.values());
    for (Map.Entry<ReportFormat, String> report : FILES.entrySet()) {
      String text = Files.readString(folder.resolve("temp/miglint").resolve(report.getValue()));
      assertThat(ReadFindings.of(report.getKey(), text)).as(report.getKey().words()).isEqualTo(NEW);
    }
    assertThat(Files.readString(folder.resolve("summary.md")))
        .startsWith("An earlier line.\n")
        .contains("### miglint: 3 errors");
    assertThat(Files.readAllLines(folder.resolve("output")))
        .containsExactly(
            "reports=" + folder.resolve("temp/miglint"),
            "sarif=" + folder.resolve("temp/miglint/miglint.sarif"),
            "exit-code=1");
  }

  @Test
  void linksInSarifLeadToTheActionsOwnRepository() throws IOException, InterruptedException {
    assumeTrue(isThere("node"), "no node on the PATH");
    github(checkout(), "{\"merge_group\": {\"base_sha\": \"%s\"}}");
    assertThat(Files.readString(folder.resolve("temp/miglint/miglint.sarif")))
        .contains("\"https://forge.example/tools/miglint/blob/v1/rules/index-not-concurrent.md\"");
  }

  @Test
  void aPushOfANewBranchIsCheckedWhole() throws IOException, InterruptedException {
    assumeTrue(isThere("node"), "no node on the PATH");
    Run run = github(checkout(), "{\"before\": \"0000000000000000000000000000000000000000\"}");
    assertThat(ReadFindings.of(ReportFormat.GITHUB, run.output()))
        .contains("index-not-concurrent db/0003_old_sin.sql:1");
  }

  @Test
  void thePlainScriptTakesABranch() throws IOException, InterruptedException {
    Path clone = checkout();
    var environment = new HashMap<String, String>();
    environment.put("MIGLINT", InstalledProgram.in(folder).toString());
    environment.put("MIGLINT_SINCE", "origin/main");
    environment.put("MIGLINT_FORMATS", "gitlab");
    environment.put("MIGLINT_ARGS", "--fail-on never");
    Run run =
        InstalledProgram.run(clone, environment, SCRIPTS.resolve("check.sh").toString(), "db");
    assertThat(run.code()).as(run.output()).isZero();
    assertThat(ReadFindings.of(ReportFormat.TEXT, run.output())).isEqualTo(NEW);
    assertThat(clone.resolve("miglint-reports/gl-code-quality-report.json")).exists();
    assertThat(clone.resolve("miglint-reports/miglint.html")).doesNotExist();
  }

  @Test
  void whatGitlabRunsGivesTheSame() throws IOException, InterruptedException {
    String template = Files.readString(SCRIPTS.resolve("gitlab.yml"));
    String script =
        template.substring(template.indexOf(">-\n") + 3, template.indexOf("  artifacts:"));
    Run run =
        InstalledProgram.run(
            checkout(),
            Map.of(
                "MIGLINT",
                InstalledProgram.in(folder).toString(),
                "MIGLINT_PATHS",
                "db",
                "MIGLINT_ARGS",
                "",
                "CI_MERGE_REQUEST_DIFF_BASE_SHA",
                base),
            "sh",
            "-c",
            script.replaceAll("\\s*\\n\\s*", " ").strip());
    assertThat(run.code()).as(run.output()).isEqualTo(1);
    String report = Files.readString(folder.resolve("clone/gl-code-quality-report.json"));
    assertThat(ReadFindings.of(ReportFormat.GITLAB, report)).isEqualTo(NEW);
  }

  /** As pre-commit does: the entry, the args of whoever uses it, then the files that change. */
  @Test
  void whatPreCommitRunsGivesTheSameInEveryFormat() throws IOException, InterruptedException {
    Path clone = checkout();
    JsonNode hook = new YAMLMapper().readTree(Path.of(".pre-commit-hooks.yaml").toFile()).get(0);
    assertThat(hook.get("language").asText()).isEqualTo("script");
    List<String> entry = List.of(hook.get("entry").asText().split(" "));
    assertThat(Path.of(entry.get(0))).isExecutable();
    Pattern wanted = Pattern.compile(hook.get("files").asText());
    List<String> changed =
        origin
            .git("diff", "--name-only", "main", "merged")
            .lines()
            .filter(wanted.asPredicate())
            .toList();
    assertThat(changed).containsExactly("db/0002_note.sql", "db/0004_index.sql");

    List<String> since = List.of("--since", "origin/main");
    for (List<String> args : List.of(List.<String>of(), since)) {
      List<String> command = new ArrayList<>(entry);
      command.set(0, InstalledProgram.in(folder).toString());
      command.addAll(args);
      FILES.forEach(
          (format, file) -> command.addAll(List.of("--report", format.words() + "=out/" + file)));
      command.addAll(changed);
      Run run = InstalledProgram.run(clone, Map.of(), command.toArray(String[]::new));
      assertThat(run.code()).as(run.output()).isEqualTo(1);
      List<String> expected = args.isEmpty() ? NEW.subList(1, 3) : NEW;
      assertThat(ReadFindings.of(ReportFormat.TEXT, run.output())).isEqualTo(expected);
      for (Map.Entry<ReportFormat, String> report : FILES.entrySet()) {
        String text = Files.readString(clone.resolve("out").resolve(report.getValue()));
        assertThat(ReadFindings.of(report.getKey(), text))
            .as(report.getKey().words())
            .isEqualTo(expected);
      }
    }
  }

  /** The program itself: it clones the repository of the hook and runs what stands there. */
  @Test
  void preCommitItselfFindsTheSame() throws IOException, InterruptedException {
    assumeTrue(isThere("pre-commit"), "no pre-commit on the PATH");
    GitSandbox tool = GitSandbox.create(folder.resolve("tool"));
    Files.createDirectories(tool.folder().resolve("bin"));
    InstalledProgram.in(tool.folder().resolve("bin"));
    tool.write(".pre-commit-hooks.yaml", Files.readString(Path.of(".pre-commit-hooks.yaml")))
        .commit();
    Path clone = checkout();
    Path report = folder.resolve("found.json");
    Files.writeString(
        clone.resolve(".pre-commit-config.yaml"),
        "repos: [{repo: '%s', rev: %s, hooks: [{id: miglint, args: [--since, origin/main, --report, 'json=%s']}]}]\n"
            .formatted(tool.folder().toUri(), tool.git("rev-parse", "HEAD"), report));
    Files.writeString(clone.resolve("settings.py"), "DEBUG = True\n");
    Map<String, String> environment =
        Map.of("PRE_COMMIT_HOME", folder.resolve("pre-commit").toString());
    InstalledProgram.run(clone, environment, "git", "add", "-A");
    Run quiet = InstalledProgram.run(clone, environment, "pre-commit", "run");
    assertThat(quiet.code()).as(quiet.output()).isZero();
    assertThat(quiet.output()).contains("miglint", "Passed");
    Run run =
        InstalledProgram.run(
            clone,
            environment,
            "pre-commit",
            "run",
            "--files",
            "db/0002_note.sql",
            "db/0004_index.sql",
            "settings.py");
    assertThat(run.code()).as(run.output()).isEqualTo(1);
    assertThat(ReadFindings.of(ReportFormat.JSON, Files.readString(report))).isEqualTo(NEW);
  }

  @Test
  void theActionGivesItsScriptEveryInput() throws IOException {
    JsonNode action = new YAMLMapper().readTree(Files.readString(Path.of("action.yml")));
    JsonNode step = action.at("/runs/steps/2");
    assertThat(step.get("run").asText()).isEqualTo("\"$GITHUB_ACTION_PATH/ci/github.sh\"");
    Set<String> used = found("\\bINPUT_[A-Z_]+", Files.readString(SCRIPTS.resolve("github.sh")));
    assertThat(step.get("env").fieldNames())
        .toIterable()
        .containsAll(used)
        .filteredOn(name -> name.startsWith("INPUT_"))
        .containsExactlyInAnyOrderElementsOf(used);
    Set<String> declared = new TreeSet<>();
    action.get("inputs").fieldNames().forEachRemaining(name -> declared.add("inputs." + name));
    assertThat(found("\\binputs\\.[a-z-]+", action.get("runs").toString())).isEqualTo(declared);
    Set<String> outputs = found("(?<=steps\\.check\\.outputs\\.)[a-z-]+", action.toString());
    String script = Files.readString(SCRIPTS.resolve("github.sh"));
    assertThat(outputs)
        .isNotEmpty()
        .allSatisfy(output -> assertThat(script).contains("echo \"" + output + "="));
  }

  /** The golden reports of the demo say the same, each to its own readers. */
  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void everyFormatSaysTheSameOfTheDemo(ReportFormat format) throws IOException {
    Path golden = Path.of("testdata", "report");
    List<String> expected =
        ReadFindings.of(ReportFormat.JSON, Files.readString(golden.resolve("demo.json")));
    List<String> found =
        ReadFindings.of(format, Files.readString(golden.resolve("demo." + format.words())));
    assertThat(expected).hasSizeGreaterThan(10);
    if (format == ReportFormat.GITHUB) {
      assertThat(expected).containsAll(found); // GitHub's limits leave some to the log.
      assertThat(found).hasSizeGreaterThanOrEqualTo(10);
    } else {
      assertThat(found).isEqualTo(expected);
    }
  }

  private static Set<String> found(String regex, String text) {
    return Pattern.compile(regex)
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Run github(Path clone, String event) throws IOException, InterruptedException {
    Files.writeString(folder.resolve("event.json"), event.replace("%s", base));
    Files.writeString(folder.resolve("summary.md"), "An earlier line.\n");
    var environment = new HashMap<String, String>();
    environment.put("MIGLINT", InstalledProgram.in(folder).toString());
    environment.put(
        "MIGLINT_FORMATS",
        Stream.of(ReportFormat.values()).map(ReportFormat::words).collect(Collectors.joining(" ")));
    environment.put("GITHUB_WORKSPACE", clone.toString());
    environment.put("GITHUB_EVENT_PATH", folder.resolve("event.json").toString());
    environment.put("GITHUB_OUTPUT", folder.resolve("output").toString());
    environment.put("GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString());
    environment.put("GITHUB_SERVER_URL", "https://forge.example");
    environment.put("GITHUB_ACTION_REPOSITORY", "tools/miglint");
    environment.put("GITHUB_ACTION_REF", "v1");
    environment.put("RUNNER_TEMP", folder.resolve("temp").toString());
    return InstalledProgram.run(folder, environment, SCRIPTS.resolve("github.sh").toString());
  }

  private Path checkout(String... options) {
    Path clone = folder.resolve("clone");
    String[] command =
        Stream.of(
                Stream.of("clone", "-q", "--branch", "merged"),
                Stream.of(options),
                Stream.of(origin.folder().toUri().toString(), clone.toString()))
            .flatMap(words -> words)
            .toArray(String[]::new);
    origin.git(command);
    return clone;
  }

  private static boolean isThere(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
  }
}
