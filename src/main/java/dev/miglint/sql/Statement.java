package dev.miglint.sql;

/** One statement of a script. */
public sealed interface Statement extends Node
    permits TableStatement,
        IndexStatement,
        ViewStatement,
        TypeStatement,
        SequenceStatement,
        RoutineStatement,
        TriggerStatement,
        ObjectStatement,
        DataStatement,
        SessionStatement,
        MaintenanceStatement,
        Opaque {

  /** Hands itself to the method for its kind. */
  <R> R accept(StatementVisitor<R> visitor);
}
