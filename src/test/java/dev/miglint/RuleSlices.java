package dev.miglint;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** Each rule with the classes inside it is a slice; everything else is in none. */
final class RuleSlices implements SliceAssignment {

  @Override
  public SliceIdentifier getIdentifierOf(JavaClass type) {
    return type.getPackageName().equals("dev.miglint.rules")
        ? SliceIdentifier.of(type.getName().replaceFirst("\\$.*", ""))
        : SliceIdentifier.ignore();
  }

  @Override
  public String getDescription() {
    return "each rule";
  }
}
