package dev.miglint.cli;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** The entry point. */
public final class Main {

  /** Expressions may be nested thousands deep. Only what is touched is ever backed by memory. */
  private static final long STACK_BYTES = 512L << 20;

  private Main() {}

  public static void main(String[] args) {
    Locale.setDefault(Locale.US); // Numbers look the same to everybody, and no tables are loaded.
    Terminal terminal =
        new Terminal(
            System.in,
            writer(FileDescriptor.out, isTerminal("stdout")),
            writer(FileDescriptor.err, isTerminal("stderr")),
            isTerminal("stdout"),
            isTerminal("stderr"),
            System.getenv(),
            Clock.systemUTC(), // The same day for everybody.
            Path.of(""));
    int code = run(terminal, args);
    terminal.out().flush();
    terminal.err().flush();
    System.exit(code);
  }

  /**
   * Runs a command to its end.
   *
   * @return the exit code
   */
  public static int run(Terminal terminal, String... args) {
    var code = new AtomicInteger(ExitCode.INTERNAL);
    var work = new Thread(null, () -> code.set(guarded(terminal, args)), "miglint", STACK_BYTES);
    work.start();
    try {
      work.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    terminal.out().flush();
    terminal.err().flush();
    return code.get();
  }

  private static int guarded(Terminal terminal, String... args) {
    try {
      return Commands.run(terminal, args);
    } catch (Exception | Error e) {
      return LastWords.say(terminal, e);
    }
  }

  /** The launcher knows, and says so in a system property. */
  private static boolean isTerminal(String stream) {
    String said = System.getProperty("miglint." + stream + ".terminal", "");
    return said.isEmpty() ? consoleIsTerminal() : said.equals("true");
  }

  /** All that Java knows by itself is whether input and output both are a terminal. */
  @SuppressWarnings("SystemConsoleNull") // From Java 22 on the method that is asked then decides.
  private static boolean consoleIsTerminal() {
    Console console = System.console();
    try {
      return console != null && (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true; // Before Java 22 there is a console on a terminal only.
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  /** Files and pipes get UTF-8, a terminal what it understands. */
  private static PrintWriter writer(FileDescriptor descriptor, boolean terminal) {
    String encoding = System.getProperty("native.encoding", "UTF-8");
    Charset charset =
        terminal && Charset.isSupported(encoding)
            ? Charset.forName(encoding)
            : StandardCharsets.UTF_8;
    OutputStream stream = new FileOutputStream(descriptor);
    return new PrintWriter(new OutputStreamWriter(new BufferedOutputStream(stream), charset));
  }
}
