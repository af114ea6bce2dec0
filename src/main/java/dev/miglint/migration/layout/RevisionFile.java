package dev.miglint.migration.layout;

import dev.miglint.migration.RevisionGraph.Description;
import dev.miglint.migration.RevisionGraph.Reference;
import dev.miglint.parser.lexer.PythonTokens;
import dev.miglint.parser.lexer.PythonTokens.Kind;
import dev.miglint.parser.lexer.PythonTokens.PythonToken;
import dev.miglint.source.SourceFile;
import dev.miglint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of a revision of Alembic: the variables that name it and the ones before it, the text at
 * its top, and where its two functions stand. What the functions do, a parser of Python reads.
 */
final class RevisionFile {

  private static final Pattern REVISION_ID = Pattern.compile("(?m)^\\s*Revision ID:[ \t]*(\\S+)");
  private static final Pattern REVISES =
      Pattern.compile("(?m)^\\s*Revises:[ \t]*([^\\s#][^\r\n#]*)");

  private final SourceFile file;
  private final Map<String, List<Reference>> variables = new LinkedHashMap<>();
  private final Map<String, Span> functions = new LinkedHashMap<>();
  private Span text = Span.START_OF_FILE;

  private RevisionFile(SourceFile file) {
    this.file = file;
  }

  /** Empty where the file is no revision. */
  static Optional<RevisionFile> read(SourceFile file) {
    if (!file.text().contains("revision")) {
      return Optional.empty();
    }
    RevisionFile revision = new RevisionFile(file);
    List<PythonToken> statement = new ArrayList<>();
    for (PythonToken token : PythonTokens.of(file.text())) {
      if (token.kind() != Kind.COMMENT) {
        if (token.first()) {
          revision.statement(statement);
          statement.clear();
        }
        statement.add(token);
      }
    }
    revision.statement(statement);
    boolean named = revision.variables.getOrDefault("revision", List.of()).size() == 1;
    boolean follows =
        revision.variables.containsKey("down_revision") || revision.upgrade().isPresent();
    return named && follows ? Optional.of(revision) : Optional.empty();
  }

  private void statement(List<PythonToken> tokens) {
    if (tokens.isEmpty()) {
      return;
    }
    PythonToken first = tokens.get(0);
    Span last = tokens.get(tokens.size() - 1).span();
    if (first.kind() == Kind.STRING && text.length() == 0 && functions.isEmpty()) {
      text = first.span();
    } else if (first.kind() == Kind.WORD && word(first).equals("def") && tokens.size() > 1) {
      functions.put(word(tokens.get(1)), first.span().through(last));
    } else if (first.kind() == Kind.WORD) {
      assignment(word(first), tokens);
    }
  }

  private void assignment(String name, List<PythonToken> tokens) {
    int sign = 1;
    while (sign < tokens.size() && !word(tokens.get(sign)).equals("=")) {
      sign++;
    }
    boolean annotated = tokens.size() > 1 && word(tokens.get(1)).equals(":");
    if (sign == tokens.size() || (sign > 1 && !annotated)) {
      return;
    }
    List<Reference> values = new ArrayList<>();
    for (PythonToken token : tokens.subList(sign, tokens.size())) {
      if (token.kind() == Kind.STRING) {
        values.add(new Reference(content(token), token.span()));
      }
    }
    variables.put(name, values);
  }

  private String word(PythonToken token) {
    return file.text(token.span());
  }

  /** The value of a string as ids are written: without escapes. */
  private String content(PythonToken string) {
    return word(string).replaceFirst("^[rRuUbB]*(\"\"\"|'''|\"|')", "").replaceFirst("[\"']+$", "");
  }

  SourceFile file() {
    return file;
  }

  Reference id() {
    return variables.getOrDefault("revision", List.of()).get(0);
  }

  List<Reference> parents() {
    return variables.getOrDefault("down_revision", List.of());
  }

  List<Reference> dependencies() {
    return variables.getOrDefault("depends_on", List.of());
  }

  List<String> labels() {
    return variables.getOrDefault("branch_labels", List.of()).stream()
        .map(Reference::text)
        .toList();
  }

  Optional<Span> upgrade() {
    return Optional.ofNullable(functions.get("upgrade"));
  }

  Optional<Span> downgrade() {
    return Optional.ofNullable(functions.get("downgrade"));
  }

  Description description() {
    return new Description(described(REVISION_ID), described(REVISES));
  }

  private Optional<Reference> described(Pattern line) {
    Matcher found = line.matcher(file.text(text));
    return found.find()
        ? Optional.of(
            new Reference(
                found.group(1).strip(),
                new Span(found.start(1), found.end(1)).shifted(text.start())))
        : Optional.empty();
  }
}
