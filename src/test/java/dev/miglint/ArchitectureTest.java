package dev.miglint;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.miglint.lint.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may import whom, and how large things may grow. */
class ArchitectureTest {

  private static final String ROOT = "dev.miglint.";

  /** What each package may use of ours, besides itself. Rules and cli are in no list. */
  private static final Map<String, List<String>> USES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("source", List.of()),
              Map.entry("sql", List.of("source")),
              Map.entry("parser.lexer", List.of("source")),
              Map.entry("parser", List.of("source", "sql", "parser.lexer")),
              Map.entry(
                  "parser.postgres",
                  List.of("source", "sql", "parser.lexer", "parser", "parser.plpgsql")),
              Map.entry("parser.plpgsql", List.of("source", "sql", "parser.lexer", "parser")),
              Map.entry("parser.jsqlparser", List.of("source", "sql", "parser.lexer", "parser")),
              Map.entry("parser.alembic", List.of("source", "sql", "parser.lexer", "parser")),
              Map.entry("migration", List.of("source", "parser.lexer")),
              Map.entry("git", List.of("source", "migration")),
              Map.entry("migration.layout", List.of("source", "parser.lexer", "migration")),
              Map.entry("schema", List.of("source", "sql")),
              Map.entry("locks", List.of("source", "sql", "schema", "server")),
              Map.entry(
                  "lint", List.of("source", "sql", "schema", "locks", "migration", "parser.lexer")),
              Map.entry(
                  "fix", List.of("source", "sql", "schema", "locks", "migration", "lint", "plan")),
              Map.entry("server", List.of("source", "sql", "schema")),
              Map.entry(
                  "rules",
                  List.of("source", "sql", "schema", "locks", "server", "migration", "lint")),
              Map.entry(
                  "suppress",
                  List.of("source", "sql", "schema", "migration", "lint", "parser.lexer")),
              Map.entry("habits", List.of("source", "sql", "schema", "migration", "lint")),
              Map.entry("configuration", List.of("source", "sql", "migration", "lint", "suppress")),
              Map.entry("plan", List.of("source", "sql", "schema", "locks", "migration", "lint")),
              Map.entry(
                  "report",
                  List.of(
                      "source",
                      "sql",
                      "schema",
                      "locks",
                      "migration",
                      "lint",
                      "suppress",
                      "plan"))));

  private static final int LINES_OF_A_FILE = 400;
  private static final int LINES_OF_A_RULE = 150;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.miglint");

  @TestFactory
  Stream<DynamicTest> dependenciesHaveOneDirection() {
    return USES.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(), () -> checkUses(entry.getKey(), entry.getValue())));
  }

  private static void checkUses(String from, List<String> allowed) {
    String[] packages =
        Stream.concat(Stream.of(from), allowed.stream()).map(ROOT::concat).toArray(String[]::new);
    DescribedPredicate<JavaClass> forbidden =
        resideInAPackage("dev.miglint..")
            .and(DescribedPredicate.not(resideInAnyPackage(packages)))
            .as("other packages than " + String.join(", ", packages));
    noClasses()
        .that()
        .resideInAPackage(ROOT + from)
        .should()
        .dependOnClassesThat(forbidden)
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void packagesAreFreeOfCycles() {
    SlicesRuleDefinition.slices()
        .matching("dev.miglint.(**)")
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }

  @Test
  void onlyTheParserKnowsItsLibraries() {
    noClasses()
        .that(resideOutsideOfPackage(ROOT + "parser.postgres"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.sun.jna..")
        .check(CLASSES);
    noClasses()
        .that(resideOutsideOfPackage(ROOT + "parser.jsqlparser"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("net.sf.jsqlparser..")
        .check(CLASSES);
    noClasses()
        .that(resideOutsideOfPackage(ROOT + "parser.alembic"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.treesitter..")
        .check(CLASSES);
  }

  @Test
  void rulesLookAtWhatTheyAreGivenAlone() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "rules")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.io..",
            "java.nio.file..",
            "java.net..",
            "com.sun..",
            "com.fasterxml..",
            "org.pcollections..")
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }

  @Test
  void rulesAreFinalAndStateless() {
    classes()
        .that()
        .areAssignableTo(Rule.class)
        .and()
        .areNotInterfaces()
        .should()
        .resideInAPackage(ROOT + "rules")
        .andShould()
        .haveModifier(JavaModifier.FINAL)
        .andShould()
        .bePublic()
        .check(CLASSES);
    fields()
        .that()
        .areDeclaredInClassesThat()
        .areAssignableTo(Rule.class)
        .should()
        .beStatic()
        .andShould()
        .beFinal()
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void rulesDoNotKnowEachOther() {
    SlicesRuleDefinition.slices()
        .assignedFrom(new RuleSlices())
        .should()
        .notDependOnEachOther()
        .check(CLASSES);
  }

  @Test
  void filesStaySmall() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      assertThat(files.filter(path -> path.toString().endsWith(".java")))
          .allSatisfy(
              path ->
                  assertThat(linesToRead(path))
                      .as("lines of %s", path)
                      .isLessThan(LINES_OF_A_FILE));
    }
    try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/miglint/rules"))) {
      assertThat(files)
          .allSatisfy(
              path ->
                  assertThat(Files.readAllLines(path))
                      .as("lines of %s", path)
                      .hasSizeLessThan(LINES_OF_A_RULE));
    }
  }

  /** Imports and blank lines are the formatter's. */
  private static long linesToRead(Path path) throws IOException {
    return Files.readAllLines(path).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("import "))
        .count();
  }
}
