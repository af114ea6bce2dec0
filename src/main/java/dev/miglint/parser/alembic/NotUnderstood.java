package dev.miglint.parser.alembic;

/** Why an operation cannot be made into SQL. Never leaves this package. */
final class NotUnderstood extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * @param reason to stand behind the operation's name
   */
  NotUnderstood(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
