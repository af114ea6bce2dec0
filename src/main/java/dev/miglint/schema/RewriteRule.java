package dev.miglint.schema;

/** A rule of CREATE RULE; the rule that makes a view a view is not among them. */
public record RewriteRule(String name, String event, boolean instead, Moment created) {

  RewriteRule withName(String newName) {
    return new RewriteRule(newName, event, instead, created);
  }
}
