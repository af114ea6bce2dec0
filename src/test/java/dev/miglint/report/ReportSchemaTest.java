package dev.miglint.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.miglint.lint.Finding;
import dev.miglint.lint.LintResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;

/** What other programs read is what the schemas promise. */
final class ReportSchemaTest {

  @Test
  void jsonReportsFollowOurSchema() throws IOException {
    Schema schema =
        schema("/dev/miglint/report/lint-report.schema.json", SpecificationVersion.DRAFT_2020_12);
    assertThat(errors(schema, ReportFormat.JSON, ReportSample.MIXED)).isEmpty();
    assertThat(errors(schema, ReportFormat.JSON, ReportSample.CLEAN)).isEmpty();
    assertThat(schema.validate(demo(ReportFormat.JSON), InputFormat.JSON)).isEmpty();
    assertThat(schema.validate("{\"version\": 1}", InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void sarifReportsFollowTheStandard() throws IOException {
    Schema schema = schema("/schema/sarif-schema-2.1.0.json", SpecificationVersion.DRAFT_7);
    assertThat(errors(schema, ReportFormat.SARIF, ReportSample.MIXED)).isEmpty();
    assertThat(errors(schema, ReportFormat.SARIF, ReportSample.CLEAN)).isEmpty();
    assertThat(schema.validate(demo(ReportFormat.SARIF), InputFormat.JSON)).isEmpty();
    assertThat(schema.validate("{\"version\": \"2.1.0\"}", InputFormat.JSON)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GITLAB, gitlab-code-quality.json",
    "RDJSON, rdjson.json",
    "SONAR, sonar-generic-issues.json"
  })
  void otherJsonFollowsItsReader(ReportFormat format, String name) throws IOException {
    Schema schema = schema("/schema/" + name, SpecificationVersion.DRAFT_7);
    assertThat(errors(schema, format, ReportSample.MIXED)).isEmpty();
    assertThat(errors(schema, format, ReportSample.CLEAN)).isEmpty();
    assertThat(schema.validate(demo(format), InputFormat.JSON)).isEmpty();
    assertThat(schema.validate("\"nonsense\"", InputFormat.JSON)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"CHECKSTYLE, checkstyle.xsd", "JUNIT, junit.xsd"})
  void xmlFollowsItsReader(ReportFormat format, String name) throws IOException, SAXException {
    Validator validator =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(ReportSchemaTest.class.getResource("/schema/" + name))
            .newValidator();
    for (LintResult result : List.of(ReportSample.MIXED, ReportSample.CLEAN)) {
      String xml = ReportGoldenTest.report(format, result, ReportSample.CONTEXT);
      validator.validate(new StreamSource(new StringReader(xml)));
    }
    validator.validate(new StreamSource(new StringReader(demo(format))));
    assertThatThrownBy(() -> validator.validate(new StreamSource(new StringReader("<other/>"))))
        .isInstanceOf(SAXException.class);
  }

  @Test
  void fingerprintsForGitlabAreUnique() throws IOException {
    Finding twice = ReportSample.MIXED.findings().get(0);
    var result = new LintResult(List.of(twice, twice), List.of(), List.of(), 1, 1, 1, 0, 0);
    String report = ReportGoldenTest.report(ReportFormat.GITLAB, result, ReportSample.CONTEXT);
    assertThat(report).contains("\"0011223344556677\"", "\"0011223344556677-2\"");
  }

  /** The report of the demo, which another test keeps as it is. */
  private static String demo(ReportFormat format) throws IOException {
    return Files.readString(Path.of("testdata", "report", "demo." + format.words()));
  }

  private static List<Error> errors(Schema schema, ReportFormat format, LintResult result)
      throws IOException {
    return schema.validate(
        ReportGoldenTest.report(format, result, ReportSample.CONTEXT), InputFormat.JSON);
  }

  private static Schema schema(String resource, SpecificationVersion version) throws IOException {
    try (InputStream in = ReportSchemaTest.class.getResourceAsStream(resource)) {
      assertThat(in).isNotNull();
      return SchemaRegistry.withDefaultDialect(version).getSchema(in);
    }
  }
}
