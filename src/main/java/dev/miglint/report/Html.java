package dev.miglint.report;

/** Text as HTML shows it unchanged. */
final class Html {

  private Html() {}

  /** For an element's content and for an attribute in double quotes. */
  static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
