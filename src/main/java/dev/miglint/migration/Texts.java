package dev.miglint.migration;

import dev.miglint.migration.Discovery.Unreadable;
import dev.miglint.source.SourceFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The texts of one run, each file read once. Thread-safe. */
final class Texts {

  private final DisplayNames names;
  private final Map<Path, Optional<SourceFile>> texts = new ConcurrentHashMap<>();
  private final Map<Path, Unreadable> unreadable = new ConcurrentHashMap<>();

  Texts(DisplayNames names) {
    this.names = names;
  }

  /** Gives a file a text that does not come from the disk. */
  void put(Path file, SourceFile text) {
    texts.put(file, Optional.of(text));
  }

  /** Reads files that must be there. */
  void readAll(Collection<Path> files) {
    files.parallelStream().forEach(file -> texts.computeIfAbsent(file, this::load));
  }

  /** The text of a file that may be absent. */
  Optional<SourceFile> read(Path file) {
    Optional<SourceFile> known = texts.get(file);
    if (known != null) {
      return known;
    }
    return Files.isRegularFile(file) ? texts.computeIfAbsent(file, this::load) : Optional.empty();
  }

  boolean isRepositoryRoot(Path folder) {
    return Files.exists(folder.resolve(".git"));
  }

  List<Unreadable> unreadable() {
    return unreadable.values().stream().sorted(Comparator.comparing(Unreadable::file)).toList();
  }

  private Optional<SourceFile> load(Path file) {
    try {
      return Optional.of(decode(names.of(file), Files.readAllBytes(file)));
    } catch (CharacterCodingException e) {
      return failed(file, "is not UTF-8 text");
    } catch (NoSuchFileException e) {
      return failed(file, "vanished before it could be read");
    } catch (IOException e) {
      return failed(file, ReadErrors.message(e));
    }
  }

  static SourceFile decode(String name, byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return new SourceFile(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private Optional<SourceFile> failed(Path file, String message) {
    unreadable.put(file, new Unreadable(names.of(file), message));
    return Optional.empty();
  }
}
