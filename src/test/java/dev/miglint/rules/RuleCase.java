package dev.miglint.rules;

import dev.miglint.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file, or a folder of files in their order, with what a rule must say about it.
 *
 * @param path of the file or folder
 */
record RuleCase(String rule, String name, Path path, CaseHeader header, List<Want> wants) {

  /** The folder of all cases, one folder per rule. */
  static final Path FOLDER = Path.of("testdata/rules");

  private static final Pattern HEADER =
      Pattern.compile("(?:--|#)\\s*(" + String.join("|", CaseHeader.NAMES) + "):\\s*(.*?)\\s*");

  RuleCase {
    wants = List.copyOf(wants);
  }

  /** Expects at least one finding. */
  boolean isBad() {
    return wants.stream().anyMatch(want -> want.part() == Want.Part.WANT);
  }

  /** Every case of a rule, by name. */
  static List<RuleCase> of(String rule) {
    return children(FOLDER.resolve(rule)).stream().map(path -> read(rule, path)).toList();
  }

  /** The rules that have a folder. */
  static List<String> rules() {
    return children(FOLDER).stream()
        .filter(Files::isDirectory)
        .map(path -> path.getFileName().toString())
        .toList();
  }

  private static RuleCase read(String rule, Path path) {
    CaseHeader header = new CaseHeader(List.of());
    List<Want> wants = new ArrayList<>();
    for (Map.Entry<Path, String> file : texts(path).entrySet()) {
      String text = file.getValue();
      String shown = file.getKey().toString().replace('\\', '/');
      header = header.and(header(text, shown));
      wants.addAll(Want.in(shown, text));
    }
    String name = path.getFileName().toString().replaceFirst("\\.(sql|py)$", "");
    return new RuleCase(rule, name, path, header, wants);
  }

  /** Header lines stand among the comments before the first statement. */
  static CaseHeader header(String text, String file) {
    List<Map.Entry<String, String>> entries = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      if (!line.isBlank() && !line.startsWith("--") && !line.startsWith("#")) {
        break;
      }
      Matcher header = HEADER.matcher(line);
      if (header.matches()) {
        String value = header.group(2);
        boolean change = header.group(1).equals("change");
        entries.add(Map.entry(header.group(1), change ? placed(value, file) : value));
      }
    }
    return new CaseHeader(entries);
  }

  /** What has changed is the file that says so, or another one in its folder. */
  private static String placed(String change, String file) {
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    return change.contains(": ") ? folder + change : file + ": " + change;
  }

  private static Map<Path, String> texts(Path path) {
    Map<Path, String> texts = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        // Positions are those of the linter, whose line ends may be CR LF.
        texts.put(file, new SourceFile("", Files.readString(file)).text().replace("\r\n", "\n"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static List<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return rule + "/" + name;
  }
}
