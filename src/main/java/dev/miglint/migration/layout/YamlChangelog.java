package dev.miglint.migration.layout;

import dev.miglint.migration.layout.ChangelogElement.Text;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a changelog in YAML, and JSON, which is written in YAML too. */
final class YamlChangelog {

  /** Deeper ones are no changelogs, or refer to themselves. */
  private static final int DEEPEST = 40;

  private final String text;

  private YamlChangelog(String text) {
    this.text = text;
  }

  /** The root element; empty when the file is none. */
  static Optional<ChangelogElement> read(SourceFile file) {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(file.text()));
      if (root instanceof MappingNode mapping) {
        return new YamlChangelog(file.text()).element("", mapping, 0).child("databaseChangeLog");
      }
      return Optional.empty();
    } catch (YAMLException e) {
      // Templates in it, for one: whoever runs it says so. Its SQL files are read all the same.
      return Optional.empty();
    }
  }

  private ChangelogElement element(String name, Node node, int depth) {
    Map<String, String> attributes = new HashMap<>();
    List<ChangelogElement> children = new ArrayList<>();
    Optional<Text> own = Optional.empty();
    if (node instanceof ScalarNode scalar) {
      own = Optional.of(text(scalar));
    } else if (node instanceof SequenceNode sequence && depth < DEEPEST) {
      for (Node item : sequence.getValue()) {
        ChangelogElement read = element(name, item, depth + 1);
        // An item is a mapping of one key, which names what it is.
        children.addAll(read.text().isPresent() ? List.of(read) : read.children());
      }
    } else if (node instanceof MappingNode mapping && depth < DEEPEST) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
          if (tuple.getValueNode() instanceof ScalarNode value) {
            attributes.put(key.getValue(), value.getValue());
          }
          children.add(element(key.getValue(), tuple.getValueNode(), depth + 1));
        }
      }
    }
    return new ChangelogElement(name, attributes, own, children, span(node));
  }

  private Span span(Node node) {
    return new Span(place(node.getStartMark().getIndex()), place(node.getEndMark().getIndex()));
  }

  /** The library counts characters, we count units. */
  private int place(int index) {
    return text.offsetByCodePoints(0, index);
  }

  private Text text(ScalarNode scalar) {
    Span span = span(scalar);
    ScalarStyle style = scalar.getScalarStyle();
    if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
      int line = text.indexOf('\n', span.start()) + 1;
      Span inner = line == 0 ? new Span(span.end(), span.end()) : new Span(line, span.end());
      return new Text(text.substring(inner.start(), inner.end()), inner);
    }
    if (style == ScalarStyle.PLAIN) {
      return new Text(text.substring(span.start(), span.end()), span);
    }
    Span inner = new Span(span.start() + 1, span.end() - 1);
    String quoted = text.substring(inner.start(), inner.end());
    return new Text(style == ScalarStyle.SINGLE_QUOTED ? single(quoted) : escaped(quoted), inner);
  }

  /** Two quotes stand for one: the blank stands outside of the string that it begins or ends. */
  private static String single(String quoted) {
    StringBuilder value = new StringBuilder(quoted);
    boolean inside = false;
    for (int at = value.indexOf("''"); at >= 0; at = value.indexOf("''", at + 2)) {
      value.setCharAt(inside ? at + 1 : at, ' ');
      inside = !inside;
    }
    return value.toString();
  }

  private static String escaped(String quoted) {
    StringBuilder value = new StringBuilder(quoted);
    boolean inside = false;
    for (int at = value.indexOf("\\"); at >= 0 && at + 1 < value.length(); ) {
      char next = value.charAt(at + 1);
      value.setCharAt(at, ' ');
      if (next == 'n' || next == 'r' || next == 't') {
        value.setCharAt(at + 1, next == 't' ? '\t' : '\n');
      } else if (next == '"') {
        value.setCharAt(at, inside ? '"' : ' ');
        value.setCharAt(at + 1, inside ? ' ' : '"');
        inside = !inside;
      }
      at = value.indexOf("\\", at + 2);
    }
    return value.toString();
  }
}
