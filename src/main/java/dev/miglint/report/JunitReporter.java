package dev.miglint.report;

import dev.miglint.lint.Finding;
import dev.miglint.lint.LintResult;
import dev.miglint.lint.Severity;
import dev.miglint.migration.Migration;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * JUnit's XML: a suite for each migration, a test case for each finding. Errors and warnings are
 * failed tests, infos are skipped ones, what could not be checked is an error. A result without any
 * is one test that passed, since an empty report counts as a broken build.
 */
final class JunitReporter implements Reporter {

  private static final String TIME = "0"; // Nothing is measured for each finding.

  @Override
  public void report(LintResult result, ReportContext context, Writer out) throws IOException {
    Map<Migration, List<Finding>> groups = Grouping.byMigration(result.findings());
    boolean nothing = groups.isEmpty() && result.failures().isEmpty();
    int tests = nothing ? 1 : result.findings().size() + result.failures().size();
    Xml.document(
        out,
        document ->
            document.element(
                "testsuites",
                counts("miglint", tests, failed(result.findings()), result.failures().size(), -1),
                suites -> {
                  for (Map.Entry<Migration, List<Finding>> group : groups.entrySet()) {
                    suite(group.getKey(), group.getValue(), suites);
                  }
                  if (!result.failures().isEmpty()) {
                    failures(result.failures(), suites);
                  }
                  if (nothing) {
                    suites.element(
                        "testsuite",
                        counts("miglint", 1, 0, 0, 0),
                        suite -> suite.empty("testcase", testCase("no findings", "miglint", "")));
                  }
                }));
    out.flush();
  }

  private static void suite(Migration migration, List<Finding> findings, Xml xml)
      throws XMLStreamException {
    int infos = (int) findings.stream().filter(f -> f.severity() == Severity.INFO).count();
    xml.element(
        "testsuite",
        counts(migration.id(), findings.size(), failed(findings), 0, infos),
        suite -> {
          var seen = new HashMap<String, Integer>();
          for (Finding finding : findings) {
            String file = finding.file().name();
            // Without the line, so that a test is the same one after lines have moved.
            int times = seen.merge(file + '\0' + finding.rule(), 1, Integer::sum);
            String name = times == 1 ? finding.rule() : finding.rule() + " (" + times + ")";
            suite.element("testcase", testCase(name, file, file), test -> outcome(finding, test));
          }
        });
  }

  private static void outcome(Finding finding, Xml xml) throws XMLStreamException {
    FindingText text = FindingText.of(finding);
    String place =
        "%s:%s:%s"
            .formatted(finding.file().name(), finding.start().line(), finding.start().column());
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("message", text.message());
    if (finding.severity() != Severity.INFO) {
      attributes.put("type", finding.severity().words());
    }
    String element = finding.severity() == Severity.INFO ? "skipped" : "failure";
    xml.text(element, attributes, place + "\n" + text.plain());
  }

  private static void failures(List<LintResult.Failure> failures, Xml xml)
      throws XMLStreamException {
    xml.element(
        "testsuite",
        counts("not checked", failures.size(), 0, failures.size(), 0),
        suite -> {
          for (LintResult.Failure failure : failures) {
            String rule = FindingText.rule(failure);
            suite.element(
                "testcase",
                testCase(rule, FindingText.path(failure), failure.file()),
                test -> {
                  var attributes = new LinkedHashMap<String, String>();
                  attributes.put("message", failure.message());
                  attributes.put("type", rule);
                  test.text("error", attributes, failure.message());
                });
          }
        });
  }

  private static int failed(List<Finding> findings) {
    return (int) findings.stream().filter(f -> f.severity() != Severity.INFO).count();
  }

  private static Map<String, String> testCase(String name, String className, String file) {
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("name", name);
    attributes.put("classname", className);
    if (!file.isEmpty()) {
      attributes.put("file", file);
    }
    attributes.put("time", TIME);
    return attributes;
  }

  /**
   * @param skipped negative where the element has no such attribute
   */
  private static Map<String, String> counts(
      String name, int tests, int failures, int errors, int skipped) {
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("name", name);
    attributes.put("tests", Integer.toString(tests));
    attributes.put("failures", Integer.toString(failures));
    attributes.put("errors", Integer.toString(errors));
    if (skipped >= 0) {
      attributes.put("skipped", Integer.toString(skipped));
    }
    attributes.put("time", TIME);
    return attributes;
  }
}
