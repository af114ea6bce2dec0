package dev.miglint.lint;

import dev.miglint.schema.Moment;
import dev.miglint.schema.Remark;
import dev.miglint.schema.Renaming;
import java.util.Optional;

/**
 * The convention that whatever is to be dropped gets a name first that nothing uses.
 *
 * @param prefix of such names
 * @param comment a word in the COMMENT that says the same; empty for none
 */
public record Deprecation(String prefix, String comment) {

  public static Deprecation of(Settings settings) {
    return new Deprecation(
        settings.value(Conventions.DEPRECATION_PREFIX),
        settings.value(Conventions.DEPRECATION_COMMENT));
  }

  /** Whether an earlier release took the object out of use. */
  public boolean happened(
      String name, Optional<Renaming> renamed, Optional<Remark> remark, Moment now) {
    boolean renamedNow = renamed.filter(r -> r.at().release() == now.release()).isPresent();
    boolean remarked =
        !comment.isEmpty()
            && remark
                .filter(r -> r.text().contains(comment) && r.at().release() != now.release())
                .isPresent();
    return (isDeprecated(name) && !renamedNow) || remarked;
  }

  public boolean isDeprecated(String name) {
    return name.startsWith(prefix);
  }

  /** The name to give first; the server cuts names after 63 bytes. */
  public String nameFor(String name) {
    return isDeprecated(name) ? name : prefix + name;
  }
}
