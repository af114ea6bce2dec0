package dev.miglint.configuration;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.miglint.lint.Option;
import dev.miglint.lint.Rule;
import dev.miglint.lint.RuleCatalogue;
import dev.miglint.lint.RuleInfo;
import dev.miglint.migration.Dialect;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Makes the JSON Schema of the configuration file, with the rules and options that there are. */
final class ConfigurationSchema {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> CHOICES = List.of("error", "warning", "info", "on", "off");

  private ConfigurationSchema() {}

  static String of(RuleCatalogue catalogue, List<String> frameworks) {
    ObjectNode schema = JSON.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "urn:miglint:configuration:1");
    schema.put("title", ".miglint.yml");
    schema.put("type", "object");
    schema.put("additionalProperties", false);
    ObjectNode keys = schema.putObject("properties");
    keys.set("extends", said("Packs of rules to switch on.", words(Packs.NAMES)));
    ObjectNode version = typed("integer");
    version.put("minimum", 11).put("maximum", 18);
    keys.set("pg-version", said("Major version of the server.", version));
    keys.set(
        "framework", said("What runs the migrations, in place of what is found.", one(frameworks)));
    keys.set(
        "dialect", said("The database that every script is written for.", one(Dialect.settings())));
    keys.set(
        "transaction",
        said(
            "What shares a transaction: nothing, each file, all pending files.",
            one(Arrays.stream(RunnerTransaction.values()).map(RunnerTransaction::words).toList())));
    keys.set(
        "release",
        said(
            "Whether every migration is released before the next one, or all at once.",
            one(Arrays.stream(Release.values()).map(Release::words).toList())));
    ObjectNode session = typed("object");
    session.set("additionalProperties", JSON.objectNode());
    keys.set(
        "session",
        said("Run-time parameters that the runner sets, such as lock_timeout: 4s.", session));
    keys.set("baseline", said("Findings that are known, beside this file.", typed("string")));
    keys.set(
        "schema",
        said(
            "A dump that the history starts from, beside this file; empty: there was nothing before"
                + " the first migration.",
            typed("string")));
    keys.set(
        "tables",
        said(
            "How large the tables are in production, with the schema unless it is public.",
            tables()));
    keys.set(
        "small-table",
        said(
            "Up to this size a table counts as small, such as 10 MB, which is the default.",
            JSON.objectNode()));
    keys.set("companions", said("Files that have to change with the migrations.", companions()));
    keys.set("rules", said("What holds for single rules.", rules(catalogue)));
    keys.set(
        "conventions",
        said("Options by name, for every rule that has them.", conventions(catalogue)));
    keys.set("down", said("Which rules look at down migrations.", down(catalogue.ids())));
    keys.set("paths", said("What to check when no path is named.", list(typed("string"))));
    keys.set("exclude", said("Glob patterns of what to leave out.", list(typed("string"))));
    keys.set(
        "fail-on",
        said(
            "The severity from which on findings lead to exit code 1.",
            one(Arrays.stream(FailOn.values()).map(FailOn::words).toList())));
    return new JsonMapper().valueToTree(schema).toPrettyString() + "\n";
  }

  private static ObjectNode tables() {
    ObjectNode size = typed("object");
    size.put("additionalProperties", false);
    ObjectNode parts = size.putObject("properties");
    ObjectNode rows = typed("integer");
    rows.put("minimum", 0);
    parts.set("rows", rows);
    parts.set("bytes", said("A number, or an amount such as 40 GB.", JSON.objectNode()));
    ObjectNode either = JSON.objectNode();
    either.putArray("oneOf").add(typed("string")).add(size);
    ObjectNode tables = typed("object");
    tables.set("additionalProperties", either);
    return tables;
  }

  private static ObjectNode companions() {
    ObjectNode object = typed("object");
    object.put("additionalProperties", false);
    object.putArray("required").add("file");
    ObjectNode properties = object.putObject("properties");
    properties.set("file", said("Relative to this file.", typed("string")));
    properties.set(
        "version",
        said(
            "A regular expression whose first group has to equal the latest version.",
            typed("string")));
    ObjectNode item = JSON.objectNode();
    item.putArray("oneOf").add(typed("string")).add(object);
    return list(item);
  }

  private static ObjectNode rules(RuleCatalogue catalogue) {
    ObjectNode rules = typed("object");
    rules.put("additionalProperties", false);
    ObjectNode ids = rules.putObject("properties");
    catalogue.rules().stream()
        .map(Rule::info)
        .sorted(java.util.Comparator.comparing(RuleInfo::id))
        .forEach(info -> ids.set(info.id(), rule(info)));
    return rules;
  }

  private static ObjectNode rule(RuleInfo info) {
    ObjectNode object = typed("object");
    object.put("additionalProperties", false);
    ObjectNode properties = object.putObject("properties");
    properties.set("severity", choice());
    info.options().forEach(option -> properties.set(option.name(), option(option)));
    ObjectNode rule = JSON.objectNode();
    rule.put("description", info.summary());
    rule.putArray("oneOf").add(choice()).add(object);
    return rule;
  }

  private static ObjectNode conventions(RuleCatalogue catalogue) {
    ObjectNode conventions = typed("object");
    conventions.put("additionalProperties", false);
    ObjectNode properties = conventions.putObject("properties");
    catalogue.conventions().values().stream()
        .sorted(java.util.Comparator.comparing(Option::name))
        .forEach(option -> properties.set(option.name(), option(option)));
    return conventions;
  }

  private static ObjectNode option(Option<?> option) {
    Object standard = option.defaultValue();
    if (standard instanceof List<?>) {
      return said(option.summary(), list(typed("string")));
    }
    if (standard instanceof Map<?, ?>) {
      ObjectNode map = typed("object");
      map.set("additionalProperties", typed("string"));
      ObjectNode either = JSON.objectNode();
      either.putArray("oneOf").add(map).add(list(JSON.objectNode()));
      return said(option.summary(), either);
    }
    String type =
        standard instanceof Integer
            ? "integer"
            : standard instanceof Boolean ? "boolean" : "string";
    return said(option.summary() + " (default: " + standard + ")", typed(type));
  }

  private static ObjectNode down(Collection<String> ids) {
    ObjectNode object = typed("object");
    object.set("propertyNames", one(ids));
    ObjectNode down = JSON.objectNode();
    down.putArray("oneOf").add(list(one(ids))).add(object);
    return down;
  }

  private static ObjectNode choice() {
    ObjectNode choice = one(CHOICES);
    ((ArrayNode) choice.get("enum")).add(true).add(false); // What YAML 1.1 makes of on and off.
    return choice;
  }

  private static ObjectNode words(Collection<String> words) {
    ObjectNode either = JSON.objectNode();
    either.putArray("oneOf").add(one(words)).add(list(one(words)));
    return either;
  }

  private static ObjectNode one(Collection<String> words) {
    ObjectNode node = JSON.objectNode();
    ArrayNode all = node.putArray("enum");
    words.forEach(all::add);
    return node;
  }

  private static ObjectNode list(ObjectNode items) {
    ObjectNode list = typed("array");
    list.set("items", items);
    return list;
  }

  private static ObjectNode typed(String type) {
    return JSON.objectNode().put("type", type);
  }

  private static ObjectNode said(String description, ObjectNode node) {
    ObjectNode said = JSON.objectNode().put("description", description);
    said.setAll(node);
    return said;
  }
}
