package dev.miglint.parser.postgres;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Reads the library's JSON. By hand, since a mapper that can make anything out of JSON takes longer
 * to start than a small statement to check. Thread-safe.
 */
final class TreeReader {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** A power of two. */
  private static final int RECENT = 4096;

  private final JsonFactory factory;

  /** Names come again and again, and the trees of a long history keep them all. */
  private final AtomicReferenceArray<String> recent = new AtomicReferenceArray<>(RECENT);

  TreeReader() {
    // The tree is as deep as the statement and its strings as long: both are the user's own.
    StreamReadConstraints unlimited =
        StreamReadConstraints.builder()
            .maxNestingDepth(Integer.MAX_VALUE)
            .maxStringLength(Integer.MAX_VALUE)
            .maxNumberLength(Integer.MAX_VALUE)
            .maxNameLength(Integer.MAX_VALUE)
            .build();
    this.factory = JsonFactory.builder().streamReadConstraints(unlimited).build();
  }

  /** Reads one value, however deep it is. */
  JsonNode read(byte[] json) throws IOException {
    Deque<ContainerNode<?>> around = new ArrayDeque<>();
    try (JsonParser parser = factory.createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        switch (token) {
          case FIELD_NAME -> {}
          case END_OBJECT, END_ARRAY -> {
            ContainerNode<?> ended = around.pop();
            if (around.isEmpty()) {
              return ended;
            }
          }
          default -> {
            JsonNode value = value(token, parser);
            if (around.peek() instanceof ObjectNode object) {
              object.set(parser.currentName(), value);
            } else if (around.peek() instanceof ArrayNode array) {
              array.add(value);
            }
            if (value instanceof ContainerNode<?> opened) {
              around.push(opened);
            } else if (around.isEmpty()) {
              return value;
            }
          }
        }
      }
    }
    return MissingNode.getInstance();
  }

  private JsonNode value(JsonToken token, JsonParser parser) throws IOException {
    return switch (token) {
      case START_OBJECT -> NODES.objectNode();
      case START_ARRAY -> NODES.arrayNode();
      case VALUE_STRING -> NODES.textNode(shared(parser.getText()));
      case VALUE_NUMBER_INT -> NODES.numberNode(parser.getLongValue());
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      default -> NODES.nullNode();
    };
  }

  /** The same text, as the object that it was before if that was lately. */
  private String shared(String text) {
    int place = text.hashCode() & (RECENT - 1);
    String before = recent.get(place);
    if (text.equals(before)) {
      return before;
    }
    recent.set(place, text);
    return text;
  }
}
