package dev.miglint.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What a report says, whatever its format: {@code rule file:line}, sorted. */
final class ReadFindings {

  private ReadFindings() {}

  static List<String> of(ReportFormat format, String report) throws IOException {
    Stream<String> found =
        switch (format) {
          case JSON -> json(report, "/findings", f -> text(f, "/rule", "/file", "/line"));
          case SARIF ->
              json(
                  report,
                  "/runs/0/results",
                  r ->
                      text(
                          r,
                          "/ruleId",
                          "/locations/0/physicalLocation/artifactLocation/uri",
                          "/locations/0/physicalLocation/region/startLine"));
          case GITLAB ->
              json(
                  report,
                  "",
                  i -> text(i, "/check_name", "/location/path", "/location/lines/begin"));
          case SONAR ->
              json(
                      report,
                      "/issues",
                      i ->
                          text(
                              i,
                              "/ruleId",
                              "/primaryLocation/filePath",
                              "/primaryLocation/textRange/startLine"))
                  .map(text -> text.replaceFirst("\\.\\w+ ", " ")); // The severity.
          case RDJSON ->
              json(
                  report,
                  "/diagnostics",
                  d -> text(d, "/code/value", "/location/path", "/location/range/start/line"));
          case CHECKSTYLE -> checkstyle(report);
          case JUNIT -> junit(report);
          case GITHUB -> github(report);
          case GCC -> matches(report, "(?m)^(.*?):(\\d+):\\d+: .* \\[(.*)]$", 3, 1, 2);
          case TEXT -> matches(report, "(?m)^(\\S+):(\\d+):\\d+: \\w+ (\\S+)$", 3, 1, 2);
          case MARKDOWN -> matches(report, "\\*\\*(\\S+)\\*\\* at `(.*):(\\d+)`", 1, 2, 3);
          case HTML -> html(report);
        };
    return List.copyOf(new TreeSet<>(found.toList()));
  }

  private static Stream<String> json(String report, String array, Function<JsonNode, String> item)
      throws IOException {
    return elements(new ObjectMapper().readTree(report).at(array)).map(item);
  }

  private static String text(JsonNode node, String rule, String file, String line) {
    return node.at(rule).asText() + " " + node.at(file).asText() + ":" + node.at(line).asText();
  }

  private static Stream<String> html(String report) throws IOException {
    int start = report.indexOf('>', report.indexOf("id=\"data\"")) + 1;
    String data = report.substring(start).split("</script>", 2)[0];
    return elements(new ObjectMapper().readTree(data).get("migrations"))
        .flatMap(
            migration ->
                elements(migration.get("findings"))
                    .map(
                        finding ->
                            finding.get("rule").asText()
                                + " "
                                + finding.path("file").asText(migration.get("file").asText())
                                + ":"
                                + finding.get("line").asText()));
  }

  private static Stream<String> github(String report) {
    return RunnerLog.of(report).commands().stream()
        .filter(command -> command.properties().containsKey("title"))
        .map(
            command ->
                command.properties().get("title")
                    + " "
                    + command.properties().get("file")
                    + ":"
                    + command.properties().get("line"));
  }

  private static Stream<String> checkstyle(String report) throws IOException {
    return xml(report, "error")
        .map(
            error ->
                error.getAttribute("source").replace("miglint.", "")
                    + " "
                    + ((Element) error.getParentNode()).getAttribute("name")
                    + ":"
                    + error.getAttribute("line"));
  }

  private static Stream<String> junit(String report) throws IOException {
    return Stream.concat(xml(report, "failure"), xml(report, "skipped"))
        .map(
            failure -> {
              var test = (Element) failure.getParentNode();
              String[] place = failure.getTextContent().split("\n", 2)[0].split(":", -1);
              return test.getAttribute("name").replaceAll(" \\(\\d+\\)$", "")
                  + " "
                  + test.getAttribute("file")
                  + ":"
                  + place[1];
            });
  }

  private static Stream<String> matches(String text, String regex, int rule, int file, int line) {
    return Pattern.compile(regex)
        .matcher(text)
        .results()
        .map((MatchResult m) -> m.group(rule) + " " + m.group(file) + ":" + m.group(line));
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static Stream<Element> xml(String report, String tag) throws IOException {
    try {
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(report)));
      NodeList nodes = document.getElementsByTagName(tag);
      return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1)
          .map(i -> (Element) nodes.item(i));
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException(e);
    }
  }
}
