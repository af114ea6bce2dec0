package dev.miglint.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The page that explains a rule, in Markdown; packaged from the folder {@code rules}. */
public record RulePage(String markdown) {

  private static final Pattern WHEN_IT_FIRES =
      Pattern.compile(
          "^#+ When it fires\\s*\\n+(.+?)(?:\\n\\s*\\n|\\z)", Pattern.MULTILINE | Pattern.DOTALL);

  /**
   * The page of a rule.
   *
   * @return empty where the rule has none yet
   */
  public static Optional<RulePage> of(String ruleId) {
    try (InputStream page = RulePage.class.getResourceAsStream("/rules/" + ruleId + ".md")) {
      return page == null
          ? Optional.empty()
          : Optional.of(new RulePage(new String(page.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The page for a terminal.
   *
   * @param color whether ANSI escape sequences may be used
   * @param width columns
   */
  public String text(boolean color, int width) {
    return TerminalPage.of(markdown, color, width);
  }

  /** The page as HTML. */
  String html() {
    return HtmlRenderer.builder()
        .escapeHtml(true)
        .build()
        .render(Parser.builder().build().parse(markdown));
  }

  /** The first paragraph of "When it fires", on one line. */
  Optional<String> whenItFires() {
    Matcher matcher = WHEN_IT_FIRES.matcher(markdown.replace("\r\n", "\n"));
    return matcher.find()
        ? Optional.of(matcher.group(1).replaceAll("\\s+", " ").strip())
        : Optional.empty();
  }
}
