package dev.miglint.verify;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one server did with a statement. */
public sealed interface LockOutcome {

  /**
   * The statement ran. Relations are named as they were before the statement, or after it if they
   * are new; with their schema unless it is public.
   *
   * @param locks the strongest lock on each relation, ACCESS SHARE left out
   * @param created relations that are there afterwards and were not before
   * @param dropped relations that were there before and are not afterwards
   * @param renamed old name to new name, also for another schema
   * @param rewritten relations that kept their identity and have other files afterwards
   * @param recreated relations of an old name that are another relation afterwards, with other
   *     files
   * @param work kind of work to the relations that it was done on
   */
  record Measured(
      SortedMap<String, String> locks,
      List<String> created,
      List<String> dropped,
      SortedMap<String, String> renamed,
      List<String> rewritten,
      List<String> recreated,
      SortedMap<String, List<String>> work)
      implements LockOutcome {

    /** Copies the collections. */
    public Measured {
      locks = new TreeMap<>(locks);
      created = List.copyOf(created);
      dropped = List.copyOf(dropped);
      renamed = new TreeMap<>(renamed);
      rewritten = List.copyOf(rewritten);
      recreated = List.copyOf(recreated);
      work = new TreeMap<>(work);
    }
  }

  /**
   * The server refused the statement.
   *
   * @param error the server's message
   */
  record Refused(String error) implements LockOutcome {}
}
