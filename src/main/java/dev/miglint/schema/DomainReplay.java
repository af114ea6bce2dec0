package dev.miglint.schema;

import dev.miglint.schema.Constraint.Kind;
import dev.miglint.schema.UserType.Domain;
import dev.miglint.sql.ConstraintDefinition;
import dev.miglint.sql.ConstraintDefinition.Check;
import dev.miglint.sql.ConstraintDefinition.Default;
import dev.miglint.sql.ConstraintDefinition.NotNull;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TypeStatement.AlterDomain;
import dev.miglint.sql.TypeStatement.CreateDomain;
import dev.miglint.sql.TypeStatement.DomainAction;
import dev.miglint.sql.TypeStatement.DomainAction.AddDomainConstraint;
import dev.miglint.sql.TypeStatement.DomainAction.ChangeDefault;
import dev.miglint.sql.TypeStatement.DomainAction.ChangeNotNull;
import dev.miglint.sql.TypeStatement.DomainAction.DropDomainConstraint;
import dev.miglint.sql.TypeStatement.DomainAction.ValidateDomainConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Domains and their constraints. */
final class DomainReplay {

  private final Draft draft;

  DomainReplay(Draft draft) {
    this.draft = draft;
  }

  /** From PostgreSQL 17 on a domain's NOT NULL is a constraint with a name; a table's from 18. */
  private boolean namesNotNull() {
    return draft.version().atLeast(17);
  }

  private RelationName resolve(QualifiedName name) {
    return draft.schema().resolveType(name.schema(), name.name());
  }

  void create(CreateDomain statement) {
    RelationName name = draft.schema().nameOfNew(statement.name());
    if (draft.isTypeTaken(name)) {
      return;
    }
    Domain domain =
        new Domain(
            name,
            draft.now(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(draft.resolved(statement.type())),
            false,
            Optional.empty(),
            List.of(),
            true);
    for (ConstraintDefinition constraint : statement.constraints()) {
      domain = with(domain, constraint);
    }
    draft.putType(domain);
  }

  private Domain with(Domain domain, ConstraintDefinition definition) {
    if (definition instanceof Default value) {
      return domain.with(domain.notNull(), Optional.of(value.expression()), domain.constraints());
    }
    if (definition instanceof NotNull notNull) {
      if (!namesNotNull()) {
        return domain.with(true, domain.defaultValue(), domain.constraints());
      }
      Domain named =
          plus(domain, Kind.NOT_NULL, notNull.name(), "not_null", Optional.empty(), true);
      return named.with(true, named.defaultValue(), named.constraints());
    }
    if (definition instanceof Check check) {
      return plus(
          domain,
          Kind.CHECK,
          check.name(),
          "check",
          Optional.of(check.expression()),
          !check.attributes().notValid());
    }
    return domain;
  }

  private Domain plus(
      Domain domain,
      Kind kind,
      Optional<Identifier> written,
      String label,
      Optional<Expression> expression,
      boolean valid) {
    String name = written.map(Identifier::value).orElseGet(() -> unused(domain, label));
    List<Constraint> constraints = new ArrayList<>(domain.constraints());
    constraints.add(
        new Constraint(
            kind,
            name,
            List.of(),
            expression,
            valid ? Optional.of(draft.now()) : Optional.empty(),
            true,
            false,
            false,
            false,
            Optional.empty(),
            Optional.empty(),
            false,
            true,
            draft.now(),
            Optional.empty(),
            Optional.empty()));
    return domain.with(domain.notNull(), domain.defaultValue(), constraints);
  }

  private String unused(Domain domain, String label) {
    String name = ChosenName.objectName(domain.name().name(), "", label);
    for (int pass = 1; isUsed(domain, name); pass++) {
      name = ChosenName.objectName(domain.name().name(), "", label + pass);
    }
    return name;
  }

  private boolean isUsed(Domain domain, String name) {
    return domain.constraints().stream().anyMatch(c -> c.name().equals(name))
        || draft.catalog().constraintNames().containsKey(domain.name().sibling(name));
  }

  void alter(AlterDomain statement) {
    RelationName name = resolve(statement.name());
    Domain domain =
        draft
            .schema()
            .type(name)
            .filter(Domain.class::isInstance)
            .map(Domain.class::cast)
            .orElseGet(() -> unseenDomain(name));
    draft.putType(changed(domain, statement.action()));
  }

  private static Domain unseenDomain(RelationName name) {
    return new Domain(
        name,
        Moment.BEFORE_HISTORY,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        List.of(),
        false);
  }

  private Domain changed(Domain domain, DomainAction action) {
    if (action instanceof ChangeDefault change) {
      return domain.with(domain.notNull(), change.expression(), domain.constraints());
    }
    if (action instanceof ChangeNotNull change) {
      List<Constraint> others =
          domain.constraints().stream().filter(c -> c.kind() != Kind.NOT_NULL).toList();
      Domain result = domain.with(change.notNull(), domain.defaultValue(), others);
      return change.notNull() && namesNotNull()
          ? plus(result, Kind.NOT_NULL, Optional.empty(), "not_null", Optional.empty(), true)
          : result;
    }
    if (action instanceof AddDomainConstraint add) {
      return with(domain, add.constraint());
    }
    if (action instanceof DropDomainConstraint drop) {
      String gone = drop.constraint().value();
      boolean notNull =
          domain.notNull()
              && domain.constraints().stream()
                  .noneMatch(c -> c.kind() == Kind.NOT_NULL && c.name().equals(gone));
      return domain.with(
          notNull,
          domain.defaultValue(),
          domain.constraints().stream().filter(c -> !c.name().equals(gone)).toList());
    }
    if (action instanceof ValidateDomainConstraint validate) {
      String name = validate.constraint().value();
      return domain.with(
          domain.notNull(),
          domain.defaultValue(),
          domain.constraints().stream()
              .map(
                  c ->
                      c.name().equals(name) && !c.valid()
                          ? c.withValidated(Optional.of(draft.now()))
                          : c)
              .toList());
    }
    return domain;
  }

  void renameConstraint(QualifiedName type, String from, String to) {
    draft
        .schema()
        .type(resolve(type))
        .filter(Domain.class::isInstance)
        .map(Domain.class::cast)
        .ifPresent(
            domain ->
                draft.putType(
                    domain.with(
                        domain.notNull(),
                        domain.defaultValue(),
                        domain.constraints().stream()
                            .map(
                                c ->
                                    c.name().equals(from)
                                        ? c.withName(to, new Renaming(from, draft.now()))
                                        : c)
                            .toList())));
  }
}
