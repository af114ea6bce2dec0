package dev.miglint.verify;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test the servers that all tests of the run share; they stop when the run ends. */
public final class PostgresServersExtension implements ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(PostgresServersExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == PostgresServers.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(
            PostgresServers.class,
            key -> new PostgresServers(Path.of("target")),
            PostgresServers.class);
  }
}
