package dev.miglint.lint;

/**
 * A check. Implementations are final, stateless, have a public constructor without parameters and
 * are registered with {@code @AutoService(Rule.class)}. They look at what they are given and at
 * nothing else.
 */
public sealed interface Rule permits StatementRule, ScriptRule, HistoryRule, SetRule {

  RuleInfo info();
}
