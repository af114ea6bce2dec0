package dev.miglint.parser.postgres;

import java.util.Optional;

/**
 * What libpg_query made of a text: its tree, or an error.
 *
 * <p>A class and not a record, since the tree is kept as the bytes that came from the library,
 * ready for a JSON parser, and an array has no value equality.
 */
public final class RawParse {
  private static final byte[] NO_TREE = {};

  private final byte[] json;
  private final Optional<RawError> error;

  private RawParse(byte[] json, Optional<RawError> error) {
    this.json = json;
    this.error = error;
  }

  static RawParse tree(byte[] json) {
    return new RawParse(json, Optional.empty());
  }

  static RawParse rejected(RawError error) {
    return new RawParse(NO_TREE, Optional.of(error));
  }

  /**
   * The tree as JSON in UTF-8, empty when there is an {@link #error()}. The array is not copied.
   * Locations in it are byte offsets into the UTF-8 text. It may be nested as deep as the statement
   * is.
   */
  public byte[] json() {
    return json;
  }

  public Optional<RawError> error() {
    return error;
  }
}
