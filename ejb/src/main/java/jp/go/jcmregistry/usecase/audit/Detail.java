package jp.go.jcmregistry.usecase.audit;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Finds what else there is to say of an act: what kind it was, and why. Only choices among named
 * ones, and the few answers named here: a command as a whole may hold a password, and belongs in no
 * log.
 */
final class Detail {
  private static final Set<String> SAID = Set.of("reason", "missing", "loginId", "dueOn", "day");
  private static final int LENGTH_MAX = 500;

  private Detail() {}

  /** In the order of the arguments, without what is the subject already. */
  static String of(Method act, Object[] arguments, String subject) {
    StringJoiner said = new StringJoiner("; ");
    Parameter[] parameters = act.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      say(parameters[i].getName(), arguments[i], subject, said);
      if (arguments[i] instanceof Record command) {
        for (RecordComponent component : command.getClass().getRecordComponents()) {
          say(component.getName(), Subject.read(component, command), subject, said);
        }
      }
    }
    String detail = said.toString();
    return detail.length() <= LENGTH_MAX ? detail : detail.substring(0, LENGTH_MAX);
  }

  private static void say(String name, Object value, String subject, StringJoiner said) {
    if (value instanceof Enum<?> choice) {
      said.add(choice.getDeclaringClass().getSimpleName() + "." + choice.name());
    } else if (SAID.contains(name)
        && (value instanceof String || value instanceof LocalDate)
        && !value.toString().isBlank()
        && !value.equals(subject)) {
      said.add(value.toString().strip());
    }
  }
}
