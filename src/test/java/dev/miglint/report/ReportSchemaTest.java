package dev.miglint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.miglint.lint.LintResult;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What other programs read is what the schemas promise. */
final class ReportSchemaTest {

  @Test
  void jsonReportsFollowOurSchema() throws IOException {
    Schema schema =
        schema("/dev/miglint/report/lint-report.schema.json", SpecificationVersion.DRAFT_2020_12);
    assertThat(errors(schema, ReportFormat.JSON, ReportSample.MIXED)).isEmpty();
    assertThat(errors(schema, ReportFormat.JSON, ReportSample.CLEAN)).isEmpty();
    assertThat(schema.validate("{\"version\": 1}", InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void sarifReportsFollowTheStandard() throws IOException {
    Schema schema = schema("/schema/sarif-schema-2.1.0.json", SpecificationVersion.DRAFT_7);
    assertThat(errors(schema, ReportFormat.SARIF, ReportSample.MIXED)).isEmpty();
    assertThat(errors(schema, ReportFormat.SARIF, ReportSample.CLEAN)).isEmpty();
    assertThat(schema.validate("{\"version\": \"2.1.0\"}", InputFormat.JSON)).isNotEmpty();
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
