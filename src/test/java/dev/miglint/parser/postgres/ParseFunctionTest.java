package dev.miglint.parser.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.NativeLibrary;
import dev.miglint.parser.postgres.ParseFunction.ByAddress;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ParseFunctionTest {

  @Test
  void libraryOfTheBuildIsCalledWithoutStructures() throws LibPgQueryUnavailable {
    assertThat(ParseFunction.of(library())).isInstanceOf(ByAddress.class);
  }

  @Test
  void bothWaysGiveTheSameTreesAndErrors() throws LibPgQueryUnavailable {
    ParseFunction byAddress = ParseFunction.of(library());
    ParseFunction byValue = ParseFunction.byValue(library());

    List<String> statements = StatementSample.statements(50);
    assertThat(statements)
        .allSatisfy(sql -> assertThat(answer(byValue, sql)).isEqualTo(answer(byAddress, sql)));
    assertThat(statements).anyMatch(sql -> answer(byAddress, sql).startsWith("error"));
    assertThat(statements).anyMatch(sql -> answer(byAddress, sql).startsWith("{\"version\""));
  }

  @Test
  void namesAreThoseOfTheFunctions() {
    assertThat(
            Arrays.stream(PgQueryFunctions.class.getDeclaredMethods())
                .filter(method -> Modifier.isNative(method.getModifiers()))
                .map(method -> method.getName()))
        .containsExactlyInAnyOrderElementsOf(PgQueryFunctions.NAMES);
  }

  private static NativeLibrary library() throws LibPgQueryUnavailable {
    return new LibraryFile(Optional.empty(), Optional.empty()).load();
  }

  private static String answer(ParseFunction function, String sql) {
    byte[] text = (sql + '\0').getBytes(StandardCharsets.UTF_8);
    StringBuilder answer = new StringBuilder();
    function.parse(
        text,
        (error, tree, length) -> {
          answer.append(error == null ? "" : "error " + error.getPointer(0).getString(0, "UTF-8"));
          answer.append(tree == null ? "" : tree.getString(0, "UTF-8") + length);
          return RawParse.tree(new byte[0]);
        });
    return answer.toString();
  }
}
