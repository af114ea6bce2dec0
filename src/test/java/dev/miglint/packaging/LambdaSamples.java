package dev.miglint.packaging;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lambdas and references to methods of every kind that a compiler makes. */
@SuppressWarnings({"UnnecessaryLambda", "ImmutableEnumChecker"})
public final class LambdaSamples extends ArrayList<String>
    implements Supplier<Map<String, Object>> {
  private static final long serialVersionUID = 1;

  private String own = "own";

  @Override
  public Map<String, Object> get() {
    Map<String, Object> answers = new LinkedHashMap<>();
    plain(answers);
    references(answers);
    primitives(answers);
    inherited(answers);
    shapes(answers);
    nested(answers);
    return answers;
  }

  private void plain(Map<String, Object> answers) {
    Supplier<String> nothing = () -> "nothing";
    answers.put("captures nothing", nothing.get());
    answers.put(
        "same object each time", IntStream.range(0, 2).mapToObj(i -> same()).distinct().count());
    answers.put(
        "new object each time",
        IntStream.range(0, 2).mapToObj(i -> capturing("a")).distinct().count());
    byte small = 1;
    short shorter = 2;
    char letter = 'c';
    boolean yes = true;
    long large = 1L << 40;
    double real = 0.5;
    float single = 0.25f;
    int[] numbers = {1, 2};
    Function<String, String> all =
        text -> own + text + small + shorter + letter + yes + large + real + single + numbers[1];
    answers.put("captures one of each", all.apply("-"));
    Runnable effect = () -> own += "!";
    effect.run();
    answers.put("writes a private field", own);
    Supplier<Supplier<String>> within = () -> () -> own + large;
    answers.put("lambda in a lambda", within.get().get());
    answers.put(
        "anonymous class",
        new Object() {
          private final String inside = "inside";

          String text() {
            Supplier<String> text = () -> inside + own;
            return text.get();
          }
        }.text());
  }

  private static Supplier<String> same() {
    return () -> "same";
  }

  private static Supplier<String> capturing(String text) {
    return () -> text;
  }

  private void references(Map<String, Object> answers) {
    Function<Object, String> statics = String::valueOf;
    answers.put("static method", statics.apply(12));
    Supplier<String> bound = own::trim;
    answers.put("bound receiver", bound.get());
    BiFunction<String, String, Boolean> unbound = String::startsWith;
    answers.put("unbound receiver", unbound.apply("abc", "ab"));
    Supplier<String> hidden = this::hidden;
    answers.put("private method", hidden.get());
    UnboundSelf reference = LambdaSamples::hidden;
    answers.put("private method, unbound", reference.of(this));
    Function<String, StringBuilder> constructor = StringBuilder::new;
    answers.put("constructor", constructor.apply("x").append('y').toString());
    Function<String, Hidden> privateConstructor = Hidden::new;
    answers.put("private constructor", privateConstructor.apply("h").text);
    IntFunction<int[]> array = int[]::new;
    answers.put("constructor of an array", array.apply(3).length);
    Function<int[], Object> copied = int[]::clone;
    answers.put("clone of an array", ((int[]) copied.apply(new int[] {1, 2})).length);
    Function<List<String>, Integer> size = List::size;
    answers.put("method of an interface", size.apply(List.of("a")));
    Function<List<String>, Integer> hash = List::hashCode;
    answers.put("method of Object through an interface", hash.apply(List.of()));
    Comparator<String> natural = Comparator.naturalOrder();
    Supplier<Comparator<String>> defaultMethod = natural::reversed;
    answers.put("default method", defaultMethod.get().compare("a", "b"));
    Function<Map.Entry<String, String>, String> key = Map.Entry::getKey;
    answers.put("nested interface", key.apply(Map.entry("k", "v")));
    BinaryOperator<Integer> most = Integer::max;
    answers.put("boxed arguments of a primitive method", most.apply(3, 4));
    BiFunction<String, Object, String> varargs = String::format;
    answers.put("varargs", varargs.apply("<%s>", "v"));
    Function<String, List<String>> listed = List::of;
    answers.put("static method of an interface", listed.apply("e"));
    List<Object> kept = new ArrayList<>();
    Consumer<Object> add = kept::add;
    add.accept("added");
    answers.put("answer thrown away", kept.toString());
    StringBuilder built = new StringBuilder();
    Stream.of("a", "b").forEach(built::append);
    answers.put("result thrown away", built.toString());
    answers.put("null receiver", thrown(LambdaSamples::trimmedNothing));
  }

  @SuppressWarnings("NullAway")
  private static String nothing() {
    return null;
  }

  private static Object trimmedNothing() {
    Supplier<String> trimmed = nothing()::trim;
    return trimmed.get();
  }

  private static String thrown(Supplier<Object> work) {
    try {
      return String.valueOf(work.get());
    } catch (RuntimeException e) {
      return e.getClass().getName();
    }
  }

  private String hidden() {
    return "hidden" + size();
  }

  private static void primitives(Map<String, Object> answers) {
    ToLongFunction<Integer> wide = Integer::intValue;
    answers.put("int as long", wide.applyAsLong(7));
    ToDoubleFunction<Long> real = Long::longValue;
    answers.put("long as double", real.applyAsDouble(7L));
    ToDoubleFunction<Float> single = Float::floatValue;
    answers.put("float as double", single.applyAsDouble(1.5f));
    Function<Integer, Long> widened = LambdaSamples::doubled;
    answers.put("Integer for a long", widened.apply(21));
    Function<Character, Integer> letter = Character::getNumericValue;
    answers.put("Character for a char", letter.apply('7'));
    Function<Character, Integer> point = Character::getType;
    answers.put("Character for an int", point.apply('7'));
    Predicate<Boolean> yes = Boolean::booleanValue;
    answers.put("boolean", yes.test(true));
    IntPredicate even = i -> i % 2 == 0;
    answers.put("int", even.test(2));
    IntUnaryOperator next = i -> i + 1;
    LongUnaryOperator nextLong = i -> i + 1;
    DoubleUnaryOperator half = i -> i / 2;
    answers.put("two slots", half.applyAsDouble((double) nextLong.applyAsLong(next.applyAsInt(1))));
    IntFunction<Object> boxed = Integer::valueOf;
    answers.put("int as Object", boxed.apply(5));
    IntFunction<Number> number = i -> i;
    answers.put("int as Number", number.apply(5));
    IntFunction<String> objects = String::valueOf;
    answers.put("int for an Object", objects.apply(5));
    ToIntFunction<Byte> signed = Byte::byteValue;
    answers.put("byte as int", signed.applyAsInt((byte) -3));
    Function<Short, Double> far = LambdaSamples::halved;
    answers.put("Short for a double", far.apply((short) 3));
    Mixed mixed = LambdaSamples::mixed;
    answers.put("mixed", mixed.of(1, 2L, (byte) 3, 'd', 0.5f, true, "s"));
  }

  private static long doubled(long value) {
    return value * 2;
  }

  private static double halved(double value) {
    return value / 2;
  }

  private static String mixed(
      long a, float b, Object c, int d, double e, Boolean f, CharSequence g) {
    return a + "," + b + "," + c + "," + d + "," + e + "," + f + "," + g;
  }

  private void inherited(Map<String, Object> answers) {
    addAll(List.of("a", "b", "c"));
    Supplier<String> text = super::toString;
    answers.put("super", text.get());
    Supplier<Integer> changes = () -> modCount;
    answers.put("protected field", changes.get());
    Range remove = this::removeRange;
    remove.of(0, 1);
    answers.put("protected method of another package", toString());
    Supplier<String> greeting = new Polite() {}::greeting;
    answers.put("private method of an interface", greeting.get());
    answers.put("super of an interface", new VeryPolite().greeting());
  }

  private static void shapes(Map<String, Object> answers) {
    Runnable both = (Runnable & Marked) () -> answers.put("intersection", "run");
    both.run();
    answers.put("marked", both instanceof Marked);
    Supplier<String> kept = (Supplier<String> & Serializable) () -> "serializable";
    answers.put("serializable", kept.get());
    Narrow narrow = text -> text + "!";
    Wide<String> wide = narrow;
    answers.put("bridge", wide.of("narrow"));
    answers.put("bridge, exact", narrow.of("narrow"));
    answers.put("wrong argument", thrown(() -> wrong(narrow)));
    answers.put("generic method of a type variable", longest(List.of("a", "bcd", "ef")));
    answers.put(
        "collector",
        Stream.of("b", "a", "b")
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
            .toString());
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object wrong(Narrow narrow) {
    return ((Wide) narrow).of(1);
  }

  private static <T extends CharSequence & Comparable<T>> int longest(List<T> texts) {
    ToIntFunction<T> length = T::length;
    BinaryOperator<T> later = (a, b) -> a.compareTo(b) > 0 ? a : b;
    return texts.stream().mapToInt(length).max().orElse(0)
        + texts.stream().reduce(later).map(T::length).orElse(0);
  }

  private void nested(Map<String, Object> answers) {
    answers.put("inner class", new Inner().text());
    answers.put("record", new Pair(1, "p").description().get());
    answers.put("enum", Choice.SECOND.text("t"));
    answers.put("stack", Stream.of(stack()).toList());
  }

  private static String[] stack() {
    Supplier<String[]> frames =
        () ->
            Stream.of(new IllegalStateException().getStackTrace())
                .map(frame -> frame.getMethodName() + frame.getLineNumber())
                .limit(1)
                .toArray(String[]::new);
    return frames.get();
  }

  private final class Inner {
    private final String text = "inner";

    String text() {
      Supplier<String> outer = LambdaSamples.this::hidden;
      Function<Hidden, String> other = hidden -> hidden.text + text + own;
      return outer.get() + other.apply(new Hidden("o"));
    }
  }

  private static final class Hidden {
    private final String text;

    private Hidden(String text) {
      this.text = text;
    }
  }

  private record Pair(int number, String text) {
    Supplier<String> description() {
      return () -> number + text;
    }
  }

  private enum Choice {
    FIRST(text -> text + 1),
    SECOND(text -> text + 2);

    private final Function<String, String> change;

    Choice(Function<String, String> change) {
      this.change = change;
    }

    String text(String of) {
      return change.apply(of);
    }
  }

  /** A marker without methods. */
  interface Marked {}

  /** A reference to a method of the samples themselves. */
  interface UnboundSelf {
    String of(LambdaSamples self);
  }

  /** Arguments of a protected method. */
  interface Range {
    void of(int from, int to);
  }

  /** Other types than the method has that implements it. */
  interface Mixed {
    Object of(Integer a, Long b, byte c, Character d, float e, boolean f, String g);
  }

  /** A method whose erasure takes an Object. */
  interface Wide<T> {
    Object of(T text);
  }

  /** The same method for texts. */
  interface Narrow extends Wide<String> {
    @Override
    String of(String text);
  }

  /** Lambdas in an interface. */
  interface Polite {
    private String word() {
      return "hello";
    }

    default String greeting() {
      Supplier<String> word = this::word;
      Supplier<String> rest = () -> word() + Polite.rest("!");
      return word.get() + rest.get();
    }

    private static String rest(String mark) {
      Function<String, String> end = text -> text + mark;
      return end.apply(".");
    }
  }

  private static final class VeryPolite implements Polite {
    @Override
    public String greeting() {
      Supplier<String> above = Polite.super::greeting;
      return above.get() + "!";
    }
  }
}
