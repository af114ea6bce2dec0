package dev.miglint.parser.postgres;

import com.dylibso.chicory.runtime.ByteArrayMemory;
import com.dylibso.chicory.runtime.HostFunction;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.runtime.WasmFunctionHandle;
import com.dylibso.chicory.wasm.ChicoryException;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import com.dylibso.chicory.wasm.types.FunctionImport;
import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/**
 * libpg_query with the grammar of PostgreSQL 18, as WebAssembly that Java interprets: for what the
 * native library's grammar does not know, and for machines that have no native library. To start it
 * takes half a second, a statement takes some milliseconds.
 */
final class WebAssemblyParser implements RawParser {

  private static final String RESOURCE = "/libpg_query-18.wasm";

  /** What its trees say. */
  private static final int VERSION_NUMBER = 180_004;

  /** Which takes some twenty seconds: each token runs through the grammar's longest function. */
  private static final int BYTES_AT_MOST = 100_000;

  private static final RawError TOO_LONG =
      RawError.notAsked(
          "a statement of over 100 KB takes too long to be parsed without a native libpg_query of"
              + " its grammar");

  private static final RawError TOO_DEEP = RawError.notAsked("nested too deeply to be analysed");

  /**
   * 64 KB each. What is there before anything is allocated, 32 MB of it the stack; the module asks
   * for 128 MB, and for more than this when it needs more.
   */
  private static final int PAGES = 544;

  private static final int PAGES_AT_MOST = 16_384;

  private static final long PAGE_BYTES = 65_536;

  /** Its stack is 32 MB; a level of the tree takes less than this of it. */
  private static final int LEVELS = 10_000;

  // The names that Emscripten gave to what this build of the module imports and exports.
  private static final String CALLS = "abdefghijklny"; // invoke_…: calls that longjmp may end
  private static final String LONGJMP = "p";
  private static final String RESIZE_HEAP = "q";
  private static final String ENDS = "cmvx"; // assert_fail, exit, proc_exit, abort
  private static final String START = "A";
  private static final String MALLOC = "C";
  private static final String FREE = "E";
  private static final String PARSE = "F";
  private static final String FREE_RESULT = "G";
  private static final String SET_THREW = "P";
  private static final String RESTORE_STACK = "Q";
  private static final String STACK = "R";

  /** Each has tens of megabytes. */
  private static final int AT_ONCE = Math.min(4, Runtime.getRuntime().availableProcessors());

  private final WasmModule module;
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final Queue<Instance> idle = new ConcurrentLinkedQueue<>();

  private WebAssemblyParser(WasmModule module) {
    this.module = module;
  }

  /** The parser; empty in a build without it. */
  static Optional<WebAssemblyParser> load() {
    return Loaded.ONCE;
  }

  /** Read with the first statement that needs it. */
  private static final class Loaded {
    private static final Optional<WebAssemblyParser> ONCE = read();
  }

  private static Optional<WebAssemblyParser> read() {
    try (InputStream resource = WebAssemblyParser.class.getResourceAsStream(RESOURCE)) {
      return resource == null
          ? Optional.empty()
          : Optional.of(new WebAssemblyParser(Parser.parse(resource)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int versionNumber() {
    return VERSION_NUMBER;
  }

  @Override
  public String origin() {
    return "the class path, as WebAssembly";
  }

  @Override
  public RawParse parse(String sql) {
    return RawError.ofNul(sql)
        .map(RawParse::rejected)
        .orElseGet(() -> parse(LibPgQuery.terminated(sql)));
  }

  private RawParse parse(byte[] text) {
    if (text.length > BYTES_AT_MOST) {
      return RawParse.rejected(TOO_LONG);
    }
    if (text.length > LEVELS && TreeBound.of(text).levels() > LEVELS) {
      return RawParse.rejected(TOO_DEEP);
    }
    places.acquireUninterruptibly();
    try {
      Instance ready = idle.poll();
      Instance running = ready == null ? start() : ready;
      RawParse parse = parse(running, text);
      idle.add(running);
      return parse;
    } catch (ChicoryException | StackOverflowError e) {
      return RawParse.rejected(TOO_DEEP); // Its memory may be half of the truth, so it is let go.
    } finally {
      places.release();
    }
  }

  private static RawParse parse(Instance running, byte[] text) {
    int address = (int) running.export(MALLOC).apply(text.length)[0];
    running.memory().write(address, text);
    int result = (int) running.export(PARSE).apply(address)[0];
    RawParse parse = result(running.memory(), result);
    running.export(FREE).apply(address);
    running.export(FREE_RESULT).apply(result);
    return parse;
  }

  /** {@code PgQueryParseResult}: tree, stderr, error; of the error message, …, 1-based place. */
  private static RawParse result(Memory memory, int result) {
    int error = memory.readInt(result + 2 * Integer.BYTES);
    if (error != 0) {
      String message = memory.readCString(memory.readInt(error));
      if (message.equals("out of memory")) {
        return RawParse.rejected(RawError.TOO_LARGE); // The server itself has more.
      }
      int position = memory.readInt(error + 4 * Integer.BYTES);
      return RawParse.rejected(new RawError(message, Math.max(0, position), Optional.empty()));
    }
    int tree = memory.readInt(result);
    int end = tree;
    while (memory.read(end) != 0) {
      end++;
    }
    return RawParse.tree(memory.readBytes(tree, end - tree));
  }

  private Instance start() {
    int imports = module.importSection().importCount();
    HostFunction[] functions =
        IntStream.range(0, imports)
            .mapToObj(i -> (FunctionImport) module.importSection().getImport(i))
            .map(this::function)
            .toArray(HostFunction[]::new);
    Instance made =
        Instance.builder(module)
            .withImportValues(ImportValues.builder().addFunction(functions).build())
            .withMemoryLimits(new MemoryLimits(PAGES, PAGES_AT_MOST))
            .withMemoryFactory(ByteArrayMemory::new)
            .withStart(false)
            .build();
    made.export(START).apply();
    return made;
  }

  /** Ends the calls up to the one that set a place to jump to. */
  private static final class LongJump extends ChicoryException {
    private static final long serialVersionUID = 1L;

    LongJump() {
      super("longjmp");
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  private HostFunction function(FunctionImport imported) {
    FunctionType type = module.typeSection().getType(imported.typeIndex());
    long[] nothing = new long[type.returns().size()];
    return new HostFunction(
        imported.module(), imported.name(), type, handle(imported.name(), nothing));
  }

  private static WasmFunctionHandle handle(String name, long[] nothing) {
    if (CALLS.contains(name)) {
      return (running, arguments) -> call(running, arguments, nothing);
    }
    if (name.equals(LONGJMP)) {
      return (running, arguments) -> {
        throw new LongJump();
      };
    }
    if (name.equals(RESIZE_HEAP)) {
      return (running, arguments) -> new long[] {resized(running.memory(), arguments[0]) ? 1 : 0};
    }
    if (ENDS.contains(name)) {
      return (running, arguments) -> {
        throw new ChicoryException("libpg_query ended");
      };
    }
    return (running, arguments) -> nothing; // Timers and files, of which there are none.
  }

  /** As Emscripten's JavaScript has it: a call through the table, which a long jump may end. */
  private static long[] call(Instance running, long[] arguments, long[] nothing) {
    long[] stack = running.export(STACK).apply();
    try {
      int function = running.table(0).requiredRef((int) arguments[0]);
      return running
          .getMachine()
          .call(function, Arrays.copyOfRange(arguments, 1, arguments.length));
    } catch (LongJump e) {
      running.export(RESTORE_STACK).apply(stack);
      running.export(SET_THREW).apply(1, 0);
      return nothing;
    }
  }

  /** By a quarter at least, since what there is has to be copied each time. */
  private static boolean resized(Memory memory, long bytes) {
    long wanted = Integer.toUnsignedLong((int) bytes);
    if (wanted > Runtime.getRuntime().maxMemory() / 2) {
      return false; // For a moment there are two of it.
    }
    int pages = memory.pages();
    int missing = (int) ((wanted + PAGE_BYTES - 1) / PAGE_BYTES) - pages;
    int room = Math.min(PAGES_AT_MOST - pages, Math.max(missing, pages / 4));
    return missing <= 0 || memory.grow(room) >= 0;
  }
}
