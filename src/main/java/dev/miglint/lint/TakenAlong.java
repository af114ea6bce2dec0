package dev.miglint.lint;

import dev.miglint.schema.Constraint;
import dev.miglint.schema.Dependent;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What goes with something that is dropped. */
public final class TakenAlong {

  private TakenAlong() {}

  /** A sentence with a space before it; empty where nothing worth a word goes along. */
  public static String sentence(Stream<Dependent> dependents, Step step) {
    String list =
        dependents
            .filter(dependent -> !isNotNull(dependent, step))
            .map(Dependent::toString)
            .distinct()
            .collect(Collectors.joining(", "));
    return list.isEmpty() ? "" : " It takes along " + list + ".";
  }

  /** From 18 on a constraint, which says nothing that its column does not say by itself. */
  private static boolean isNotNull(Dependent dependent, Step step) {
    return step.before()
        .table(dependent.relation())
        .flatMap(table -> dependent.member().flatMap(table::constraint))
        .filter(constraint -> constraint.kind() == Constraint.Kind.NOT_NULL)
        .isPresent();
  }
}
