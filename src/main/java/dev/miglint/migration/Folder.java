package dev.miglint.migration;

import dev.miglint.source.SourceFile;
import java.util.List;

/**
 * The readable files below one path, sorted by name.
 *
 * @param location as it is shown to people
 * @param files SQL and the frameworks' side files; their names are relative to the working
 *     directory
 */
public record Folder(String location, List<SourceFile> files) {
  public Folder {
    files = List.copyOf(files);
  }
}
