package dev.miglint.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;

/** JSON as miglint writes it: two spaces, line feeds on every platform. */
public final class Json {

  private Json() {}

  /** A generator that leaves the writer open. */
  public static JsonGenerator generator(Writer out) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setPrettyPrinter(printer());
    return json;
  }

  /**
   * A compact generator for a script element of HTML, in which nothing can end that element (HTML,
   * section 4.12.1.3); it leaves the writer open.
   */
  static JsonGenerator insideHtml(Writer out) throws IOException {
    JsonGenerator json =
        new JsonFactory().setCharacterEscapes(new MarkupEscapes()).createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    return json;
  }

  static DefaultPrettyPrinter printer() {
    var indenter = new DefaultIndenter("  ", "\n");
    var printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
    printer.indentArraysWith(indenter);
    printer.indentObjectsWith(indenter);
    return printer;
  }
}
