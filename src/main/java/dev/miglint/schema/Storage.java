package dev.miglint.schema;

import dev.miglint.sql.TableStatement.Persistence;
import java.util.Map;
import java.util.Optional;

/**
 * How a table is stored.
 *
 * @param options storage parameters
 * @param tablespace absent for the default one
 */
public record Storage(
    Persistence persistence,
    boolean foreign,
    Map<String, String> options,
    Optional<String> tablespace) {

  /** An ordinary permanent table. */
  public static final Storage HEAP =
      new Storage(Persistence.PERMANENT, false, Map.of(), Optional.empty());

  public Storage {
    options = Map.copyOf(options);
  }

  public boolean isTemporary() {
    return persistence == Persistence.TEMPORARY;
  }
}
