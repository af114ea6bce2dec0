package dev.miglint.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.LambdaMetafactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Makes ordinary classes of a jar's lambdas, so that Java need not make them at each start
 * (docs/decisions/0008).
 *
 * <p>For each place where LambdaMetafactory would be asked for an object there is a class then that
 * implements the interface and calls what the metafactory would have called, in the nest of the
 * class with the lambda, so that it may call its private methods. What does not mean the same from
 * there stays as it is: serializable lambdas, and methods that only a subclass may call.
 *
 * <p>The build runs this file as it is, with ASM on the class path, and gives it the jar, which is
 * written anew. It is among the tests because it has to be compiled and checked like all else and
 * must not be in the jar.
 */
public final class OrdinaryLambdas {
  private static final String METAFACTORY = Type.getInternalName(LambdaMetafactory.class);
  private static final String CLASS = ".class";
  private static final String VERSIONS = "META-INF/versions/";
  private static final String INSTANCE = "INSTANCE";

  private final Map<String, byte[]> classes;
  private final Map<String, ClassNode> outlines = new HashMap<>();
  private final Map<String, ClassNode> rewritten = new LinkedHashMap<>();
  private final Map<String, byte[]> made = new LinkedHashMap<>();
  private final List<String> left = new ArrayList<>();

  private OrdinaryLambdas(Map<String, byte[]> classes) {
    this.classes = classes;
  }

  /**
   * What comes out.
   *
   * @param classes by internal name: those that were changed, and new ones behind them
   * @param left one text for each lambda that stays as it is: the class and what it calls
   */
  public record Result(Map<String, byte[]> classes, List<String> left) {
    public Result {
      left = List.copyOf(left);
    }
  }

  public static void main(String[] arguments) throws IOException {
    Path jar = Path.of(arguments[0]);
    Path written = Path.of(jar + ".new");
    List<String> left;
    try (ZipFile old = new ZipFile(jar.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(written))) {
      List<? extends ZipEntry> entries = old.stream().toList();
      Map<String, byte[]> classes = new LinkedHashMap<>();
      for (ZipEntry entry : entries) {
        if (entry.getName().endsWith(CLASS)) {
          classes.put(className(entry.getName()), old.getInputStream(entry).readAllBytes());
        }
      }
      // What has another form for newer versions of Java stays, since both would have to fit.
      classes
          .keySet()
          .removeAll(
              classes.keySet().stream()
                  .filter(name -> name.startsWith(VERSIONS))
                  .flatMap(name -> Stream.of(name, name.replaceFirst(VERSIONS + "\\d+/", "")))
                  .toList());
      Result result = of(classes);
      left = result.left();
      Map<String, byte[]> changes = new LinkedHashMap<>();
      result.classes().forEach((name, bytes) -> changes.put(name + CLASS, bytes));
      for (ZipEntry entry : entries) {
        byte[] changed = changes.remove(entry.getName());
        write(
            out,
            entry.getName(),
            entry,
            changed != null ? changed : old.getInputStream(entry).readAllBytes());
      }
      for (Map.Entry<String, byte[]> made : changes.entrySet()) {
        write(out, made.getKey(), entries.get(0), made.getValue());
      }
    }
    Files.move(written, jar, StandardCopyOption.REPLACE_EXISTING);
    System.out.println("Lambdas that stay as they are in " + jar + ":");
    left.forEach(System.out::println);
  }

  private static String className(String entry) {
    return entry.substring(0, entry.length() - CLASS.length());
  }

  private static void write(ZipOutputStream out, String name, ZipEntry like, byte[] content)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(like.getTimeLocal());
    out.putNextEntry(entry);
    out.write(content);
    out.closeEntry();
  }

  /**
   * The classes that differ then.
   *
   * @param classes all that belong together, by internal name
   */
  public static Result of(Map<String, byte[]> classes) {
    OrdinaryLambdas lambdas = new OrdinaryLambdas(classes);
    classes.forEach(
        (name, bytes) -> {
          if (new String(bytes, StandardCharsets.ISO_8859_1).contains(METAFACTORY)) {
            lambdas.rewrite(lambdas.node(name));
          }
        });
    Map<String, byte[]> result = new LinkedHashMap<>();
    lambdas.rewritten.forEach(
        (name, node) -> {
          ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
          node.accept(writer);
          result.put(name, writer.toByteArray());
        });
    result.putAll(lambdas.made);
    return new Result(result, lambdas.left);
  }

  private ClassNode node(String name) {
    return rewritten.computeIfAbsent(
        name,
        key -> {
          ClassNode node = new ClassNode();
          new ClassReader(classes.get(key)).accept(node, 0);
          return node;
        });
  }

  private void rewrite(ClassNode host) {
    Map<Lambda, String> types = new HashMap<>();
    for (MethodNode method : host.methods) {
      int line = 0;
      int locals = method.maxLocals;
      for (AbstractInsnNode instruction : method.instructions.toArray()) {
        if (instruction instanceof LineNumberNode number) {
          line = number.line;
        } else if (instruction instanceof InvokeDynamicInsnNode call
            && call.bsm.getOwner().equals(METAFACTORY)) {
          Lambda lambda = Lambda.of(call);
          if (lambda.serializable() || !reachable(lambda.target(), host)) {
            left.add(host.name + " -> " + lambda.target());
            continue;
          }
          int from = line;
          String type =
              types.computeIfAbsent(lambda, key -> make(key, host, types.size() + 1, from));
          method.instructions.insertBefore(call, object(type, call.desc, locals));
          method.instructions.remove(call);
        }
      }
    }
  }

  /**
   * An object in the place of the values that it captures.
   *
   * @param locals from which variable on the method has none of its own
   */
  private static InsnList object(String type, String site, int locals) {
    InsnList code = new InsnList();
    Type[] captured = Type.getArgumentTypes(site);
    if (captured.length == 0) {
      String described = Type.getReturnType(site).getDescriptor();
      code.add(new FieldInsnNode(Opcodes.GETSTATIC, type, INSTANCE, described));
      return code;
    }
    InsnList values = new InsnList();
    int local = locals;
    for (Type value : captured) {
      code.insert(new VarInsnNode(value.getOpcode(Opcodes.ISTORE), local));
      values.add(new VarInsnNode(value.getOpcode(Opcodes.ILOAD), local));
      local += value.getSize();
    }
    code.add(new TypeInsnNode(Opcodes.NEW, type));
    code.add(new InsnNode(Opcodes.DUP));
    code.add(values);
    String initializer = Type.getMethodDescriptor(Type.VOID_TYPE, captured);
    code.add(new MethodInsnNode(Opcodes.INVOKESPECIAL, type, "<init>", initializer));
    return code;
  }

  private String make(Lambda lambda, ClassNode host, int number, int line) {
    // Nests are known from Java 11 on, and whatever has lambdas means the same there.
    host.version = Math.max(host.version, Opcodes.V11);
    ClassNode nest = node(nest(host));
    if (nest.nestMembers == null) {
      nest.nestMembers = new ArrayList<>();
    }
    String type = host.name + "$lambda$" + number;
    if (classes.containsKey(type)) {
      throw new IllegalStateException("a class " + type + " is there already");
    }
    nest.nestMembers.add(type);
    made.put(type, new LambdaClass(type, lambda, host, line).bytes());
    return type;
  }

  private static String nest(ClassNode type) {
    return type.nestHostClass == null ? type.name : type.nestHostClass;
  }

  /** Whether a class of the same nest may call it and means the same by that. */
  private boolean reachable(Handle target, ClassNode host) {
    if (!classes.containsKey(nest(host))) {
      return false;
    }
    Method method = new Method(target.getName(), target.getDesc());
    ClassNode owner = declaring(target.getOwner(), method).orElse(null);
    if (owner == null) {
      return false;
    }
    int access = declared(owner, method).orElseThrow().access;
    if ((access & Opcodes.ACC_PRIVATE) != 0) {
      return nest(owner).equals(nest(host));
    }
    return target.getTag() != Opcodes.H_INVOKESPECIAL
        && ((access & Opcodes.ACC_PUBLIC) != 0 || folder(owner.name).equals(folder(host.name)));
  }

  private static String folder(String name) {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }

  private Optional<ClassNode> declaring(String type, Method method) {
    Optional<ClassNode> outline = outline(type);
    if (outline.isEmpty() || declared(outline.get(), method).isPresent()) {
      return outline;
    }
    return Stream.concat(
            Stream.ofNullable(outline.get().superName), outline.get().interfaces.stream())
        .flatMap(above -> declaring(above, method).stream())
        .findFirst();
  }

  private static Optional<MethodNode> declared(ClassNode type, Method method) {
    return type.methods.stream()
        .filter(
            declared ->
                declared.name.equals(method.getName())
                    && declared.desc.equals(method.getDescriptor()))
        .findFirst();
  }

  /** A class of the jar or of Java without the code of its methods. */
  private Optional<ClassNode> outline(String type) {
    ClassNode known = outlines.get(type);
    if (known != null) {
      return Optional.of(known);
    }
    ClassNode outline = new ClassNode();
    byte[] bytes = classes.get(type);
    try (InputStream in =
        bytes != null
            ? InputStream.nullInputStream()
            : ClassLoader.getPlatformClassLoader().getResourceAsStream(type + CLASS)) {
      if (in == null) {
        return Optional.empty();
      }
      new ClassReader(bytes != null ? bytes : in.readAllBytes())
          .accept(outline, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    outlines.put(type, outline);
    return Optional.of(outline);
  }

  /**
   * What LambdaMetafactory is asked for.
   *
   * @param name the method that the object implements
   * @param site what it captures, and the interface
   * @param interfaces that one, and others of an intersection
   * @param erased the forms in which the method is called, with and without type variables
   * @param exact the types that its arguments really have
   * @param target what it calls
   */
  private record Lambda(
      String name,
      String site,
      List<Type> interfaces,
      List<Type> erased,
      Type exact,
      Handle target,
      boolean serializable) {

    static Lambda of(InvokeDynamicInsnNode call) {
      List<Type> interfaces = new ArrayList<>(List.of(Type.getReturnType(call.desc)));
      List<Type> erased = new ArrayList<>(List.of((Type) call.bsmArgs[0]));
      int flags = 0;
      if (call.bsm.getName().equals("altMetafactory")) {
        flags = (Integer) call.bsmArgs[3];
        int at = 4;
        if ((flags & LambdaMetafactory.FLAG_MARKERS) != 0) {
          at = addTypes(call.bsmArgs, at, interfaces);
        }
        if ((flags & LambdaMetafactory.FLAG_BRIDGES) != 0) {
          addTypes(call.bsmArgs, at, erased);
        }
      }
      return new Lambda(
          call.name,
          call.desc,
          interfaces.stream().distinct().toList(),
          erased.stream().distinct().toList(),
          (Type) call.bsmArgs[2],
          (Handle) call.bsmArgs[1],
          (flags & LambdaMetafactory.FLAG_SERIALIZABLE) != 0);
    }

    private static int addTypes(Object[] arguments, int at, List<Type> types) {
      int end = at + 1 + (Integer) arguments[at];
      for (int i = at + 1; i < end; i++) {
        types.add((Type) arguments[i]);
      }
      return end;
    }
  }

  /**
   * The class of a lambda.
   *
   * @param line where the lambda is, for stack traces
   */
  private record LambdaClass(String type, Lambda lambda, ClassNode host, int line) {
    private static final Map<Type, Type> UNBOXED =
        Map.of(
            Type.getType(Boolean.class), Type.BOOLEAN_TYPE,
            Type.getType(Character.class), Type.CHAR_TYPE,
            Type.getType(Byte.class), Type.BYTE_TYPE,
            Type.getType(Short.class), Type.SHORT_TYPE,
            Type.getType(Integer.class), Type.INT_TYPE,
            Type.getType(Long.class), Type.LONG_TYPE,
            Type.getType(Float.class), Type.FLOAT_TYPE,
            Type.getType(Double.class), Type.DOUBLE_TYPE);

    byte[] bytes() {
      ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      writer.visit(
          host.version,
          Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
          type,
          null,
          "java/lang/Object",
          lambda.interfaces().stream().map(Type::getInternalName).toArray(String[]::new));
      writer.visitSource(host.sourceFile, null);
      writer.visitNestHost(nest(host));
      for (int i = 0; i < captured().length; i++) {
        writer.visitField(
            Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL,
            "captured" + i,
            captured()[i].getDescriptor(),
            null,
            null);
      }
      constructor(writer);
      if (captured().length == 0) {
        instance(writer);
      }
      lambda.erased().forEach(erased -> method(writer, erased));
      return writer.toByteArray();
    }

    private Type[] captured() {
      return Type.getArgumentTypes(lambda.site());
    }

    private Type self() {
      return Type.getObjectType(type);
    }

    private Method initializer() {
      return new Method("<init>", Type.VOID_TYPE, captured());
    }

    private static GeneratorAdapter code(ClassWriter writer, int access, Method method) {
      return new GeneratorAdapter(access, method, null, null, writer);
    }

    private void constructor(ClassWriter writer) {
      GeneratorAdapter code = code(writer, 0, initializer());
      code.loadThis();
      code.invokeConstructor(Type.getType(Object.class), new Method("<init>", "()V"));
      for (int i = 0; i < captured().length; i++) {
        code.loadThis();
        code.loadArg(i);
        code.putField(self(), "captured" + i, captured()[i]);
      }
      code.returnValue();
      code.endMethod();
    }

    private void instance(ClassWriter writer) {
      Type declared = lambda.interfaces().get(0);
      writer.visitField(
          Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, INSTANCE, declared.getDescriptor(), null, null);
      GeneratorAdapter code = code(writer, Opcodes.ACC_STATIC, new Method("<clinit>", "()V"));
      code.newInstance(self());
      code.dup();
      code.invokeConstructor(self(), initializer());
      code.putStatic(self(), INSTANCE, declared);
      code.returnValue();
      code.endMethod();
    }

    private void method(ClassWriter writer, Type erased) {
      Handle target = lambda.target();
      Type owner = Type.getObjectType(target.getOwner());
      Type result = Type.getReturnType(target.getDesc());
      List<Type> wanted = new ArrayList<>(List.of(Type.getArgumentTypes(target.getDesc())));
      GeneratorAdapter code =
          code(writer, Opcodes.ACC_PUBLIC, new Method(lambda.name(), erased.getDescriptor()));
      if (line > 0) {
        code.visitLineNumber(line, code.mark());
      }
      if (target.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
        code.newInstance(owner);
        code.dup();
        result = owner;
      } else if (target.getTag() != Opcodes.H_INVOKESTATIC) {
        wanted.add(0, owner);
      }
      for (int i = 0; i < captured().length; i++) {
        code.loadThis();
        code.getField(self(), "captured" + i, captured()[i]);
      }
      Type[] given = erased.getArgumentTypes();
      for (int i = 0; i < given.length; i++) {
        code.loadArg(i);
        convert(
            code,
            given[i],
            lambda.exact().getArgumentTypes()[i],
            wanted.get(captured().length + i));
      }
      code.visitMethodInsn(
          opcode(target),
          target.getOwner(),
          target.getName(),
          target.getDesc(),
          target.isInterface());
      convert(code, result, erased.getReturnType(), erased.getReturnType());
      code.returnValue();
      code.endMethod();
    }

    private static int opcode(Handle target) {
      return switch (target.getTag()) {
        case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
        case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
        // Private ones, too: members of a nest call them like others (JVMS 6.5).
        default -> target.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
      };
    }

    /**
     * The value on the stack as another type, by the rules of LambdaMetafactory.
     *
     * @param through what the value really is where {@code from} is the erasure of that
     */
    private static void convert(GeneratorAdapter code, Type from, Type through, Type to) {
      if (from.equals(Type.VOID_TYPE) || to.equals(Type.VOID_TYPE)) {
        return;
      }
      if (isPrimitive(from)) {
        Type value = isPrimitive(to) ? to : UNBOXED.getOrDefault(to, from);
        code.cast(from, value);
        if (!isPrimitive(to)) {
          code.valueOf(value);
        }
        return;
      }
      Type source = isPrimitive(through) ? from : through;
      if (!source.equals(from)) {
        code.checkCast(source);
      }
      if (isPrimitive(to)) {
        Type value = UNBOXED.getOrDefault(source, to);
        code.unbox(value);
        code.cast(value, to);
      } else if (!to.equals(source)) {
        code.checkCast(to);
      }
    }

    private static boolean isPrimitive(Type type) {
      return type.getSort() < Type.ARRAY;
    }
  }
}
