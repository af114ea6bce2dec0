package dev.miglint.peers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why cases are left out, or differ on purpose.
 *
 * @param byCase {@code peer/rule/id} to the reason
 * @param byRule what holds for every case of a rule that looks a certain way
 */
record Reasons(Map<String, String> byCase, List<General> byRule) {

  /** Behind a peer: every rule that it has. */
  static final String ALL = "/*";

  /**
   * A reason for many cases.
   *
   * @param rules {@code peer/rule}, or {@code peer/*} for all of them
   * @param kind {@code bad} or {@code good}
   * @param sql found in the case; {@code {rule}} stands for the peer's rule
   * @param alone the case is a single statement
   * @param before the case is for an older version than this one
   */
  record General(
      String because,
      List<String> rules,
      String kind,
      String sql,
      boolean alone,
      Optional<Integer> before) {
    General {
      rules = List.copyOf(rules);
    }

    boolean holds(PeerCase one) {
      String pattern = sql.replace("{rule}", Pattern.quote(one.rule()));
      boolean named =
          rules.contains(one.peer() + "/" + one.rule()) || rules.contains(one.peer() + ALL);
      return named
          && kind.equals(one.bad() ? "bad" : "good")
          && Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher(one.text()).find()
          && (!alone || one.isAlone())
          && before.filter(version -> one.target().atLeast(version)).isEmpty();
    }
  }

  Reasons {
    byCase = Map.copyOf(byCase);
    byRule = List.copyOf(byRule);
  }

  /** Groups with a reason, and cases that are named or looks that are described. */
  static Reasons of(JsonNode groups) {
    Map<String, String> byCase = new LinkedHashMap<>();
    List<General> byRule = new ArrayList<>();
    for (JsonNode group : groups) {
      String because = group.path("because").asText();
      group.path("cases").forEach(id -> byCase.put(id.asText(), because));
      group.path("where").forEach(where -> byRule.add(general(because, where)));
    }
    return new Reasons(byCase, byRule);
  }

  private static General general(String because, JsonNode where) {
    List<String> rules = new ArrayList<>();
    where.path("rules").forEach(rule -> rules.add(rule.asText()));
    return new General(
        because,
        rules,
        where.path("kind").asText("bad"),
        where.path("sql").asText(""),
        where.path("alone").asBoolean(),
        Optional.of(where.path("before")).filter(JsonNode::isInt).map(JsonNode::asInt));
  }

  /** The reason for this very case, or else for all that look like it. */
  Optional<String> of(PeerCase one) {
    return Optional.ofNullable(byCase.get(one.toString()))
        .or(() -> byRule.stream().filter(g -> g.holds(one)).findFirst().map(General::because));
  }
}
