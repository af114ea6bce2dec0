package dev.miglint.schema;

import dev.miglint.sql.RoutineBody;
import java.util.HashSet;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether something that was made twice is the same for the server, as far as that is certain. */
final class Redefinition {

  /** Also where such a thing stands in a string: then less is taken for a difference. */
  private static final Pattern COMMENT = Pattern.compile("--[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);

  private static final Pattern BLANK = Pattern.compile("\\s+");

  private Redefinition() {}

  /** Blanks and comments of a body do not count: nobody misses them. */
  static boolean isOther(Routine was, Routine is) {
    boolean otherBody =
        was.body().isPresent()
            && is.body().isPresent()
            && !plain(was.body().get()).equals(plain(is.body().get()));
    return otherBody
        || !was.language().equalsIgnoreCase(is.language())
        || was.volatility() != is.volatility()
        || was.securityDefiner() != is.securityDefiner()
        || was.strict() != is.strict()
        || !was.settings().keySet().equals(is.settings().keySet());
  }

  private static String plain(RoutineBody body) {
    String text = COMMENT.matcher(body.text()).replaceAll("");
    return BLANK.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
  }

  static boolean isOther(Trigger was, Trigger is) {
    return was.timing() != is.timing()
        || was.forEachRow() != is.forEachRow()
        || was.constraint() != is.constraint()
        || !was.function().name().equals(is.function().name())
        || !new HashSet<>(was.events()).equals(new HashSet<>(is.events()))
        || !new HashSet<>(was.columns()).equals(new HashSet<>(is.columns()))
        || !Content.of(was.when()).equals(Content.of(is.when()))
        || was.enabled() != is.enabled();
  }

  static boolean isOther(Index was, Index is) {
    return was.unique() != is.unique()
        || !was.method().equals(is.method())
        || !was.keyColumns().equals(is.keyColumns())
        || was.predicate().isPresent() != is.predicate().isPresent()
        || (!was.created().equals(is.created())
            && !Content.of(was.predicate()).equals(Content.of(is.predicate())));
  }

  /** As far as the query says the same in the same words; a star hides nothing of that. */
  static boolean isOtherQuery(View was, View is) {
    return was.query().isPresent()
        && is.query().isPresent()
        && !Content.of(was.query().get().expressions())
            .equals(Content.of(is.query().get().expressions()));
  }
}
