package dev.miglint.schema;

import dev.miglint.sql.RoutineBody;
import dev.miglint.sql.RoutineStatement.Parameter;
import dev.miglint.sql.RoutineStatement.Volatility;
import dev.miglint.sql.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A function or procedure; several may share a name.
 *
 * @param returns absent for a procedure, or where OUT parameters say it
 * @param settings SET clauses: name to value
 * @param body absent for C and internal functions
 * @param created when it was first made
 * @param defined when it was last made or replaced
 */
public record Routine(
    RelationName name,
    boolean procedure,
    List<Parameter> parameters,
    Optional<TypeName> returns,
    String language,
    Volatility volatility,
    boolean securityDefiner,
    boolean strict,
    Map<String, String> settings,
    Optional<RoutineBody> body,
    Moment created,
    Moment defined,
    Optional<Remark> comment) {

  public Routine {
    parameters = List.copyOf(parameters);
    settings = Map.copyOf(settings);
  }

  /** The types that tell it from others of its name: of IN, INOUT and VARIADIC parameters. */
  public List<TypeName> argumentTypes() {
    return parameters.stream()
        .filter(p -> !p.mode().equals("OUT") && !p.mode().equals("TABLE"))
        .map(Parameter::type)
        .toList();
  }

  /** Takes exactly these types, wherever they were written. */
  public boolean takes(List<TypeName> types) {
    List<TypeName> own = argumentTypes();
    if (own.size() != types.size()) {
      return false;
    }
    for (int i = 0; i < own.size(); i++) {
      TypeName mine = own.get(i);
      TypeName other = types.get(i);
      boolean sameSchema =
          mine.schema().isEmpty()
              || other.schema().isEmpty()
              || mine.schema().equals(other.schema());
      if (!sameSchema || !mine.name().equals(other.name()) || mine.isArray() != other.isArray()) {
        return false;
      }
    }
    return true;
  }

  Routine withName(RelationName newName) {
    return new Routine(
        newName,
        procedure,
        parameters,
        returns,
        language,
        volatility,
        securityDefiner,
        strict,
        settings,
        body,
        created,
        defined,
        comment);
  }

  Routine withOptions(
      Volatility newVolatility,
      boolean newSecurityDefiner,
      boolean newStrict,
      Map<String, String> newSettings) {
    return new Routine(
        name,
        procedure,
        parameters,
        returns,
        language,
        newVolatility,
        newSecurityDefiner,
        newStrict,
        newSettings,
        body,
        created,
        defined,
        comment);
  }

  Routine withTypes(UnaryOperator<TypeName> change) {
    return new Routine(
        name,
        procedure,
        parameters.stream()
            .map(p -> new Parameter(p.name(), change.apply(p.type()), p.mode(), p.defaultValue()))
            .toList(),
        returns.map(change),
        language,
        volatility,
        securityDefiner,
        strict,
        settings,
        body,
        created,
        defined,
        comment);
  }

  Routine withCreated(Moment first, Optional<Remark> keptComment) {
    return new Routine(
        name,
        procedure,
        parameters,
        returns,
        language,
        volatility,
        securityDefiner,
        strict,
        settings,
        body,
        first,
        defined,
        keptComment);
  }
}
