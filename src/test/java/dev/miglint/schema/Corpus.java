package dev.miglint.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A public project's up migrations, in the order in which its runner applies them. */
record Corpus(String name, List<Script> scripts) {

  /** One migration file. */
  record Script(String name, String text) {}

  Corpus {
    scripts = List.copyOf(scripts);
  }

  /** Those below a folder, as far as they are there. */
  static List<Corpus> below(Path folder) {
    List<Corpus> found = new ArrayList<>();
    for (String part : List.of("frontend", "codeintel", "codeinsights")) {
      add(
          found,
          folder.resolve("sourcegraph-2021/migrations/" + part),
          Corpus::leadingNumber,
          ".up.sql");
    }
    add(
        found,
        folder.resolve("concourse/atc/db/migration/migrations"),
        Corpus::leadingNumber,
        ".up.sql");
    add(
        found,
        folder.resolve("docs.rs-sqlx/crates/lib/docs_rs_database/migrations"),
        Corpus::leadingNumber,
        ".up.sql");
    add(found, folder.resolve("crates.io-diesel/migrations"), Corpus::folderNumber, "/up.sql");
    add(found, folder.resolve("openfga/assets/migrations/postgres"), Corpus::leadingNumber, ".sql");
    addHydra(found, folder.resolve("ory-hydra/persistence/sql/migrations"));
    add(
        found,
        folder.resolve("feldera-refinery/crates/pipeline-manager/migrations"),
        Corpus::refineryNumber,
        ".sql");
    return found;
  }

  private static void add(
      List<Corpus> corpora, Path folder, Function<String, String> order, String suffix) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Script> scripts =
        files(folder).stream()
            .filter(path -> path.endsWith(suffix))
            .sorted(Comparator.comparing(order).thenComparing(path -> path))
            .map(path -> new Script(path, up(read(folder.resolve(path)))))
            .toList();
    Optional<Script> preparation = preparation(name(folder));
    corpora.add(
        new Corpus(name(folder), Stream.concat(preparation.stream(), scripts.stream()).toList()));
  }

  /** golang-migrate's own table, which migrations comment on, was made by its runner. */
  private static Optional<Script> preparation(String name) {
    return name.equals("sourcegraph-2021 codeintel")
        ? Optional.of(
            new Script(
                "the runner's table",
                "CREATE TABLE codeintel_schema_migrations (version bigint PRIMARY KEY, dirty boolean)"))
        : Optional.empty();
  }

  private static String name(Path folder) {
    for (int i = folder.getNameCount() - 1; i > 0; i--) {
      if (folder.getName(i - 1).toString().equals("corpora")) {
        String last = folder.getFileName().toString();
        return folder.getName(i) + (last.equals("migrations") ? "" : " " + last);
      }
    }
    return folder.toString();
  }

  /** Of several files of a version the one for PostgreSQL counts; the general one else. */
  private static void addHydra(List<Corpus> corpora, Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Pattern grammar = Pattern.compile("(\\d+)_([^.]+)(\\.[a-z0-9]+)?(\\.autocommit)?\\.up\\.sql");
    Map<String, String> chosen = new TreeMap<>();
    for (String file : files(folder)) {
      Matcher matcher = grammar.matcher(file);
      if (matcher.matches()) {
        Optional<String> dialect = Optional.ofNullable(matcher.group(3));
        if (dialect.isEmpty()) {
          chosen.putIfAbsent(matcher.group(1), file);
        } else if (dialect.get().equals(".postgres")) {
          chosen.put(matcher.group(1), file);
        }
      }
    }
    List<Script> scripts =
        chosen.values().stream().map(file -> new Script(file, read(folder.resolve(file)))).toList();
    corpora.add(new Corpus("ory-hydra", scripts));
  }

  private static List<String> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(path -> folder.relativize(path).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path path) {
    try {
      return Files.readString(path, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String leadingNumber(String path) {
    Matcher matcher = Pattern.compile("^(\\d+)").matcher(path);
    return matcher.find() ? "%020d".formatted(Long.valueOf(matcher.group(1))) : path;
  }

  private static String refineryNumber(String path) {
    return path.startsWith("V") ? leadingNumber(path.substring(1)) : path;
  }

  /** Diesel's runner leaves out the dashes of {@code 2019-03-22-170700_name}. */
  private static String folderNumber(String path) {
    return path.substring(0, path.indexOf('_')).replace("-", "");
  }

  /** Goose has both directions in one file. */
  private static String up(String text) {
    int down = text.indexOf("-- +goose Down");
    return down < 0 ? text : text.substring(0, down);
  }
}
