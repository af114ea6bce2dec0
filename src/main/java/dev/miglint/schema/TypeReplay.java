package dev.miglint.schema;

import dev.miglint.schema.UserType.CompositeType;
import dev.miglint.schema.UserType.EnumType;
import dev.miglint.schema.UserType.Label;
import dev.miglint.schema.UserType.OtherType;
import dev.miglint.sql.AlterAction;
import dev.miglint.sql.AlterAction.AddColumn;
import dev.miglint.sql.AlterAction.AlterColumnType;
import dev.miglint.sql.AlterAction.DropColumn;
import dev.miglint.sql.ColumnDefinition;
import dev.miglint.sql.QualifiedName;
import dev.miglint.sql.TableStatement.AlterTable;
import dev.miglint.sql.TypeStatement.AddEnumValue;
import dev.miglint.sql.TypeStatement.CreateComposite;
import dev.miglint.sql.TypeStatement.CreateEnum;
import dev.miglint.sql.TypeStatement.CreateType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Enums, composite and other types. */
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

  // ---- enums -------------------------------------------------------------------------------

  void create(CreateEnum statement) {
    RelationName name = nameOfNew(statement.name());
    if (draft.isTypeTaken(name)) {
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
    if (draft.isTypeTaken(name)) {
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
        new OtherType(name, draft.now(), Optional.empty(), Optional.empty(), statement.range()));
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
}
