package dev.miglint.parser.postgres;

import dev.miglint.sql.ObjectKind;

/** The server's ObjectType in our words. */
final class Kinds {

  private Kinds() {}

  static ObjectKind of(String objectType) {
    return switch (objectType) {
      case "OBJECT_ACCESS_METHOD" -> ObjectKind.ACCESS_METHOD;
      case "OBJECT_AGGREGATE" -> ObjectKind.AGGREGATE;
      case "OBJECT_ATTRIBUTE" -> ObjectKind.ATTRIBUTE;
      case "OBJECT_CAST" -> ObjectKind.CAST;
      case "OBJECT_COLLATION" -> ObjectKind.COLLATION;
      case "OBJECT_COLUMN" -> ObjectKind.COLUMN;
      case "OBJECT_TABCONSTRAINT" -> ObjectKind.CONSTRAINT;
      case "OBJECT_CONVERSION" -> ObjectKind.CONVERSION;
      case "OBJECT_DATABASE" -> ObjectKind.DATABASE;
      case "OBJECT_DOMAIN" -> ObjectKind.DOMAIN;
      case "OBJECT_DOMCONSTRAINT" -> ObjectKind.DOMAIN_CONSTRAINT;
      case "OBJECT_EVENT_TRIGGER" -> ObjectKind.EVENT_TRIGGER;
      case "OBJECT_EXTENSION" -> ObjectKind.EXTENSION;
      case "OBJECT_FDW" -> ObjectKind.FOREIGN_DATA_WRAPPER;
      case "OBJECT_FOREIGN_TABLE" -> ObjectKind.FOREIGN_TABLE;
      case "OBJECT_FUNCTION" -> ObjectKind.FUNCTION;
      case "OBJECT_INDEX" -> ObjectKind.INDEX;
      case "OBJECT_LANGUAGE" -> ObjectKind.LANGUAGE;
      case "OBJECT_LARGEOBJECT" -> ObjectKind.LARGE_OBJECT;
      case "OBJECT_MATVIEW" -> ObjectKind.MATERIALIZED_VIEW;
      case "OBJECT_OPERATOR" -> ObjectKind.OPERATOR;
      case "OBJECT_OPCLASS" -> ObjectKind.OPERATOR_CLASS;
      case "OBJECT_OPFAMILY" -> ObjectKind.OPERATOR_FAMILY;
      case "OBJECT_POLICY" -> ObjectKind.POLICY;
      case "OBJECT_PROCEDURE" -> ObjectKind.PROCEDURE;
      case "OBJECT_PUBLICATION" -> ObjectKind.PUBLICATION;
      case "OBJECT_ROLE" -> ObjectKind.ROLE;
      case "OBJECT_ROUTINE" -> ObjectKind.ROUTINE;
      case "OBJECT_RULE" -> ObjectKind.RULE;
      case "OBJECT_SCHEMA" -> ObjectKind.SCHEMA;
      case "OBJECT_SEQUENCE" -> ObjectKind.SEQUENCE;
      case "OBJECT_FOREIGN_SERVER" -> ObjectKind.SERVER;
      case "OBJECT_STATISTIC_EXT" -> ObjectKind.STATISTICS;
      case "OBJECT_SUBSCRIPTION" -> ObjectKind.SUBSCRIPTION;
      case "OBJECT_TABLE" -> ObjectKind.TABLE;
      case "OBJECT_TABLESPACE" -> ObjectKind.TABLESPACE;
      case "OBJECT_TRANSFORM" -> ObjectKind.TRANSFORM;
      case "OBJECT_TRIGGER" -> ObjectKind.TRIGGER;
      case "OBJECT_TSCONFIGURATION" -> ObjectKind.TEXT_SEARCH_CONFIGURATION;
      case "OBJECT_TSDICTIONARY" -> ObjectKind.TEXT_SEARCH_DICTIONARY;
      case "OBJECT_TSPARSER" -> ObjectKind.TEXT_SEARCH_PARSER;
      case "OBJECT_TSTEMPLATE" -> ObjectKind.TEXT_SEARCH_TEMPLATE;
      case "OBJECT_TYPE" -> ObjectKind.TYPE;
      case "OBJECT_USER_MAPPING" -> ObjectKind.USER_MAPPING;
      case "OBJECT_VIEW" -> ObjectKind.VIEW;
      default -> ObjectKind.OTHER;
    };
  }
}
