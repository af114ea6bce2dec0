package dev.miglint.schema;

import dev.miglint.schema.Constraint.Kind;
import dev.miglint.schema.UserType.CompositeType;
import dev.miglint.schema.UserType.Domain;
import dev.miglint.schema.UserType.EnumType;
import dev.miglint.schema.UserType.Label;
import dev.miglint.schema.UserType.OtherType;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.AlterAction.AlterColumnType;
import dev.miglint.sql.AlterAction.DropColumn;
import dev.miglint.sql.ColumnDefinition;
import dev.miglint.sql.ConstraintDefinition;
import dev.miglint.sql.ConstraintDefinition.Check;
import dev.miglint.sql.ConstraintDefinition.Default;
import dev.miglint.sql.ConstraintDefinition.NotNull;
import dev.miglint.sql.Expression;
import dev.miglint.sql.Identifier;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TypeStatement.AddEnumValue;
import dev.miglint.sql.TypeStatement.AlterDomain;
import dev.miglint.sql.TypeStatement.CreateComposite;
import dev.miglint.sql.TypeStatement.CreateDomain;
import dev.miglint.sql.TypeStatement.CreateEnum;
import dev.miglint.sql.TypeStatement.CreateType;
import dev.miglint.sql.TypeStatement.DomainAction;
import dev.miglint.sql.TypeStatement.DomainAction.AddDomainConstraint;
import dev.miglint.sql.TypeStatement.DomainAction.ChangeDefault;
import dev.miglint.sql.TypeStatement.DomainAction.ChangeNotNull;
import dev.miglint.sql.TypeStatement.DomainAction.DropDomainConstraint;
import dev.miglint.sql.TypeStatement.DomainAction.ValidateDomainConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Enums, domains, composite and other types. */
final class TypeReplay {

  private final Draft draft;

  TypeReplay(Draft draft) {
    this.draft = draft;
  }

  private RelationName nameOfNew(QualifiedName name) {
    return draft.schema().nameOfNew(name);
  }

  private RelationName resolve(QualifiedName name) {
    return draft.schema().resolveType(name.schema(), name.name());
  }

  private boolean isTaken(RelationName name) {
    return draft.catalog().types().containsKey(name) && !draft.schema().knowledge().gaps();
  }

  // ---- enums -------------------------------------------------------------------------------

  void create(CreateEnum statement) {
    RelationName name = nameOfNew(statement.name());
    if (isTaken(name)) {
      return;
    }
    List<Label> labels =
        statement.labels().stream()
            .map(text -> new Label(text, draft.now(), Optional.empty()))
            .toList();
    draft.putType(
        new EnumType(name, draft.now(), Optional.empty(), Optional.empty(), labels, true));
  }

  void add(AddEnumValue statement) {
    RelationName name = resolve(statement.type());
    EnumType type =
        draft
            .schema()
            .type(name)
            .filter(EnumType.class::isInstance)
            .map(EnumType.class::cast)
            .orElseGet(() -> unseenEnum(name));
    if (type.label(statement.label()).isPresent()) {
      return;
    }
    List<Label> labels = new ArrayList<>(type.labels());
    int place = labels.size();
    for (int i = 0; i < labels.size(); i++) {
      if (statement.neighbour().filter(labels.get(i).text()::equals).isPresent()) {
        place = statement.before() ? i : i + 1;
      }
    }
    labels.add(place, new Label(statement.label(), draft.now(), Optional.empty()));
    draft.putType(type.withLabels(labels));
  }

  private static EnumType unseenEnum(RelationName name) {
    return new EnumType(
        name, Moment.BEFORE_HISTORY, Optional.empty(), Optional.empty(), List.of(), false);
  }

  void renameLabel(QualifiedName type, String from, String to) {
    draft
        .schema()
        .type(resolve(type))
        .filter(EnumType.class::isInstance)
        .map(EnumType.class::cast)
        .ifPresent(
            known ->
                draft.putType(
                    known.withLabels(
                        known.labels().stream()
                            .map(l -> l.text().equals(from) ? renamed(l, to) : l)
                            .toList())));
  }

  private Label renamed(Label label, String to) {
    return new Label(to, label.added(), Optional.of(new Renaming(label.text(), draft.now())));
  }

  // ---- composite and other types -----------------------------------------------------------

  void create(CreateComposite statement) {
    RelationName name = nameOfNew(statement.name());
    if (isTaken(name)) {
      return;
    }
    draft.putType(
        new CompositeType(
            name,
            draft.now(),
            Optional.empty(),
            Optional.empty(),
            statement.attributes().stream().map(this::attribute).toList(),
            true));
  }

  private Column attribute(ColumnDefinition definition) {
    return Column.of(
        definition.name().value(), definition.type().map(draft::resolved), draft.now());
  }

  void create(CreateType statement) {
    RelationName name = nameOfNew(statement.name());
    draft.putType(
        new OtherType(
            name, draft.now(), Optional.empty(), Optional.empty(), statement.range()));
  }

  void alterComposite(AlterTable statement) {
    RelationName name = resolve(statement.name());
    Optional<UserType> known = draft.schema().type(name);
    if (known.isPresent() && !(known.get() instanceof CompositeType)) {
      return;
    }
    CompositeType type =
        known
            .map(CompositeType.class::cast)
            .orElseGet(
                () ->
                    new CompositeType(
                        name,
                        Moment.BEFORE_HISTORY,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        false));
    List<Column> attributes = new ArrayList<>(type.attributes());
    for (AlterAction action : statement.actions()) {
      if (action instanceof AddColumn add) {
        attributes.add(attribute(add.column()));
      } else if (action instanceof DropColumn drop) {
        attributes.removeIf(a -> a.name().equals(drop.column().value()));
      } else if (action instanceof AlterColumnType change) {
        attributes.replaceAll(
            a ->
                a.name().equals(change.column().value())
                    ? a.withType(Optional.of(draft.resolved(change.type())))
                    : a);
      }
    }
    draft.putType(type.withAttributes(attributes));
  }

  void renameAttribute(QualifiedName type, String from, String to) {
    draft
        .schema()
        .type(resolve(type))
        .filter(CompositeType.class::isInstance)
        .map(CompositeType.class::cast)
        .ifPresent(
            known ->
                draft.putType(
                    known.withAttributes(
                        known.attributes().stream()
                            .map(
                                a ->
                                    a.name().equals(from)
                                        ? a.withName(to, new Renaming(from, draft.now()))
                                        : a)
                            .toList())));
  }

  // ---- domains -----------------------------------------------------------------------------

  void create(CreateDomain statement) {
    RelationName name = nameOfNew(statement.name());
    if (isTaken(name)) {
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
      return domain.with(
          domain.notNull(), Optional.of(value.expression()), domain.constraints());
    }
    if (definition instanceof NotNull notNull) {
      if (!draft.namesNotNull()) {
        return domain.with(true, domain.defaultValue(), domain.constraints());
      }
      return plus(domain, Kind.NOT_NULL, notNull.name(), "not_null", Optional.empty(), true)
          .with(true, domain.defaultValue(), domain.constraints());
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
    String name =
        written
            .map(Identifier::value)
            .orElseGet(() -> unused(domain, label));
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
      return change.notNull() && draft.namesNotNull()
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
