package io.plumbline.adapters.web.preview;

import io.plumbline.adapters.web.server.Instances;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Instances from a table of things that are there; the rest is made by its one constructor. */
public final class TableInstances implements Instances {

  private final Map<Class<?>, Object> table = new HashMap<>();

  /** Answers requests for {@code type} with {@code instance}. */
  public <T> TableInstances with(Class<T> type, T instance) {
    table.put(type, instance);
    return this;
  }

  @Override
  public <T> T of(Class<T> type) {
    Object known = table.get(type);
    return type.cast(known != null ? known : made(type));
  }

  private Object made(Class<?> type) {
    Constructor<?> constructor = type.getDeclaredConstructors()[0];
    constructor.setAccessible(true);
    Object[] arguments =
        Arrays.stream(constructor.getParameterTypes()).map(this::of).toArray(Object[]::new);
    try {
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(
          "The constructor of %s failed.".formatted(type), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("%s cannot be made.".formatted(type), e);
    }
  }
}
