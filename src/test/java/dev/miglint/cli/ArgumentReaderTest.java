package dev.miglint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArgumentReaderTest {

  private static final Command COPY =
      new Command(
          "tool copy",
          "Copies.",
          List.of(),
          List.of(
              Option.flag("-v", "--verbose", "Say more."),
              Option.flag("-q", "--quiet", "Say less."),
              Option.value("--to", "FILE", "Where to."),
              Option.value("--tag", "NAME", "A name.").repeated(),
              Option.value("--count", "N", "How many.")),
          Optional.of(new Operand("FILE", true, Candidates.NONE, "What.")),
          (terminal, given) -> () -> 0);

  private static final Command SHOW =
      new Command(
          "tool show",
          "Shows.",
          List.of(),
          List.of(),
          Optional.of(new Operand("FILE", false, Candidates.NONE, "What.")),
          (terminal, given) -> () -> 0);

  private static Given copy(String... words) {
    return ArgumentReader.read(COPY, List.of(words));
  }

  @Test
  void optionsAndOperandsMayBeMixed() {
    Given given = copy("a", "--to", "x", "-", "--tag=1", "b", "--tag", "2=3", "-v");
    assertThat(given.operands()).containsExactly("a", "-", "b");
    assertThat(given.value("--to")).contains("x");
    assertThat(given.values("--tag")).containsExactly("1", "2=3");
    assertThat(given.has("--verbose")).isTrue();
    assertThat(given.has("--quiet")).isFalse();
  }

  @Test
  void lettersOfFlagsMayStandTogether() {
    Given given = copy("-qv");
    assertThat(given.has("--verbose")).isTrue();
    assertThat(given.has("--quiet")).isTrue();
  }

  @Test
  void everythingBehindTwoDashesIsAnOperand() {
    assertThat(copy("-v", "--", "-q", "--to").operands()).containsExactly("-q", "--to");
  }

  @Test
  void anEmptyValueIsAValue() {
    assertThat(copy("--to=").value("--to")).contains("");
  }

  @Test
  void aValueMayBeginWithADashWhereItIsNoOption() {
    assertThat(copy("--to", "-x").value("--to")).contains("-x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--too x|unknown option \"--too\"; did you mean \"--to\"?",
        "-qx|unknown option \"-qx\"; it can be --count, --help, --quiet, --tag, --to, --verbose,"
            + " --version",
        "--to|missing required parameter for option '--to' (FILE)",
        "--to -v|expected parameter for option '--to' but found '-v'",
        "--to a --to b|option '--to' should be specified only once",
        "-v --verbose|option '--verbose' should be specified only once",
        "-v=yes|option '-v' has no value",
      })
  void whatCannotBeMeantIsSaid(String line, String expected) {
    assertThatThrownBy(() -> copy(line.split(" ", -1)))
        .isInstanceOf(UsageException.class)
        .hasMessage(expected);
  }

  @Test
  void aCommandThatNeedsOneOperandGetsExactlyOne() {
    assertThat(ArgumentReader.read(SHOW, List.of("a")).operands()).containsExactly("a");
    assertThatThrownBy(() -> ArgumentReader.read(SHOW, List.of()))
        .hasMessage("missing required parameter: FILE");
    assertThatThrownBy(() -> ArgumentReader.read(SHOW, List.of("a", "b")))
        .hasMessage("unexpected argument \"b\"");
  }

  @Test
  void whoeverAsksForHelpNeedsNoOperand() {
    assertThat(ArgumentReader.read(SHOW, List.of("-h")).has("--help")).isTrue();
  }

  @Test
  void aValueWithoutMeaningIsSaidWithItsOption() {
    assertThat(copy("--count", "3").value("--count", Integer::valueOf)).contains(3);
    assertThatThrownBy(() -> copy("--count", "x").value("--count", Integer::valueOf))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("invalid value for option '--count': ");
  }

  @Test
  void anOptionThatIsNotDeclaredCannotBeAskedFor() {
    assertThatThrownBy(() -> copy().has("--bogus")).isInstanceOf(IllegalStateException.class);
  }
}
