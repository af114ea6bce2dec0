package dev.miglint.lint;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells values that belong to people, or open doors, from those that only look like it. What is
 * obviously made up is left alone. The value itself never leaves this class.
 */
public final class SensitiveText {

  private static final Pattern PRIVATE_KEY =
      Pattern.compile("-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----");

  /** Formats that their issuers document so that they can be found. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\b(?:AKIA[0-9A-Z]{16}|ASIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{50,}"
              + "|glpat-[A-Za-z0-9_-]{20,}|xox[abprs]-[0-9A-Za-z-]{10,}|sk_live_[0-9A-Za-z]{16,}"
              + "|rk_live_[0-9A-Za-z]{16,}|AIza[0-9A-Za-z_-]{35}|SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}"
              + "|eyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,})");

  /** Characters of the shortest of them: xoxb- and ten more. */
  private static final int SHORTEST_TOKEN = 15;

  private static final Pattern SOCIAL_SECURITY =
      Pattern.compile("(?<![\\w-])(\\d{3})-(\\d{2})-(\\d{4})(?![\\w-])");

  /** Of the form that the server writes. */
  private static final int UUID_LENGTH = 36;

  /** Digits of the number of a card. */
  private static final int CARD_DIGITS = 16;

  /** Characters of the shortest of all: of an address. */
  private static final int SHORTEST = 6;

  private static final Pattern CARD =
      Pattern.compile("(?<![\\w.-])(?:\\d{4}[ -]?){3}\\d{4}(?![\\w.-])");

  private static final Pattern MAIL =
      Pattern.compile("(?i)\\b([a-z0-9._%+-]+)@([a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,})\\b");

  private static final Set<String> PASSWORD_COLUMNS =
      Set.of("password", "passwd", "pwd", "passphrase");

  private static final Pattern HASHED =
      Pattern.compile(
          "\\$[0-9a-zA-Z-]{1,12}\\$.*|\\{[A-Za-z0-9-]+\\}.*|[0-9a-fA-F]{32,}|md5[0-9a-f]{32}|SCRAM-.*|pbkdf2.*|.*:.*\\$.*");

  private static final Pattern LEFT_OPEN =
      Pattern.compile(
          "(?i)[*x!]+|changeme|change_me|disabled|none|null|invalid|placeholder|<.*>|\\$\\{.*\\}|\\{\\{.*\\}\\}");

  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\w.-])(?:\\+1[ .-]?)?(?:\\(([2-9]\\d\\d)\\) ?|([2-9]\\d\\d)[ .-])([2-9]\\d\\d)["
              + " .-]\\d{4}(?![\\w.-])");

  /** RFC 2606 and 6761, and names that people make up. */
  private static final Pattern MADE_UP_DOMAIN =
      Pattern.compile(
          "(?i)(?:.*\\.)?(?:example|test|invalid|localhost|local|fake)(?:\\.(?:com|org|net|edu|mil|gov|io|co))?"
              + "|.*\\.(?:example|test|invalid|localhost|local)");

  /** Read by a desk and not by a person. */
  private static final Set<String> DESKS =
      Set.of(
          "info",
          "support",
          "help",
          "helpdesk",
          "contact",
          "admin",
          "noreply",
          "no-reply",
          "sales",
          "hello",
          "office",
          "team",
          "security",
          "abuse",
          "postmaster",
          "webmaster",
          "root",
          "billing",
          "feedback",
          "service",
          "customerservice",
          "git",
          "bot",
          "system");

  /** Published for trying out payments. */
  private static final Set<String> TEST_CARDS =
      Set.of(
          "4111111111111111",
          "4242424242424242",
          "4000056655665556",
          "4012888888881881",
          "5555555555554444",
          "5105105105105100",
          "2223003122003222",
          "6011111111111117",
          "6011000990139424");

  /** The kind of what may belong to a person or to a place. */
  public static final String TELEPHONE = "a telephone number";

  private SensitiveText() {}

  /** What the value is, in words, if it is something that does not belong into a repository. */
  public static Optional<String> kind(String value) {
    // Most values are far from any of these, and one pass is cheaper than six patterns.
    if (value.length() < SHORTEST || isUuid(value)) {
      return Optional.empty(); // A UUID's groups of digits are none of the numbers.
    }
    Shape shape = Shape.of(value);
    if (value.contains("PRIVATE KEY") && PRIVATE_KEY.matcher(value).find()) {
      return Optional.of("a private key");
    }
    if (shape.beginsToken()
        && shape.longestWord() >= SHORTEST_TOKEN
        && TOKEN.matcher(value).find()) {
      return Optional.of("an access token");
    }
    if (shape.endsInFour() && isSocialSecurity(value)) {
      return Optional.of("a social security number");
    }
    if (shape.longestNumber() >= CARD_DIGITS && isCard(value)) {
      return Optional.of("the number of a payment card");
    }
    if (isMail(value)) {
      return Optional.of("somebody's e-mail address");
    }
    return shape.endsInFour() && isPhone(value) ? Optional.of(TELEPHONE) : Optional.empty();
  }

  private static boolean isUuid(String value) {
    if (value.length() != UUID_LENGTH) {
      return false;
    }
    for (int i = 0; i < UUID_LENGTH; i++) {
      boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
      if (hyphen ? value.charAt(i) != '-' : Character.digit(value.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * What a value has to have at least.
   *
   * @param longestNumber the most digits with nothing between them but what numbers are grouped by
   * @param longestWord the most letters, digits, dots, hyphens and underscores in a row
   * @param endsInFour two or three digits, one character between, and four digits, as numbers of
   *     social security and of telephones end
   * @param beginsToken a word begins as tokens do
   */
  private record Shape(
      int longestNumber, int longestWord, boolean endsInFour, boolean beginsToken) {

    static Shape of(String value) {
      int longestNumber = 0;
      int digits = 0;
      int longestWord = 0;
      int word = 0;
      int group = 0;
      int before = 0;
      boolean endsInFour = false;
      boolean beginsToken = false;
      boolean within = false;
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        boolean digit = c >= '0' && c <= '9';
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        beginsToken = beginsToken || (letter && !within && beginsToken(value, i));
        within = digit || letter || c == '_';
        word = within || c == '-' || c == '.' ? word + 1 : 0;
        longestWord = Math.max(longestWord, word);
        if (digit) {
          digits++;
          group++;
          longestNumber = Math.max(longestNumber, digits);
          continue;
        }
        endsInFour = endsInFour || isEnd(before, group);
        before = c == ' ' || c == '-' || c == '.' ? group : 0;
        group = 0;
        digits = isGrouping(c) ? digits : 0;
      }
      return new Shape(longestNumber, longestWord, endsInFour || isEnd(before, group), beginsToken);
    }

    private static boolean isEnd(int before, int group) {
      return group == 4 && (before == 2 || before == 3);
    }

    private static boolean isGrouping(char c) {
      return c == ' ' || c == '-' || c == '.' || c == '(' || c == ')';
    }

    /** The first two letters of one of the formats. */
    private static boolean beginsToken(String value, int at) {
      if (at + 1 == value.length()) {
        return false;
      }
      char next = value.charAt(at + 1);
      return switch (value.charAt(at)) {
        case 'A' -> next == 'K' || next == 'S' || next == 'I';
        case 'g' -> next == 'h' || next == 'i' || next == 'l';
        case 'x' -> next == 'o';
        case 's', 'r' -> next == 'k';
        case 'S' -> next == 'G';
        case 'e' -> next == 'y';
        default -> false;
      };
    }
  }

  /**
   * Numbers that were never given to anybody are no finding (SSA, "Invalid Social Security
   * Numbers").
   */
  private static boolean isSocialSecurity(String value) {
    Matcher matcher = SOCIAL_SECURITY.matcher(value);
    while (matcher.find()) {
      String area = matcher.group(1);
      boolean given =
          !area.equals("000")
              && !area.equals("666")
              && !area.startsWith("9")
              && !matcher.group(2).equals("00")
              && !matcher.group(3).equals("0000");
      boolean madeUp =
          matcher.group().equals("123-45-6789")
              || matcher.group().equals("078-05-1120")
              || matcher.group().replace("-", "").chars().distinct().count() <= 2;
      if (given && !madeUp) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCard(String value) {
    Matcher matcher = CARD.matcher(value);
    while (matcher.find()) {
      String digits = matcher.group().replaceAll("[ -]", "");
      boolean issued = digits.matches("(?:4|5[1-5]|2[2-7]|6(?:011|4|5)).*");
      if (issued
          && isLuhn(digits)
          && !TEST_CARDS.contains(digits)
          && digits.chars().distinct().count() > 3) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLuhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
      sum += i % 2 == 0 ? digit : doubled;
    }
    return sum % 10 == 0;
  }

  private static boolean isMail(String value) {
    if (value.indexOf('@') < 0) {
      return false; // The pattern would try every word of a long text.
    }
    Matcher matcher = MAIL.matcher(value);
    while (matcher.find()) {
      String name = matcher.group(1).toLowerCase(Locale.ROOT);
      if (!DESKS.contains(name) && !MADE_UP_DOMAIN.matcher(matcher.group(2)).matches()) {
        return true;
      }
    }
    return false;
  }

  /** 555-01xx is kept for fiction, and 555 is used for it at large. */
  private static boolean isPhone(String value) {
    Matcher matcher = PHONE.matcher(value);
    while (matcher.find()) {
      boolean area555 = "555".equals(matcher.group(1)) || "555".equals(matcher.group(2));
      boolean sequence = matcher.group().replaceAll("\\D", "").endsWith("1234567");
      if (!area555 && !matcher.group(3).equals("555") && !sequence) {
        return true;
      }
    }
    return false;
  }

  /** A word that opens a door as it stands: neither hashed nor left open. */
  public static boolean isPlainPassword(String column, String value) {
    if (!PASSWORD_COLUMNS.contains(column.toLowerCase(Locale.ROOT))) {
      return false;
    }
    boolean open = value.isBlank() || value.length() < 4 || LEFT_OPEN.matcher(value).matches();
    return !open && !HASHED.matcher(value).matches();
  }
}
