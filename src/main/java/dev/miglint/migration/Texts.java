package dev.miglint.migration;

import dev.miglint.migration.Discovery.Unreadable;
import dev.miglint.source.SourceFile;
import dev.miglint.source.SourceReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The texts of one run, each file read once. Thread-safe. */
final class Texts {

  /** Below this many files a thread costs more than it brings. */
  private static final int FEW = 16;

  private final DisplayNames names;
  private final Snapshot snapshot;
  private final Map<Path, Optional<SourceFile>> texts = new ConcurrentHashMap<>();
  private final Queue<Unreadable> unreadable = new ConcurrentLinkedQueue<>();

  Texts(DisplayNames names, Snapshot snapshot) {
    this.names = names;
    this.snapshot = snapshot;
  }

  /** Gives a file a text that does not come from the disk. */
  void put(Path file, InputStream text) {
    texts.put(file, accept(SourceReader.read(text, names.of(file))));
  }

  /** Whether it is worth while to share so many files among threads. */
  static boolean areMany(int files) {
    return files >= FEW;
  }

  /** Reads files that must be there. */
  void readAll(Collection<Path> files) {
    (areMany(files.size()) ? files.parallelStream() : files.stream())
        .forEach(file -> texts.computeIfAbsent(file, this::load));
  }

  /** The text of a file that may be absent. */
  Optional<SourceFile> read(Path file) {
    Optional<SourceFile> known = texts.get(file);
    if (known != null) {
      return known;
    }
    return snapshot.isFile(file) ? texts.computeIfAbsent(file, this::load) : Optional.empty();
  }

  boolean isRepositoryRoot(Path folder) {
    return Files.exists(folder.resolve(".git"));
  }

  List<Unreadable> unreadable() {
    return unreadable.stream().sorted(Comparator.comparing(Unreadable::file)).toList();
  }

  private Optional<SourceFile> load(Path file) {
    return accept(read(snapshot, file, names.of(file)));
  }

  /** A file as a snapshot has it. */
  static SourceReader.Result read(Snapshot snapshot, Path file, String name) {
    Optional<Snapshot.Content> other = snapshot.other(file);
    if (other.isEmpty()) {
      return SourceReader.read(file, name);
    }
    try (InputStream bytes = other.get().open()) {
      return SourceReader.read(bytes, name);
    } catch (IOException e) {
      return new SourceReader.Unreadable(name, ReadErrors.message(e));
    }
  }

  private Optional<SourceFile> accept(SourceReader.Result result) {
    if (result instanceof SourceReader.Text text) {
      return Optional.of(text.file());
    }
    if (result instanceof SourceReader.Unreadable failed) {
      unreadable.add(new Unreadable(failed.name(), failed.message()));
    }
    return Optional.empty();
  }
}
