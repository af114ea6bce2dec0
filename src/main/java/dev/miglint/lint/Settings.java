package dev.miglint.lint;

import java.util.Map;

/**
 * The options of one rule as the configuration leaves them. Values were checked against the
 * option's default when the configuration was read.
 */
public record Settings(Map<String, Object> values) {

  /** Every option at its default. */
  public static final Settings DEFAULTS = new Settings(Map.of());

  public Settings {
    values = Map.copyOf(values);
  }

  /** The configured value, or the option's default. */
  @SuppressWarnings("unchecked") // The configuration refuses values of another class.
  public <T> T value(Option<T> option) {
    Object configured = values.get(option.name());
    return configured == null ? option.defaultValue() : (T) configured;
  }
}
