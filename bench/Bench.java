import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Runs miglint and its peers in turn on the same inputs and prints medians of wall-clock time, the ratio to miglint, and the peak memory
 * of all processes of a run. One program, so that {@code java bench/Bench.java} needs nothing but a JDK.
 *
 * <p>Tools alternate within a round, so that whatever else the machine does hits all of them.
 */
final class Bench {

  private static final String MIGLINT = "miglint";

  /** Trees.java, which takes folders. */
  private static final String TREES = "parsing alone";

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final long SAMPLING_MILLIS = 10;

  private final Path work;
  private final int runs;

  private Bench(Path work, int runs) {
    this.work = work;
    this.runs = runs;
  }

  /**
   * What is linted.
   *
   * @param peers false where only miglint is asked
   * @param runs how often; a long run is its own warm-up, and nobody waits for five of them
   */
  private record Input(String name, List<String> paths, boolean peers, int runs) {}

  /**
   * What lints.
   *
   * @param java JAVA_HOME; empty for what the caller has
   */
  private record Tool(String name, List<String> command, Optional<String> java) {

    Tool(String name, List<String> command) {
      this(name, command, Optional.empty());
    }

    boolean isMiglint() {
      return name.startsWith(MIGLINT);
    }

    boolean takesFolders() {
      return isMiglint() || name.equals(TREES);
    }
  }

  /** One run; {@code seconds} is empty where the tool was ended for want of patience. */
  private record Run(Optional<Double> seconds, double megabytes) {}

  public static void main(String... args) throws IOException, InterruptedException {
    Path work = Path.of(args[0]).toAbsolutePath();
    int runs = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    Optional<Path> corpora = args.length > 2 ? Optional.of(Path.of(args[2])) : Optional.empty();
    new Bench(work, runs).measure(corpora);
  }

  private void measure(Optional<Path> corpora) throws IOException, InterruptedException {
    System.out.printf("%s, %d processors, Java %s%n%n", System.getProperty("os.name"),
        Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"));
    System.out.println("| input | tool | median s | fastest s | of miglint's | peak MB |");
    System.out.println("|---|---|---:|---:|---:|---:|");
    List<Input> inputs = inputs(corpora);
    for (Tool tool : tools()) {
      run(tool, inputs.get(0), false); // What a first start makes for the next ones is not measured.
    }
    for (Input input : inputs) {
      measure(input);
    }
  }

  private void measure(Input input) throws IOException, InterruptedException {
    Map<String, List<Run>> results = new LinkedHashMap<>();
    Map<String, Double> peaks = new HashMap<>();
    for (int round = input.runs() > 1 ? 0 : 1; round <= input.runs(); round++) {
      for (Tool tool : tools()) {
        boolean asked = input.runs() > 1 || tool.java().isEmpty(); // One long run is enough.
        if (asked && (input.peers() || tool.isMiglint())) {
          // Round 0 fills caches and measures memory, for which /proc is read all the time.
          Run run = run(tool, input, round == 0 || input.runs() == 1);
          peaks.merge(tool.name(), run.megabytes(), Math::max);
          if (round > 0) {
            results.computeIfAbsent(tool.name(), name -> new ArrayList<>()).add(run);
          }
        }
      }
    }
    double miglint = median(results.get(MIGLINT));
    results.forEach(
        (tool, list) ->
            System.out.printf(Locale.ROOT, "| %s | %s | %.2f | %.2f | %.2f | %.0f |%n", input.name(), tool, median(list),
                list.stream().flatMap(r -> r.seconds().stream()).min(Comparator.naturalOrder()).orElse(Double.NaN),
                median(list) / miglint, peaks.get(tool)));
  }

  private static double median(List<Run> runs) {
    double[] sorted = runs.stream().mapToDouble(r -> r.seconds().orElse(Double.POSITIVE_INFINITY)).sorted().toArray();
    return sorted.length % 2 == 1
        ? sorted[sorted.length / 2]
        : (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
  }

  private List<Tool> tools() {
    Path bin = work.resolve("node_modules/.bin");
    List<String> miglint = List.of(work.resolve("miglint/bin/miglint").toString(), "--fail-on", "never", "--no-progress");
    List<Tool> tools = new ArrayList<>();
    tools.add(new Tool(MIGLINT, miglint));
    Optional.ofNullable(System.getenv("OTHER_JAVA_HOME"))
        .ifPresent(home -> tools.add(new Tool(MIGLINT + " on another Java", miglint, Optional.of(home))));
    tools.add(new Tool("squawk", List.of(bin.resolve("squawk").toString())));
    tools.add(new Tool("postgres-language-server", List.of(bin.resolve("postgres-language-server").toString(), "check")));
    tools.add(new Tool("pgfence", List.of(bin.resolve("pgfence").toString(), "analyze")));
    tools.add(new Tool(TREES, List.of(work.resolve("trees.sh").toString())));
    return tools;
  }

  private Run run(Tool tool, Input input, boolean measuresMemory) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(tool.command());
    command.addAll(tool.takesFolders() ? input.paths() : files(input));
    File nowhere = new File("/dev/null");
    long start = System.nanoTime();
    ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(nowhere).redirectError(nowhere);
    tool.java().ifPresent(home -> builder.environment().put("JAVA_HOME", home));
    Process process = builder.start();
    double peak = 0;
    long patience = measuresMemory ? SAMPLING_MILLIS : PATIENCE.toMillis();
    while (!process.waitFor(patience, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, measuresMemory ? megabytes(process.toHandle()) : 0);
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        return new Run(Optional.empty(), peak);
      }
    }
    return new Run(Optional.of((System.nanoTime() - start) / 1e9), peak);
  }

  /** Resident memory of a process and what it started, from /proc. */
  private static double megabytes(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
            .mapToLong(one -> resident(one.pid()))
            .sum()
        / 1024.0;
  }

  private static long resident(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
      return lines.filter(l -> l.startsWith("VmRSS:")).mapToLong(l -> Long.parseLong(l.replaceAll("[^0-9]", ""))).findFirst().orElse(0);
    } catch (IOException | UncheckedIOException e) {
      return 0; // It has ended since.
    }
  }

  /** Peers take files, not histories. */
  private static List<String> files(Input input) throws IOException {
    List<String> files = new ArrayList<>();
    for (String path : input.paths()) {
      try (Stream<Path> walk = Files.walk(Path.of(path))) {
        walk.filter(file -> file.toString().endsWith(".sql")).sorted().map(Path::toString).forEach(files::add);
      }
    }
    return files;
  }

  private List<Input> inputs(Optional<Path> corpora) throws IOException {
    List<Input> inputs = new ArrayList<>();
    inputs.add(new Input("1 file", List.of(generated("one", 1, 3)), true, 4 * runs));
    inputs.add(new Input("10 files", List.of(generated("ten", 10, 5)), true, 2 * runs));
    inputs.add(new Input("2,002 statements", List.of(generated("statements-2002", 2, 1001)), true, runs));
    inputs.add(new Input("20,002 statements", List.of(generated("statements-20002", 2, 10_001)), true, runs));
    if (corpora.isPresent()) {
      List<String> repositories = repositories(corpora.get());
      inputs.add(new Input("SQL of the corpora", List.of(sqlOf(repositories)), true, runs));
      inputs.add(new Input("corpora", repositories, false, runs));
    }
    inputs.add(new Input("10,000 migrations", List.of(generated("history-10000", 10_000, 10)), false, runs));
    inputs.add(new Input("100,000 migrations", List.of(generated("history-100000", 100_000, 10)), false, 1));
    return inputs;
  }

  /** Without PostgreSQL's regression scripts, a parser's test data and the cases of linters. */
  private static List<String> repositories(Path corpora) throws IOException {
    try (Stream<Path> folders = Files.list(corpora)) {
      return folders
          .filter(Files::isDirectory)
          .filter(folder -> !List.of("postgres-regress-17", "atlas-testdata", "peer-cases").contains(folder.getFileName().toString()))
          .sorted()
          .map(Path::toString)
          .toList();
    }
  }

  /** The files of SQL alone, each where it was, so that every tool reads the same. */
  private String sqlOf(List<String> repositories) throws IOException {
    Path target = work.resolve("inputs").resolve("sql-of-corpora");
    for (String repository : repositories) {
      Path folder = Path.of(repository);
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(file -> file.toString().endsWith(".sql")).toList()) {
          Path copy = target.resolve(folder.getFileName()).resolve(folder.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          if (!Files.exists(copy)) {
            Files.copy(file, copy);
          }
        }
      }
    }
    return target.toString();
  }

  /** A history of its own: tables, columns, indexes and rows, as in ordinary projects. */
  private String generated(String name, int migrations, int statements) throws IOException {
    Path folder = work.resolve("inputs").resolve(name);
    if (Files.exists(folder.resolve("done"))) {
      return folder.resolve("migrations").toString();
    }
    Files.createDirectories(folder.resolve("migrations"));
    for (int i = 0; i < migrations; i++) {
      StringBuilder text = new StringBuilder();
      int first = i * statements;
      IntStream.range(first, first + statements).forEach(number -> text.append(statement(number)).append(";\n"));
      Files.writeString(folder.resolve("migrations/%06d_step.up.sql".formatted(i + 1)), text);
    }
    Files.writeString(folder.resolve("done"), "");
    return folder.resolve("migrations").toString();
  }

  private static String statement(int number) {
    String table = "account_" + number / 5;
    return switch (number % 5) {
      case 0 -> "CREATE TABLE %s (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL, created_at timestamptz DEFAULT now())".formatted(table);
      case 1 -> "ALTER TABLE %s ADD COLUMN note text, ADD COLUMN owner_id bigint".formatted(table);
      case 2 -> "CREATE INDEX %s_owner ON %s (owner_id)".formatted(table, table);
      case 3 -> "UPDATE %s SET note = 'none' WHERE note IS NULL".formatted(table);
      default -> "ALTER TABLE %s ALTER COLUMN note SET NOT NULL".formatted(table);
    };
  }
}
