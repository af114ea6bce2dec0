package dev.miglint.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.miglint.lint.Option;
import dev.miglint.lint.RuleCatalogue;
import dev.miglint.lint.RuleInfo;
import dev.miglint.lint.RuleLayer;
import dev.miglint.lint.Severity;
import dev.miglint.migration.Dialect;
import dev.miglint.migration.Histories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The published schema and the documentation list the rules and options that there are. {@code
 * -Dmiglint.update=true} writes both instead of checking them.
 */
final class RuleConfigurationTest {

  private static final Path SCHEMA =
      Path.of("src/main/resources/dev/miglint/configuration/miglint.schema.json");
  private static final Path DOCUMENTATION = Path.of("docs/configuration.md");
  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  private static final RuleCatalogue CATALOGUE = RuleCatalogue.registered();
  private static final List<String> FRAMEWORKS = new Histories().frameworks();

  @Test
  void schemaListsWhatThereIs() throws IOException {
    check(SCHEMA, ConfigurationSchema.of(CATALOGUE, FRAMEWORKS));
  }

  @Test
  void documentationListsPacksAndConventions() throws IOException {
    String text = Files.readString(DOCUMENTATION);
    check(DOCUMENTATION, between(between(text, "packs", packs()), "conventions", conventions()));
  }

  @Test
  void everyKeyIsDocumented() throws IOException {
    assertThat(Files.readString(DOCUMENTATION))
        .contains(ConfigurationReader.KEYS.stream().map(key -> "| `" + key + "` |").toList());
  }

  @Test
  void examplesAreReadAndFollowTheSchema() throws IOException, ConfigurationException {
    var reader = new ConfigurationReader(CATALOGUE, FRAMEWORKS, Dialect.settings());
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SCHEMA));
    List<String> examples =
        EXAMPLE.matcher(Files.readString(DOCUMENTATION)).results().map(m -> m.group(1)).toList();
    assertThat(examples).isNotEmpty();
    for (String example : examples) {
      assertThat(reader.read(DOCUMENTATION, "example", example).file()).isPresent();
      assertThat(schema.validate(new YAMLMapper().readTree(example))).isEmpty();
    }
    assertThat(schema.validate(new YAMLMapper().readTree("fail-on: nevr"))).isNotEmpty();
    assertThat(schema.validate(new YAMLMapper().readTree("rules: {x: off}"))).isNotEmpty();
  }

  private static void check(Path file, String expected) throws IOException {
    if (Boolean.getBoolean("miglint.update")) {
      Files.writeString(file, expected);
    }
    assertThat(Files.readString(file))
        .as("%s; mvn test -Dtest='Rule*Test' -Dmiglint.update=true writes it", file)
        .isEqualTo(expected);
  }

  private static String between(String text, String name, String generated) {
    String begin = "<!-- " + name + ":begin -->\n";
    int from = text.indexOf(begin) + begin.length();
    return text.substring(0, from)
        + generated
        + text.substring(text.indexOf("<!-- " + name + ":end -->", from));
  }

  private static String packs() {
    return Packs.NAMES.stream()
        .map(
            pack ->
                "| `%s` | %s |\n"
                    .formatted(
                        pack,
                        CATALOGUE.rules().stream()
                            .map(rule -> rule.info())
                            .flatMap(info -> said(info, pack))
                            .sorted()
                            .collect(Collectors.joining(", "))))
        .filter(row -> !row.startsWith("| `recommended`") && !row.startsWith("| `strict`"))
        .collect(
            Collectors.joining(
                "",
                "| pack | rules that it switches on, or off, or gives a severity |\n|---|---|\n",
                ""));
  }

  /** What a pack says of a rule. */
  private static Stream<String> said(RuleInfo info, String pack) {
    RuleLayer layer = new Packs(CATALOGUE).layer(pack);
    if (!layer.choices().containsKey(info.id())) {
      return info.packs().contains(pack) ? Stream.of("`" + info.id() + "`") : Stream.empty();
    }
    RuleLayer.Choice choice = layer.choices().get(info.id());
    return Stream.of(
        "`%s` (%s)"
            .formatted(
                info.id(),
                choice.enabled() ? choice.severity().map(Severity::words).orElse("on") : "off"));
  }

  private static String conventions() {
    return CATALOGUE.conventions().values().stream()
        .sorted(Comparator.comparing(Option::name))
        .map(
            option ->
                "| `%s` | %s | `%s` |\n"
                    .formatted(option.name(), option.summary(), option.defaultValue()))
        .collect(Collectors.joining("", "| option | meaning | default |\n|---|---|---|\n", ""));
  }
}
