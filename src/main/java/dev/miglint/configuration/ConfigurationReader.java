package dev.miglint.configuration;

import dev.miglint.lint.NearestName;
import dev.miglint.lint.RuleCatalogue;
import dev.miglint.lint.TableSizes;
import dev.miglint.sql.PostgresVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a configuration file. */
public final class ConfigurationReader {

  /** In place of a dump: there was nothing before the first migration. */
  public static final String EMPTY = "empty";

  /** Every key at the top of the file. */
  static final List<String> KEYS =
      List.of(
          "extends",
          "pg-version",
          "framework",
          "dialect",
          "transaction",
          "release",
          "session",
          "baseline",
          "schema",
          "tables",
          "small-table",
          "companions",
          "rules",
          "conventions",
          "down",
          "paths",
          "exclude",
          "fail-on");

  private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");

  private final RuleCatalogue catalogue;
  private final List<String> frameworks;
  private final List<String> dialects;

  public ConfigurationReader(
      RuleCatalogue catalogue, List<String> frameworks, List<String> dialects) {
    this.catalogue = catalogue;
    this.frameworks = List.copyOf(frameworks);
    this.dialects = List.copyOf(dialects);
  }

  /**
   * Reads a file.
   *
   * @param name of the file for messages
   * @throws ConfigurationException if it cannot be read or anything in it is wrong
   */
  public Configuration read(Path file, String name) throws ConfigurationException {
    try {
      return read(file, name, Files.readString(file, StandardCharsets.UTF_8));
    } catch (java.nio.file.NoSuchFileException e) {
      throw new ConfigurationException(name + ": no such file");
    } catch (java.nio.charset.CharacterCodingException e) {
      throw new ConfigurationException(name + ": not UTF-8");
    } catch (IOException e) {
      throw new ConfigurationException(name + ": cannot be read: " + e.getMessage());
    }
  }

  Configuration read(Path file, String name, String text) throws ConfigurationException {
    var mistakes = new Mistakes(name);
    var rules = new RuleLayerReader(catalogue, mistakes);
    var values = new HashMap<String, YamlNode>();
    for (YamlNode.Entry entry : mistakes.entries("configuration", YamlDocument.read(name, text))) {
      if (!KEYS.contains(entry.key())) {
        mistakes.add(entry.line(), NearestName.unknown("key", entry.key(), KEYS));
      }
      values.put(entry.key(), entry.value());
    }
    Optional.ofNullable(values.get("rules")).ifPresent(rules::rules);
    Optional.ofNullable(values.get("conventions")).ifPresent(rules::conventions);
    Optional.ofNullable(values.get("down")).ifPresent(rules::down);
    var keys = new Keys(values, mistakes);
    var configuration =
        new Configuration(
            Optional.of(file),
            keys.names("extends", "pack", Packs.NAMES),
            keys.version(),
            keys.name("framework", frameworks),
            keys.name("dialect", dialects),
            keys.constant("transaction", RunnerTransaction.values(), RunnerTransaction::words),
            keys.constant("release", Release.values(), Release::words),
            keys.session(),
            keys.text("baseline").map(file.toAbsolutePath()::resolveSibling),
            keys.text("schema").filter(EMPTY::equals).isPresent(),
            keys.text("schema")
                .filter(dump -> !dump.equals(EMPTY))
                .map(file.toAbsolutePath()::resolveSibling),
            keys.sizes(),
            keys.companions(),
            rules.layer("configuration", ""),
            keys.words("paths"),
            keys.words("exclude"),
            keys.constant("fail-on", FailOn.values(), FailOn::words));
    mistakes.throwIfAny();
    return configuration;
  }

  /** The keys that are there, each read as what it is. */
  private record Keys(Map<String, YamlNode> values, Mistakes mistakes) {

    Optional<String> text(String key) {
      return Optional.ofNullable(values.get(key)).flatMap(node -> mistakes.text(key, node));
    }

    List<String> words(String key) {
      YamlNode node = values.get(key);
      return node == null
          ? List.of()
          : mistakes.words(key, node).stream().map(YamlNode.Scalar::text).toList();
    }

    List<String> names(String key, String kind, List<String> valid) {
      YamlNode node = values.get(key);
      if (node == null) {
        return List.of();
      }
      List<YamlNode.Scalar> words = mistakes.words(key, node);
      for (YamlNode.Scalar word : words) {
        if (!valid.contains(word.text())) {
          mistakes.add(word.line(), NearestName.unknown(kind, word.text(), valid));
        }
      }
      return words.stream().map(YamlNode.Scalar::text).toList();
    }

    Optional<String> name(String key, List<String> valid) {
      List<String> names = names(key, key, valid);
      if (names.size() > 1) {
        mistakes.add(line(key), "\"%s\" is one word, not a list".formatted(key));
      }
      return names.stream().findFirst();
    }

    <E extends Enum<E>> Optional<E> constant(
        String key, E[] constants, java.util.function.Function<E, String> words) {
      YamlNode node = values.get(key);
      return node == null ? Optional.empty() : mistakes.constant(key, node, constants, words);
    }

    Optional<PostgresVersion> version() {
      Optional<String> text = text("pg-version");
      if (text.isEmpty()) {
        return Optional.empty();
      }
      Optional<PostgresVersion> version = ConfigurationReader.version(text.get());
      if (version.isEmpty()) {
        mistakes.add(line("pg-version"), "\"pg-version\" is a number from 11 to 18");
      }
      return version;
    }

    Map<String, String> session() {
      YamlNode node = values.get("session");
      var settings = new HashMap<String, String>();
      if (node != null) {
        for (YamlNode.Entry entry : mistakes.entries("session", node)) {
          mistakes
              .text(entry.key(), entry.value())
              .ifPresent(value -> settings.put(entry.key().toLowerCase(Locale.ROOT), value));
        }
      }
      return settings;
    }

    TableSizes sizes() {
      var reader = new TableSizesReader(mistakes);
      YamlNode tables = values.get("tables");
      YamlNode small = values.get("small-table");
      return new TableSizes(
          tables == null ? Map.of() : reader.tables(tables),
          small == null
              ? TableSizes.SMALL_BYTES
              : reader.amount("small-table", small).orElse(TableSizes.SMALL_BYTES));
    }

    List<Configuration.CompanionFile> companions() {
      YamlNode node = values.get("companions");
      return node == null ? List.of() : CompanionFiles.read(node, mistakes);
    }

    private int line(String key) {
      YamlNode node = values.get(key);
      return node == null ? 1 : node.line();
    }
  }

  /** The version that a user means, if claims are made for it: {@code 14}, also {@code 14.9}. */
  public static Optional<PostgresVersion> version(String text) {
    String major = text.contains(".") ? text.substring(0, text.indexOf('.')) : text;
    if (!DIGITS.matcher(major).matches()) {
      return Optional.empty();
    }
    var version = new PostgresVersion(Integer.parseInt(major));
    boolean known =
        version.compareTo(PostgresVersion.OLDEST) >= 0
            && version.compareTo(PostgresVersion.NEWEST) <= 0;
    return known ? Optional.of(version) : Optional.empty();
  }
}
