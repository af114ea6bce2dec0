package dev.miglint.parser.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.miglint.source.SourceFile;
import dev.miglint.sql.ParsedScript;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WebAssemblyParserTest {

  private static WebAssemblyParser parser;
  private static LibPgQuery library;

  @BeforeAll
  static void load() throws LibPgQueryUnavailable {
    parser = WebAssemblyParser.load().orElseThrow();
    library = LibPgQuery.load(Optional.empty());
  }

  @Test
  void itIsTheGrammarThatItsTreesSay() {
    byte[] tree = parser.parse("SELECT 1").json();
    assertThat(new TreeReader().read(tree).number("version")).isEqualTo(parser.versionNumber());
    assertThat(parser.grammarVersion()).isEqualTo("18.4");
  }

  @Test
  void errorsAreAtTheirPlaceAndTheNextStatementIsReadAllTheSame() {
    RawError error = parser.parse("CREATE TABLE é (a int DEFAULT)").error().orElseThrow();
    assertThat(error.message()).isEqualTo("syntax error at or near \")\"");
    assertThat(error.cursorPosition()).isEqualTo(30);
    assertThat(parser.parse("SELECT 'é'").error()).isEmpty();
  }

  @Test
  void aNulDoesNotEndTheText() {
    assertThat(parser.parse("SELECT 1\0").error()).isPresent();
  }

  /** What the two grammars share comes to the same statements, at the same places. */
  @Test
  void bothParsersReadTheSameAlike() throws Exception {
    for (String name : List.of("alter-table", "inheritance", "plpgsql", "views")) {
      Path file = Path.of("testdata/replay", name + ".sql");
      SourceFile source = new SourceFile("a.sql", Files.readString(file));
      ParsedScript expected = new PostgresParser(library).parse(source, source.whole());
      assertThat(new PostgresParser(parser).parse(source, source.whole())).isEqualTo(expected);
      assertThat(expected.statements()).isNotEmpty();
    }
  }

  @Test
  void whatIsNestedTooDeeplyIsNotAskedAndHarmsNothing() {
    String deep = "SELECT 1" + "+1".repeat(200_000);
    assertThat(parser.parse(deep).error().orElseThrow().asked()).isFalse();
    String tooDeep = "SELECT 1" + "+1".repeat(11_000);
    assertThat(parser.parse(tooDeep).error().orElseThrow().message()).startsWith("nested");
    RawParse half = parser.parse("SELECT 1" + "+1".repeat(2_000));
    assertThat(half.error().map(RawError::asked).orElse(false)).isFalse();
    assertThat(parser.parse("SELECT 1").error()).isEmpty();
  }

  @Test
  void aLargeStatementGetsTheMemoryThatItNeeds() {
    String rows = "INSERT INTO t VALUES (1, 'abc')" + ", (1, 'abc')".repeat(2_000);
    RawParse parse = parser.parse(rows);
    assertThat(parse.error()).isEmpty();
    assertThat(parse.json().length).isGreaterThan(200_000);
  }

  @Test
  void severalThreadsParseAtOnce() {
    List<String> trees =
        IntStream.range(0, 32)
            .parallel()
            .mapToObj(i -> new String(parser.parse("SELECT " + i).json(), StandardCharsets.UTF_8))
            .toList();
    for (int i = 0; i < trees.size(); i++) {
      assertThat(trees.get(i)).contains(i == 0 ? "\"ival\":{}" : "\"ival\":" + i + "}");
    }
  }

  @Test
  void aLibraryThatIsNamedIsUsedOrRefused() {
    Path nowhere = Path.of("no such library");
    assertThatThrownBy(() -> RawParser.load(Optional.of(nowhere)))
        .isInstanceOf(LibPgQueryUnavailable.class);
  }
}
