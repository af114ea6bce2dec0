package dev.miglint.cli;

import dev.miglint.lint.Linter;
import dev.miglint.lint.Parsers;
import dev.miglint.migration.Discovery;
import dev.miglint.migration.MigrationSet;
import dev.miglint.schema.Schema;
import java.util.List;

/** The catalog that histories start from. */
final class StartingSchema {

  private final Workspace workspace;
  private final Parsers parsers;

  StartingSchema(Workspace workspace, Parsers parsers) {
    this.workspace = workspace;
    this.parsers = parsers;
  }

  /** The dump that the configuration names, an empty database, or nothing that is known. */
  Schema configured() {
    if (workspace.configuration().startsEmpty()) {
      return Schema.EMPTY_DATABASE;
    }
    return workspace
        .configuration()
        .schema()
        .map(dump -> after(Schema.UNSEEN, List.of(dump.toString())))
        .orElse(Schema.UNSEEN);
  }

  /**
   * What is there after some scripts ran.
   *
   * @throws UsageException if one of them cannot be read
   */
  Schema after(Schema start, List<String> files) {
    Discovery discovery = workspace.discoverPlain(files);
    discovery
        .unreadable()
        .forEach(
            file -> {
              throw new UsageException(file.file() + ": " + file.message());
            });
    Schema schema = start;
    for (MigrationSet set : discovery.sets()) {
      Linter.Run run = new Linter(parsers, workspace.lintOptions(schema)).replay(List.of(set));
      for (var history : run.histories()) {
        history.scripts().forEach(script -> SyntaxErrors.say(workspace.terminal(), script));
        schema = history.after();
      }
    }
    return schema;
  }
}
