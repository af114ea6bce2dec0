package dev.miglint.source;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A text with a name. Lines end at LF, CR LF or a lone CR; a byte order mark is not part of the
 * text.
 *
 * <p>A text may have been made from another one, the SQL of a revision in Python: then it knows
 * where each of its parts comes from, and its positions are those of the text that people wrote.
 */
public final class SourceFile {

  private final String name;
  private final String text;
  private final int[] lineStarts;
  private final Optional<Provenance> provenance;

  /**
   * @param name the path as it is shown to people and machines: relative to the working directory
   *     where that is possible, with forward slashes
   * @param text the decoded text without a byte order mark
   */
  public SourceFile(String name, String text) {
    this(name, text, Optional.empty());
  }

  private SourceFile(String name, String text, Optional<Provenance> provenance) {
    this.name = name;
    this.text = text;
    this.lineStarts = lineStarts(text);
    this.provenance = provenance;
  }

  /**
   * A text that was made from this one and goes by its name.
   *
   * @param placements where its parts come from; what none of them covers comes from the beginning
   */
  public SourceFile made(String made, List<Placement> placements) {
    return new SourceFile(name, made, Optional.of(new Provenance(this, placements)));
  }

  /** The file that people wrote: this one, unless it was made from another. */
  public SourceFile written() {
    return provenance.map(Provenance::file).orElse(this);
  }

  /** Where a range of this text comes from in the file that people wrote. */
  public Span written(Span span) {
    return provenance.map(made -> made.written(span)).orElse(span);
  }

  /** Whether a range stands in the file that people wrote letter by letter. */
  public boolean isVerbatim(Span span) {
    return provenance.isEmpty() || provenance.get().isVerbatim(span);
  }

  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  /** The text of a range, as it stands in the file. */
  public String text(Span span) {
    return text.substring(span.start(), span.end());
  }

  public Span whole() {
    return new Span(0, text.length());
  }

  public int lines() {
    return lineStarts.length;
  }

  /**
   * Where an offset stands, in the file that people wrote; an offset at the end of the text stands
   * after its last character.
   */
  public Position position(int offset) {
    if (provenance.isPresent()) {
      Provenance made = provenance.get();
      return made.file().position(made.written(new Span(offset, offset)).start());
    }
    int line = lineIndex(offset);
    return new Position(line + 1, text.codePointCount(lineStarts[line], offset) + 1);
  }

  /** The 1-based line's text without its line end. */
  public String line(int line) {
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    while (end > start && isLineEnd(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** The offset at which a 1-based line begins. */
  public int lineStart(int line) {
    return lineStarts[line - 1];
  }

  private int lineIndex(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found : -found - 2;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    int feed = text.indexOf('\n');
    int carriage = text.indexOf('\r');
    while (feed >= 0 || carriage >= 0) {
      boolean returns = feed < 0 || (carriage >= 0 && carriage < feed);
      int end = returns && carriage + 1 != feed ? carriage : feed;
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = end + 1;
      if (returns) {
        carriage = text.indexOf('\r', carriage + 1);
      }
      if (end == feed) {
        feed = text.indexOf('\n', feed + 1);
      }
    }
    return Arrays.copyOf(starts, count);
  }

  @Override
  public String toString() {
    return name;
  }
}
