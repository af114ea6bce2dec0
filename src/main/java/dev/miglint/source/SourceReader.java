package dev.miglint.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Optional;

/**
 * Turns bytes into a {@link SourceFile}: UTF-8, with or without a byte order mark. What cannot be
 * read is told in a sentence that says what to do, never by an exception.
 */
public final class SourceReader {

  /** A text longer than this does not fit into positions of 32 bits together with its parse. */
  private static final int LARGEST = 1 << 30;

  private SourceReader() {}

  /** What came of reading. */
  public sealed interface Result permits Text, Unreadable {}

  /**
   * A text.
   *
   * @param byteOrderMark whether the bytes began with one, which the text does not
   */
  public record Text(SourceFile file, boolean byteOrderMark) implements Result {}

  /**
   * No text.
   *
   * @param name the name that the file would have had
   * @param message what is wrong and what to do, to stand after the name: {@code not UTF-8: …}
   */
  public record Unreadable(String name, String message) implements Result {}

  /** Reads a file that is shown as {@code displayName}. */
  public static Result read(Path path, String displayName) {
    try {
      BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
      if (file.isDirectory()) {
        return new Unreadable(displayName, "is a directory, not a file");
      }
      if (file.size() > LARGEST) {
        return new Unreadable(displayName, tooLarge());
      }
      if (file.isRegularFile()) {
        return decode(Files.readAllBytes(path), displayName);
      }
      try (InputStream bytes = Files.newInputStream(path)) {
        return read(bytes, displayName);
      }
    } catch (IOException failure) {
      return new Unreadable(displayName, reason(failure));
    }
  }

  /** Reads to the end of a stream, standard input for one; the caller closes it. */
  public static Result read(InputStream stream, String displayName) {
    try {
      byte[] bytes = stream.readNBytes(LARGEST + 1);
      return bytes.length > LARGEST
          ? new Unreadable(displayName, tooLarge())
          : decode(bytes, displayName);
    } catch (IOException failure) {
      return new Unreadable(displayName, reason(failure));
    }
  }

  private static Result decode(byte[] bytes, String name) {
    Optional<String> encoding = otherEncoding(bytes);
    if (encoding.isPresent()) {
      return new Unreadable(
          name, "not UTF-8 but " + encoding.get() + "; convert the file to UTF-8");
    }
    boolean mark = startsWith(bytes, 0xEF, 0xBB, 0xBF);
    int start = mark ? 3 : 0;
    String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    // The replacement character may stand in the file itself: only then is a closer look needed.
    if (text.indexOf('\uFFFD') >= 0) {
      int bad = firstMalformed(bytes, start);
      if (bad >= 0) {
        return new Unreadable(name, malformed(bytes, bad));
      }
    }
    if (text.indexOf('\0') >= 0) {
      return new Unreadable(name, binary(bytes));
    }
    return new Text(new SourceFile(name, text), mark);
  }

  private static Optional<String> otherEncoding(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return Optional.of("UTF-32");
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of("UTF-16 (little-endian)");
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of("UTF-16 (big-endian)");
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private static int firstMalformed(byte[] bytes, int start) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    ByteBuffer input = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer output = CharBuffer.allocate(8192);
    CoderResult result = CoderResult.OVERFLOW;
    while (result.isOverflow()) {
      output.clear();
      result = decoder.decode(input, output, true);
    }
    return result.isError() ? input.position() : -1;
  }

  private static String malformed(byte[] bytes, int offset) {
    return String.format(
        Locale.ROOT,
        "not UTF-8: byte 0x%02X at offset %s (line %s); convert the file to UTF-8",
        bytes[offset] & 0xFF,
        offset,
        line(bytes, offset));
  }

  private static String binary(byte[] bytes) {
    int offset = 0;
    while (bytes[offset] != 0) {
      offset++;
    }
    return String.format(
        Locale.ROOT,
        "not a text in UTF-8: NUL byte at offset %s (line %s); the file is binary or in another"
            + " encoding",
        offset,
        line(bytes, offset));
  }

  /** The 1-based line of a byte, where lines end as in {@link SourceFile}. */
  private static int line(byte[] bytes, int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      boolean ends = bytes[i] == '\n' || (bytes[i] == '\r' && bytes[i + 1] != '\n');
      line += ends ? 1 : 0;
    }
    return line;
  }

  private static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "no such file";
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    String message = failure instanceof FileSystemException system ? system.getReason() : "";
    return "cannot be read: " + (message == null || message.isEmpty() ? failure : message);
  }

  private static String tooLarge() {
    return "larger than 1 GB; split the file";
  }
}
