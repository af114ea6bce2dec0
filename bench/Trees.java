import dev.miglint.parser.postgres.LibPgQuery;
import dev.miglint.parser.postgres.PostgresParser;
import dev.miglint.parser.postgres.RawParse;
import dev.miglint.parser.postgres.RawParser;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Reads and parses the SQL of a folder and does nothing else: the least that a linter of this make can take, to compare with. Nothing is replayed,
 * no rule looks, nothing is reported, and no statement is tried with a second grammar.
 */
final class Trees {

  private static final int THREADS = 2;
  private static final long STACK_BYTES = 512L << 20;

  private Trees() {}

  public static void main(String... args) throws Exception {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(Path.of(args[0]))) {
      files = walk.filter(file -> file.toString().endsWith(".sql") && Files.isRegularFile(file)).toList();
    }
    PostgresParser parser = new PostgresParser(new OneGrammar(LibPgQuery.load(Optional.empty())));
    AtomicInteger next = new AtomicInteger();
    AtomicLong statements = new AtomicLong();
    Runnable work =
        () -> {
          for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
            statements.addAndGet(parse(parser, files.get(i)));
          }
        };
    Thread[] threads = new Thread[THREADS];
    for (int i = 0; i < THREADS; i++) {
      threads[i] = new Thread(null, work, "trees", STACK_BYTES);
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println(statements + " statements");
  }

  private static int parse(PostgresParser parser, Path file) {
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return parser.parse(new SourceFile(file.toString(), text), new Span(0, text.length())).statements().size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says of itself that there is no newer grammar. */
  private record OneGrammar(RawParser parser) implements RawParser {
    @Override
    public RawParse parse(String sql) {
      return parser.parse(sql);
    }

    @Override
    public int versionNumber() {
      return Integer.MAX_VALUE;
    }

    @Override
    public String origin() {
      return parser.origin();
    }
  }
}
