package dev.miglint.sql;

import java.util.Locale;

/** What a statement is about, in the words of the manual's reference pages. */
public enum ObjectKind {
  ACCESS_METHOD,
  AGGREGATE,
  ATTRIBUTE,
  CAST,
  COLLATION,
  COLUMN,
  CONSTRAINT,
  CONVERSION,
  DATABASE,
  DOMAIN,
  DOMAIN_CONSTRAINT,
  ENUM_VALUE,
  EVENT_TRIGGER,
  EXTENSION,
  FOREIGN_DATA_WRAPPER,
  FOREIGN_TABLE,
  FUNCTION,
  INDEX,
  LANGUAGE,
  LARGE_OBJECT,
  MATERIALIZED_VIEW,
  OPERATOR,
  OPERATOR_CLASS,
  OPERATOR_FAMILY,
  OWNED,
  POLICY,
  PROCEDURE,
  PUBLICATION,
  ROLE,
  ROUTINE,
  RULE,
  SCHEMA,
  SEQUENCE,
  SERVER,
  STATISTICS,
  SUBSCRIPTION,
  TABLE,
  TABLESPACE,
  TEXT_SEARCH_CONFIGURATION,
  TEXT_SEARCH_DICTIONARY,
  TEXT_SEARCH_PARSER,
  TEXT_SEARCH_TEMPLATE,
  TRANSFORM,
  TRIGGER,
  TYPE,
  USER_MAPPING,
  VIEW,
  OTHER;

  /** As in a sentence: {@code materialized view}. */
  public String words() {
    return this == OWNED
        ? "objects of the role"
        : name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Lives in pg_class: shares one name space with the other relations of its schema. */
  public boolean isRelation() {
    return switch (this) {
      case TABLE, VIEW, MATERIALIZED_VIEW, INDEX, SEQUENCE, FOREIGN_TABLE -> true;
      default -> false;
    };
  }
}
