package dev.miglint.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

class OrdinaryLambdasTest {
  private static final String SAMPLES = LambdaSamples.class.getName();
  private static final LocalDateTime TIME = LocalDateTime.of(2025, 11, 1, 0, 0);

  @TempDir private Path folder;

  @Test
  void samplesAnswerAsBefore() throws Exception {
    Map<String, byte[]> classes = samples();

    OrdinaryLambdas.Result result = OrdinaryLambdas.of(classes);

    Map<String, Object> expected = new LambdaSamples().get();
    assertThat(expected).hasSizeGreaterThan(50);
    assertThat(answers(SAMPLES, with(classes, result))).isEqualTo(expected);
  }

  @Test
  void onlySerializableLambdasStay() throws Exception {
    Map<String, byte[]> classes = samples();

    OrdinaryLambdas.Result result = OrdinaryLambdas.of(classes);

    assertThat(lambdas(classes)).hasSizeGreaterThan(60);
    assertThat(result.left()).hasSize(2).allMatch(left -> left.contains("LambdaSamples.lambda$"));
    assertThat(lambdas(with(classes, result))).hasSize(2).containsOnly("altMetafactory");
  }

  @Test
  void framesNameTheClassAndTheLineOfTheLambda() throws Exception {
    Map<String, byte[]> classes =
        compiled(
            """
            public final class Old implements java.util.function.Supplier<String> {
              public String get() {
                java.util.function.Function<String, Integer> number =
                    Integer::valueOf;
                try {
                  return "" + number.apply("x");
                } catch (NumberFormatException e) {
                  for (StackTraceElement frame : e.getStackTrace()) {
                    if (frame.getClassName().startsWith("Old")) return frame.toString();
                  }
                  return "none";
                }
              }
            }
            """,
            "17");

    assertThat(answer(with(classes, OrdinaryLambdas.of(classes))))
        .asString()
        .contains("Old$lambda$1.apply(Old.java:3)");
  }

  @Test
  void classesThatAreOlderThanNestsGetOne() throws Exception {
    Map<String, byte[]> classes =
        compiled(
            """
            public class Old implements java.util.function.Supplier<String> {
              private String own = "own";
              private String hidden() { return own; }
              public String get() {
                java.util.function.Supplier<String> lambda = () -> own + "!";
                java.util.function.Supplier<String> reference = this::hidden;
                return lambda.get() + reference.get() + new Inner().text();
              }
              class Inner {
                String text() {
                  java.util.function.Supplier<String> lambda = () -> own + hidden();
                  return lambda.get();
                }
              }
            }
            """,
            "8");
    assertThat(new ClassReader(classes.get("Old")).readShort(6)).isEqualTo((short) Opcodes.V1_8);

    OrdinaryLambdas.Result result = OrdinaryLambdas.of(classes);

    assertThat(result.left()).isEmpty();
    assertThat(lambdas(with(classes, result))).isEmpty();
    assertThat(answer(with(classes, result))).isEqualTo("own!ownownown");
  }

  @Test
  void methodsForSubclassesAloneStay() {
    // Compilers make a lambda of such a reference; others need not.
    ClassNode node = new ClassNode();
    node.visit(Opcodes.V17, 0, "Kept", null, "java/util/ArrayList", null);
    node.visitMethod(0, "remover", "()V", null, null)
        .visitInvokeDynamicInsn(
            "of",
            "(LKept;)Lother/Range;",
            new Handle(
                Opcodes.H_INVOKESTATIC,
                "java/lang/invoke/LambdaMetafactory",
                "metafactory",
                "()V",
                false),
            Type.getType("(II)V"),
            new Handle(
                Opcodes.H_INVOKEVIRTUAL, "java/util/ArrayList", "removeRange", "(II)V", false),
            Type.getType("(II)V"));
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    node.accept(writer);

    OrdinaryLambdas.Result result = OrdinaryLambdas.of(Map.of("Kept", writer.toByteArray()));

    assertThat(result.left()).singleElement().asString().contains("removeRange");
    assertThat(result.classes()).containsOnlyKeys("Kept");
  }

  @Test
  void jarKeepsItsOtherEntriesAndGivesTheSameBytesEachTime() throws Exception {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    contents.put(
        "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n".getBytes(StandardCharsets.UTF_8));
    samples().forEach((name, bytes) -> contents.put(name + ".class", bytes));
    contents.put(SAMPLES.replace('.', '/'), "a resource".getBytes(StandardCharsets.UTF_8));
    Path jar = jar("a.jar", contents);

    OrdinaryLambdas.main(new String[] {jar.toString()});
    byte[] once = Files.readAllBytes(jar);
    OrdinaryLambdas.main(new String[] {jar("b.jar", contents).toString()});
    OrdinaryLambdas.main(new String[] {jar.toString()});

    assertThat(Files.readAllBytes(folder.resolve("b.jar"))).isEqualTo(once);
    assertThat(Files.readAllBytes(jar)).as("nothing is left to do").isEqualTo(once);
    try (ZipFile file = new ZipFile(jar.toFile())) {
      assertThat(file.stream().map(ZipEntry::getName))
          .startsWith(contents.keySet().toArray(String[]::new))
          .hasSizeGreaterThan(contents.size() + 50);
      assertThat(file.stream().map(ZipEntry::getTimeLocal)).containsOnly(TIME);
      assertThat(file.getInputStream(file.getEntry(SAMPLES.replace('.', '/'))))
          .hasContent("a resource");
    }
    assertThat(folder).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void classesWithAFormForNewerVersionsStay() throws Exception {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    byte[] code =
        compiled(
                """
                public final class Old implements java.util.function.Supplier<String> {
                  public String get() {
                    java.util.function.Supplier<String> lambda = () -> "a";
                    return lambda.get();
                  }
                }
                """,
                "17")
            .get("Old");
    contents.put("Old.class", code);
    contents.put("META-INF/versions/21/Old.class", code);
    Path jar = jar("a.jar", contents);

    OrdinaryLambdas.main(new String[] {jar.toString()});

    try (ZipFile file = new ZipFile(jar.toFile())) {
      assertThat(file.stream()).hasSize(2);
      assertThat(file.getInputStream(file.getEntry("Old.class"))).hasBinaryContent(code);
    }
  }

  private Path jar(String name, Map<String, byte[]> contents) throws IOException {
    Path jar = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, byte[]> content : contents.entrySet()) {
        ZipEntry entry = new ZipEntry(content.getKey());
        entry.setTimeLocal(TIME);
        out.putNextEntry(entry);
        out.write(content.getValue());
      }
    }
    return jar;
  }

  /** The samples as they are on the class path. */
  private static Map<String, byte[]> samples() throws Exception {
    Path classes =
        Path.of(LambdaSamples.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return read(classes, "dev/miglint/packaging/LambdaSamples");
  }

  private Map<String, byte[]> compiled(String code, String release) throws IOException {
    Path source = Files.writeString(folder.resolve("Old.java"), code);
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-Xlint:-options", "--release", release, source.toString()))
        .isZero();
    Map<String, byte[]> classes = read(folder, "Old");
    for (String name : classes.keySet()) {
      Files.delete(folder.resolve(name + ".class"));
    }
    return classes;
  }

  private static Map<String, byte[]> read(Path folder, String prefix) throws IOException {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (name.startsWith(prefix) && name.endsWith(".class")) {
          classes.put(name.substring(0, name.length() - 6), Files.readAllBytes(file));
        }
      }
    }
    return classes;
  }

  private static Map<String, byte[]> with(
      Map<String, byte[]> classes, OrdinaryLambdas.Result result) {
    Map<String, byte[]> all = new LinkedHashMap<>(classes);
    all.putAll(result.classes());
    return all;
  }

  private static Object answer(Map<String, byte[]> classes) throws Exception {
    return answers("Old", classes);
  }

  private static Object answers(String type, Map<String, byte[]> classes) throws Exception {
    Class<?> loaded = Class.forName(type, true, new Loader(classes));
    for (String name : classes.keySet()) {
      Class.forName(name.replace('/', '.'), true, loaded.getClassLoader());
    }
    return ((Supplier<?>) loaded.getConstructor().newInstance()).get();
  }

  /** Which methods of LambdaMetafactory the classes ask. */
  private static List<String> lambdas(Map<String, byte[]> classes) {
    return classes.values().stream()
        .flatMap(
            bytes -> {
              ClassNode node = new ClassNode();
              new ClassReader(bytes).accept(node, 0);
              return node.methods.stream();
            })
        .flatMap(method -> Stream.of(method.instructions.toArray()))
        .filter(InvokeDynamicInsnNode.class::isInstance)
        .map(call -> ((InvokeDynamicInsnNode) call).bsm)
        .filter(bootstrap -> bootstrap.getOwner().endsWith("LambdaMetafactory"))
        .map(Handle::getName)
        .toList();
  }

  /** Has classes of its own by the names that others have as well. */
  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classes;

    Loader(Map<String, byte[]> classes) {
      this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      byte[] bytes = classes.get(name.replace('.', '/'));
      if (bytes == null) {
        return super.loadClass(name, resolve);
      }
      Class<?> known = findLoadedClass(name);
      return known != null ? known : defineClass(name, bytes, 0, bytes.length);
    }
  }
}
