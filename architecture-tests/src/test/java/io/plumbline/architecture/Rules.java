package io.plumbline.architecture;

import static java.util.Comparator.comparing;

import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All rules by name; a rule is a method without parameters that returns one. */
final class Rules {

  private Rules() {}

  /** Returns the rules for the house whose packages begin with {@code base}. */
  static Map<String, ArchRule> under(String base) {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    for (Object group :
        List.of(
            new LayerRules(base),
            new DomainRules(base),
            new KernelRules(base),
            new PortRules(base),
            new UseCaseRules(base),
            new WebRules(base),
            new HabitRules(base))) {
      Arrays.stream(group.getClass().getDeclaredMethods())
          .filter(method -> method.getReturnType() == ArchRule.class)
          .filter(method -> method.getParameterCount() == 0)
          .sorted(comparing(Method::getName))
          .forEach(method -> rules.put(method.getName(), rule(group, method)));
    }
    return Collections.unmodifiableMap(rules);
  }

  private static ArchRule rule(Object group, Method method) {
    try {
      return ((ArchRule) method.invoke(group)).as(method.getName().replace('_', ' '));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The rule cannot be read: " + method, e);
    }
  }
}
