package dev.miglint.parser.alembic;

import static dev.miglint.sql.Identifiers.quoted;

import dev.miglint.parser.alembic.Value.Argument;
import dev.miglint.parser.alembic.Value.Made;
import dev.miglint.parser.alembic.Value.Text;
import java.util.List;
import java.util.Optional;

/** Takes from values what an operation needs of them. */
final class Expect {

  private Expect() {}

  /**
   * A string.
   *
   * @param what it is, for people
   * @throws NotUnderstood if it is anything else
   */
  static Fragment text(Argument argument, String what) {
    if (argument.value() instanceof Text text) {
      return text.content();
    }
    if (argument.value() instanceof Made made
        && (made.name().equals("quoted_name") || made.name().equals("conv"))
        && !made.positional().isEmpty()) {
      return text(made.positional().get(0), what);
    }
    throw new NotUnderstood("its %s is only known at run time".formatted(what));
  }

  /** A name for SQL at the place where it is used. */
  static Fragment name(Argument argument, String what) {
    return Fragment.from(quoted(text(argument, what).text()), argument.span());
  }

  /** The same with the schema that the call names. */
  static Fragment name(Argument argument, Call call, String what) {
    Fragment name = name(argument, what);
    Optional<Argument> schema = call.named("schema");
    return schema.isEmpty() ? name : Fragment.of(name(schema.get(), "schema"), ".", name);
  }

  static Fragment names(List<Argument> arguments, String what) {
    return Fragment.join(", ", arguments.stream().map(a -> name(a, what)).toList());
  }
}
