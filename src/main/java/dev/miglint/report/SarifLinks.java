package dev.miglint.report;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a reader of SARIF finds more.
 *
 * @param home the folder with miglint's documentation, where that is known
 */
record SarifLinks(Optional<URI> home) {

  private static final Pattern MANUAL =
      Pattern.compile("\\((https://www\\.postgresql\\.org/docs/[^)\\s]+)\\)");

  /** About the tool: without a home, a URI that holds what it says itself (RFC 2397). */
  URI information(String version) {
    String words =
        "miglint %s checks database migrations. \"miglint --help\" says how to use it, \"miglint explain RULE\" explains a rule."
            .formatted(version);
    return home.orElseGet(
        () ->
            URI.create(
                "data:text/plain;charset=utf-8,"
                    + URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20")));
  }

  /** About a rule: its page, or at least what PostgreSQL's manual says about the statement. */
  Optional<URI> help(String rule, Optional<RulePage> page) {
    if (home.isPresent()) {
      return Optional.of(URI.create(home.get() + "/rules/" + rule + ".md"));
    }
    Matcher manual = MANUAL.matcher(page.map(RulePage::markdown).orElse(""));
    return manual.find() ? Optional.of(URI.create(manual.group(1))) : Optional.empty();
  }
}
