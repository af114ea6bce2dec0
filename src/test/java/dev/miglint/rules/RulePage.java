package dev.miglint.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of a rule as it stands in the folder {@code rules}. */
record RulePage(String id, String text) {

  private static final Path FOLDER = Path.of("rules");
  private static final Pattern HEADING = Pattern.compile("^#+ .*$", Pattern.MULTILINE);
  private static final Pattern FENCE =
      Pattern.compile(
          "^```(?:sql|python)([^\\n]*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern FILE = Pattern.compile("^(?:--|#) file: (.+)\\n", Pattern.MULTILINE);

  /** The name that an example's only file has. */
  private static final String SINGLE = "migration.sql";

  /**
   * A block of SQL that is tagged to be run.
   *
   * @param header what stands behind the verdict: {@code pg=11 transaction=none}
   * @param files texts by name
   */
  record Example(boolean bad, CaseHeader header, Map<String, String> files, int line) {}

  static Set<String> ids() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(".md"))
          .map(name -> name.substring(0, name.length() - ".md".length()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  static RulePage of(String id) {
    try {
      return new RulePage(id, Files.readString(FOLDER.resolve(id + ".md")).replace("\r\n", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> headings() {
    String prose = FENCE.matcher(text).replaceAll("");
    return HEADING.matcher(prose).results().map(match -> match.group()).toList();
  }

  /** The first line after the title. */
  String summary() {
    return text.lines().skip(1).filter(line -> !line.isBlank()).findFirst().orElse("");
  }

  List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    Matcher fence = FENCE.matcher(text);
    while (fence.find()) {
      List<String> words =
          Arrays.stream(fence.group(1).strip().split(" +", -1)).filter(w -> !w.isEmpty()).toList();
      if (words.isEmpty()) {
        continue; // For reading only.
      }
      int line = (int) text.substring(0, fence.start()).lines().count() + 1;
      examples.add(
          new Example(
              isBad(words.get(0), line),
              header(words.subList(1, words.size())),
              files(fence.group(2)),
              line));
    }
    return examples;
  }

  private boolean isBad(String verdict, int line) {
    return switch (verdict) {
      case "bad" -> true;
      case "good" -> false;
      default ->
          throw new IllegalArgumentException(
              "%s.md:%d: bad or good, not %s".formatted(id, line, verdict));
    };
  }

  private static CaseHeader header(List<String> words) {
    return new CaseHeader(
        words.stream()
            .map(word -> word.split("=", 2))
            .map(pair -> Map.entry(pair[0], pair[1]))
            .toList());
  }

  private static Map<String, String> files(String block) {
    Matcher file = FILE.matcher(block);
    Map<String, String> files = new LinkedHashMap<>();
    String name = SINGLE;
    int start = 0;
    while (file.find()) {
      if (start > 0) {
        files.put(name, block.substring(start, file.start()));
      }
      name = file.group(1).strip();
      start = file.end();
    }
    files.put(name, block.substring(start));
    return files;
  }
}
