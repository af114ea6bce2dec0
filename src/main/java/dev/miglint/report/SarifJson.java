package dev.miglint.report;

import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.SarifSchema210;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Writer;

/** The document model of java-sarif as JSON, without what it fills in of its own accord. */
final class SarifJson {

  private SarifJson() {}

  /**
   * java-sarif leaves out "warning", the default of results whose rule has no other; with another
   * default (SARIF 2.1.0, section 3.27.10) the reader would take that instead.
   */
  interface LevelIsWritten {
    @JsonInclude(JsonInclude.Include.ALWAYS)
    Result.Level getLevel();
  }

  static void write(SarifSchema210 log, Writer out) throws IOException {
    JsonMapper.builder()
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(
                JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .addMixIn(Result.class, LevelIsWritten.class)
        .build()
        .writer(Json.printer())
        .writeValue(out, log);
  }
}
