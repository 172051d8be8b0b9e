package io.plumbline.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Results as JSON, with the machine they were measured on. */
public final class Results {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Results() {}

  /** Returns the mapper that reads and writes results. */
  public static JsonMapper mapper() {
    return MAPPER;
  }

  /** Returns an object that names the benchmark, the machine and the time. */
  public static ObjectNode of(String benchmark) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("benchmark", benchmark);
    root.put("measured", Instant.now().toString());
    ObjectNode machine = root.putObject("machine");
    machine.put("processors", Runtime.getRuntime().availableProcessors());
    machine.put("java", System.getProperty("java.runtime.version"));
    machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    return root;
  }

  /** Writes into the file, or prints where there is none. */
  public static void write(ObjectNode results, @Nullable Path file, PrintWriter out) {
    String text = MAPPER.writeValueAsString(results);
    if (file == null) {
      out.println(text);
      out.flush();
      return;
    }
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, text + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
