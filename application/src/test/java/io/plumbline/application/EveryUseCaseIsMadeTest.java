package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexReader;
import org.junit.jupiter.api.Test;

class EveryUseCaseIsMadeTest {

  @Test
  void pages_and_resources_can_ask_for_any_of_them() throws IOException {
    StartedApplication.get();

    List<Class<?>> useCases = useCases();

    assertThat(useCases).hasSizeGreaterThan(20);
    assertThat(useCases)
        .allSatisfy(useCase -> assertThat(CDI.current().select(useCase).isResolvable()).isTrue());
  }

  private static List<Class<?>> useCases() throws IOException {
    Set<String> names = new TreeSet<>();
    for (URL index :
        Collections.list(
            EveryUseCaseIsMadeTest.class.getClassLoader().getResources("META-INF/jandex.idx"))) {
      try (InputStream in = index.openStream()) {
        new IndexReader(in)
            .read().getKnownClasses().stream()
                .filter(EveryUseCaseIsMadeTest::isUseCase)
                .forEach(found -> names.add(found.name().toString()));
      }
    }
    return names.stream().<Class<?>>map(EveryUseCaseIsMadeTest::load).toList();
  }

  private static boolean isUseCase(ClassInfo found) {
    return found.name().toString().matches("io\\.plumbline\\.domain\\.[a-z]+\\.usecase\\.[A-Za-z]+")
        && Modifier.isPublic(found.flags())
        && !found.isInterface()
        && !found.isRecord();
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
