package dev.miglint.parser.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeReaderTest {

  private final TreeReader reader = new TreeReader();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"version\":170004,\"stmts\":[]}",
        "{\"a\":{\"b\":[{\"c\":1},{\"d\":-20}],\"e\":true},\"f\":false}",
        "[[],{},[{}]]",
        "{\"none\":null,\"text\":\"\"}",
        "{ \"spaced\": [ 1 , 2 ] }",
        "{\"quotes\":\"say \\\"no\\\" \\\\ \\/\",\"controls\":\"\\b\\f\\n\\r\\t\\u0001\"}",
        "{\"escaped\":\"\\u003ca\\u003e\",\"pair\":\"\\ud83d\\ude00 end\"}",
        "{\"größe\":\"Ærø\",\"emoji\":\"😀\",\"mixed\":\"ä\\nö\"}",
        "{\"large\":9007199254740993}"
      })
  void readsWhatALibraryForJsonReads(String json) throws IOException {
    assertSame(new ObjectMapper().readTree(json), reader.read(utf8(json)));
  }

  @Test
  void readsTheTreesOfManyStatementsAsALibraryForJsonDoes() throws Exception {
    LibPgQuery library = LibPgQuery.load(Optional.empty());
    ObjectMapper mapper = new ObjectMapper();
    for (String statement : StatementSample.statements(90)) {
      RawParse parse = library.parse(statement);
      if (parse.error().isEmpty()) {
        assertSame(mapper.readTree(parse.json()), reader.read(parse.json()));
      }
    }
  }

  @Test
  void readsTextsLongerThanNames() throws IOException {
    String json = "{\"%1$s\":[\"%1$s\",\"%1$sä\"]}".formatted("x".repeat(100));

    assertSame(new ObjectMapper().readTree(json), reader.read(utf8(json)));
  }

  @Test
  void readsWhatIsNestedDeeperThanAnyStackAllows() {
    int depth = 200_000;

    Raw value = reader.read(utf8("[".repeat(depth) + "7" + "]".repeat(depth)));

    int levels = 0;
    for (; value.isArray(); value = value.values().get(0)) {
      levels++;
    }
    assertThat(levels).isEqualTo(depth);
  }

  @Test
  void namesThatComeAgainAreOneObject() {
    Raw value = reader.read(utf8("[{\"T\":\"orders\"},{\"T\":\"orders\"}]"));

    List<Raw> both = value.values();
    assertThat(both.get(0).text("T")).isSameAs(both.get(1).text("T"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"a\":", "{\"a\":\"b", "[1,2", "{\"a\":\"\\u00"})
  void saysThatATextEndsTooEarly(String json) {
    assertThatIllegalStateException()
        .isThrownBy(() -> reader.read(utf8(json)))
        .withMessageContaining("no JSON");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void assertSame(JsonNode expected, Raw actual) {
    if (expected.isObject()) {
      assertThat(actual.isObject()).isTrue();
      assertThat(actual.values()).hasSize(expected.size());
      for (Entry<String, JsonNode> field : expected.properties()) {
        assertThat(actual.has(field.getKey())).as(field.getKey()).isTrue();
        assertSame(field.getValue(), actual.at(field.getKey()));
      }
    } else if (expected.isArray()) {
      assertThat(actual.isArray()).isTrue();
      assertThat(actual.values()).hasSize(expected.size());
      for (int i = 0; i < expected.size(); i++) {
        assertSame(expected.get(i), actual.values().get(i));
      }
    } else {
      Raw holder = Raw.ofFields(new String[] {"value"}, new Raw[] {actual});
      assertThat(holder.text("value")).isEqualTo(expected.asText());
      assertThat(holder.flag("value")).isEqualTo(expected.asBoolean());
      if (expected.isNumber()) {
        assertThat(holder.number("value")).isEqualTo((int) expected.longValue());
      }
    }
  }
}
