package dev.miglint.migration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A tree of files that is not quite the one on the disk. */
public final class Snapshot {

  /** The disk as it is. */
  public static final Snapshot OF_THE_DISK = new Snapshot(Map.of(), Set.of());

  private final Map<Path, Content> others;
  private final Set<Path> absent;

  /** What a file holds. */
  public interface Content {
    /** From its beginning; the caller closes it. */
    InputStream open() throws IOException;
  }

  /**
   * @param others files that hold something else than on the disk, where they need not even be
   * @param absent files of the disk that are not there; all paths are absolute and normalized
   */
  public Snapshot(Map<Path, Content> others, Set<Path> absent) {
    this.others = Map.copyOf(others);
    this.absent = Set.copyOf(absent);
  }

  /** What a file holds, where that is not what the disk has. */
  Optional<Content> other(Path file) {
    return Optional.ofNullable(others.get(file));
  }

  boolean lacks(Path file) {
    return absent.contains(file);
  }

  boolean isFile(Path file) {
    return others.containsKey(file) || (!lacks(file) && Files.isRegularFile(file));
  }

  /** The files directly in a folder that the disk does not have. */
  List<Path> missing(Path folder) {
    return others.keySet().stream()
        .filter(file -> folder.equals(file.getParent()) && !Files.exists(file))
        .sorted()
        .toList();
  }
}
