package io.plumbline.adapters.web.preview.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.web.ui.chart.Drawn;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A chart that nobody can look at without a brand's data is one nobody looks at. */
class EveryChartIsInTheGalleryTest {

  @Test
  void whoever_adds_a_chart_hangs_it() throws IOException, URISyntaxException {
    Set<String> hung =
        Stream.of(ModelChartExhibits.ALL, DecisionChartExhibits.ALL)
            .flatMap(all -> all.stream().map(one -> one.of().getSimpleName()))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> charts = charts();
    assertThat(charts).hasSizeGreaterThan(30);
    assertThat(hung).isEqualTo(charts);
  }

  /** The classes that draw: those with a way to make a {@link Drawn} of something. */
  private static Set<String> charts() throws IOException, URISyntaxException {
    Path folder =
        Path.of(Objects.requireNonNull(Drawn.class.getResource("Drawn.class")).toURI()).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".class") && !name.contains("$"))
          .map(name -> name.replace(".class", ""))
          .filter(name -> !name.equals("package-info"))
          .filter(EveryChartIsInTheGalleryTest::draws)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static boolean draws(String name) {
    try {
      Class<?> type = Class.forName(Drawn.class.getPackageName() + "." + name);
      return Arrays.stream(type.getDeclaredMethods())
          .anyMatch(
              method -> method.getName().equals("of") && method.getReturnType() == Drawn.class);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
