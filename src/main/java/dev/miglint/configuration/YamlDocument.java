package dev.miglint.configuration;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a YAML document into nodes that know their lines. */
final class YamlDocument {

  private final String name;

  private YamlDocument(String name) {
    this.name = name;
  }

  /**
   * The root of a document; an empty document is an empty mapping.
   *
   * @param name for messages
   */
  static YamlNode read(String name, String text) throws ConfigurationException {
    var document = new YamlDocument(name);
    try {
      var options = new LoaderOptions();
      options.setCodePointLimit(Integer.MAX_VALUE); // A baseline has a line for each finding.
      Node root = new Yaml(options).compose(new StringReader(text));
      return root == null ? new YamlNode.Mapping(List.of(), 1) : document.node(root);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw document.mistake(line, "not valid YAML: " + e.getProblem());
    } catch (YAMLException e) {
      throw document.mistake(1, "not valid YAML: " + e.getMessage());
    }
  }

  private YamlNode node(Node node) throws ConfigurationException {
    int line = line(node);
    if (node.getAnchor() != null) {
      // An alias may make a document infinite or exponentially large.
      throw mistake(line, "anchors and aliases are not supported");
    }
    if (node instanceof ScalarNode scalar) {
      return new YamlNode.Scalar(scalar.getValue(), line);
    }
    if (node instanceof SequenceNode sequence) {
      var items = new ArrayList<YamlNode>();
      for (Node item : sequence.getValue()) {
        items.add(node(item));
      }
      return new YamlNode.Sequence(items, line);
    }
    if (node instanceof MappingNode mapping) {
      return mapping(mapping, line);
    }
    throw mistake(line, "not understood");
  }

  private YamlNode mapping(MappingNode mapping, int line) throws ConfigurationException {
    var entries = new ArrayList<YamlNode.Entry>();
    Map<String, Integer> seen = new HashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      int keyLine = line(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw mistake(keyLine, "a key must be a single word");
      }
      Integer before = seen.putIfAbsent(key.getValue(), keyLine);
      if (before != null) {
        throw mistake(
            keyLine, "\"%s\" stands twice, first in line %s".formatted(key.getValue(), before));
      }
      entries.add(new YamlNode.Entry(key.getValue(), keyLine, node(tuple.getValueNode())));
    }
    return new YamlNode.Mapping(entries, line);
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  private ConfigurationException mistake(int line, String message) {
    return new ConfigurationException(name + ":" + line + ": " + message);
  }
}
