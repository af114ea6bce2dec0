package dev.miglint.parser.alembic;

import dev.miglint.parser.alembic.Value.Argument;
import dev.miglint.parser.alembic.Value.Items;
import dev.miglint.parser.alembic.Value.LocalType;
import dev.miglint.parser.alembic.Value.Text;
import dev.miglint.sql.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** sa.Enum or postgresql.ENUM with its arguments. */
record EnumType(Call call) {

  static EnumType of(Call call) {
    return new EnumType(call);
  }

  boolean isNative() {
    return !call.isFalse("native_enum");
  }

  /** Whether CREATE TABLE makes the type, too. */
  boolean isCreatedWithTable() {
    return isNative() && !call.isFalse("create_type") && call.named("metadata").isEmpty();
  }

  Fragment typeName() {
    if (!isNative()) {
      int longest = labels().stream().mapToInt(label -> label.text().length()).max().orElse(1);
      int length =
          call.named("length")
              .map(a -> Sequences.integer(a.value()).orElse(longest))
              .orElse(longest);
      return Fragment.bare("VARCHAR(%s)".formatted(length));
    }
    return name();
  }

  Fragment name() {
    Optional<Argument> name = call.named("name");
    if (name.isPresent()) {
      return Expect.name(name.get(), call, "name");
    }
    Optional<LocalType> type = type();
    if (type.isPresent()) {
      return Fragment.from(
          Identifiers.quoted(type.get().name().toLowerCase(Locale.ROOT)), call.span());
    }
    throw new NotUnderstood("an enumerated type in it has no name");
  }

  private Optional<LocalType> type() {
    return call.positional().stream()
        .findFirst()
        .flatMap(a -> a.value() instanceof LocalType type ? Optional.of(type) : Optional.empty());
  }

  private List<Fragment> labels() {
    List<Fragment> labels = new ArrayList<>();
    Optional<LocalType> type = type();
    if (type.isPresent()) {
      // SQLAlchemy stores the names of the members, not their values.
      type.get().members().forEach(member -> labels.add(label(member.key())));
      return labels;
    }
    for (Argument argument : call.positional()) {
      if (argument.value() instanceof Items items) {
        items.items().forEach(item -> labels.add(label(item.value())));
      } else {
        labels.add(label(argument.value()));
      }
    }
    return labels;
  }

  private static Fragment label(Value value) {
    if (value instanceof Text text) {
      return text.content();
    }
    throw new NotUnderstood("the labels of an enumerated type are only known at run time");
  }

  Fragment create() {
    List<Fragment> quoted = labels().stream().map(Literals::string).toList();
    return Fragment.of("CREATE TYPE ", name(), " AS ENUM (", Fragment.join(", ", quoted), ")");
  }

  /** The server has no CREATE TYPE IF NOT EXISTS: this does what looking first comes to. */
  Fragment create(boolean looksFirst) {
    return looksFirst
        ? Fragment.of(
            "DO $$ BEGIN ", create(), "; EXCEPTION WHEN duplicate_object THEN NULL; END $$")
        : create();
  }

  Fragment drop(boolean looksFirst) {
    return Fragment.of("DROP TYPE ", looksFirst ? "IF EXISTS " : "", name());
  }
}
