package dev.miglint.parser.postgres;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Reads the library's JSON into {@link Raw} nodes. By hand, since a library for JSON takes longer
 * to start than a small statement to check, and its trees take twice as long to read. Thread-safe.
 *
 * <p>What is read was written by libpg_query a moment ago, so that nothing but the end of the text
 * is checked.
 */
final class TreeReader {

  /** A power of two. */
  private static final int RECENT = 4096;

  /** In bytes; what is longer is hardly a name. */
  private static final int LONGEST_NAME = 64;

  /** Names come again and again, and the trees of a long history keep them all. */
  private final AtomicReferenceArray<String> recent = new AtomicReferenceArray<>(RECENT);

  /**
   * Reads one value, however deep it is.
   *
   * @param json in UTF-8
   * @throws IllegalStateException if it ends too early
   */
  Raw read(byte[] json) {
    try {
      return new Reading(json).read();
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new IllegalStateException("libpg_query gave a tree that is no JSON", e);
    }
  }

  /** One text, with what is open in it: a recursive reader could not go as deep as statements. */
  private final class Reading {

    private final byte[] json;
    private int next;

    /** The values so far of all that is open, and the names of those that are fields. */
    private Raw[] values = new Raw[64];

    private String[] names = new String[64];
    private int size;

    /** Where the values of each open object or array begin. */
    private int[] starts = new int[32];

    private int depth;

    Reading(byte[] json) {
      this.json = json;
    }

    Raw read() {
      do {
        byte first = json[next];
        switch (first) {
          case '{', '[' -> open();
          case '}' -> close(Raw.ofFields(fieldNames(), contents()));
          case ']' -> close(Raw.ofElements(contents()));
          case '"' -> textOrName();
          case 't' -> literal(Raw.ofFlag(true), "true");
          case 'f' -> literal(Raw.ofFlag(false), "false");
          case 'n' -> literal(Raw.NULL, "null");
          case ' ', '\t', '\n', '\r', ',', ':' -> next++;
          default -> number();
        }
      } while (depth > 0 || size == 0);
      return values[0];
    }

    private void open() {
      next++;
      add(Raw.NULL); // Its place; the name before it stays.
      if (depth == starts.length) {
        starts = Arrays.copyOf(starts, 2 * depth);
      }
      starts[depth++] = size;
    }

    private void close(Raw whole) {
      next++;
      size = starts[--depth];
      values[size - 1] = whole;
    }

    private Raw[] contents() {
      int start = starts[depth - 1];
      Raw[] contents = new Raw[size - start];
      System.arraycopy(values, start, contents, 0, contents.length);
      return contents;
    }

    private String[] fieldNames() {
      int start = starts[depth - 1];
      String[] fields = new String[size - start];
      System.arraycopy(names, start, fields, 0, fields.length);
      return fields;
    }

    private void literal(Raw value, String written) {
      next += written.length();
      add(value);
    }

    private void number() {
      boolean negative = json[next] == '-';
      int start = negative ? ++next : next;
      long value = 0; // The fields of the server's structs have 64 bits at most.
      while (next < json.length && json[next] >= '0' && json[next] <= '9') {
        value = 10 * value + json[next++] - '0';
      }
      if (next == start) {
        throw new NumberFormatException("no digits");
      }
      add(Raw.ofNumber(negative ? -value : value));
    }

    private void textOrName() {
      String text = text();
      if (json[next] == ':') {
        names[size] = text;
      } else {
        add(Raw.ofText(text));
      }
    }

    private void add(Raw value) {
      values[size++] = value;
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
        names = Arrays.copyOf(names, 2 * size);
      }
    }

    private String text() {
      int start = ++next;
      int hash = 0;
      byte unit = json[next];
      while (unit != '"' && unit != '\\') {
        hash = 31 * hash + unit;
        unit = json[++next];
      }
      return unit == '\\' ? escaped(start) : shared(start, next++, hash);
    }

    /** The same text, as the object that it was before if that was lately. */
    private String shared(int start, int end, int hash) {
      int length = end - start;
      if (length > LONGEST_NAME) {
        return new String(json, start, length, StandardCharsets.UTF_8);
      }
      int place = (hash ^ (hash >>> 12)) & (RECENT - 1);
      String before = recent.get(place);
      if (before != null && isAt(before, start, length)) {
        return before;
      }
      String text = new String(json, start, length, StandardCharsets.UTF_8);
      recent.set(place, text);
      return text;
    }

    /** Of letters beyond ASCII it says no. */
    private boolean isAt(String text, int start, int length) {
      if (text.length() != length) {
        return false;
      }
      for (int i = 0; i < length; i++) {
        if (text.charAt(i) != json[start + i]) {
          return false;
        }
      }
      return true;
    }

    private String escaped(int start) {
      StringBuilder text = new StringBuilder();
      int from = start;
      for (byte unit = json[next]; unit != '"'; unit = json[next]) {
        if (unit == '\\') {
          text.append(new String(json, from, next - from, StandardCharsets.UTF_8));
          text.append(escape(json[next + 1]));
          next += json[next + 1] == 'u' ? 6 : 2;
          from = next;
        } else {
          next++;
        }
      }
      return text.append(new String(json, from, next++ - from, StandardCharsets.UTF_8)).toString();
    }

    private char escape(byte letter) {
      return switch (letter) {
        case 'b' -> '\b';
        case 'f' -> '\f';
        case 'n' -> '\n';
        case 'r' -> '\r';
        case 't' -> '\t';
        case 'u' ->
            (char) Integer.parseInt(new String(json, next + 2, 4, StandardCharsets.ISO_8859_1), 16);
        default -> (char) letter;
      };
    }
  }
}
