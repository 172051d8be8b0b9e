package io.plumbline.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A copy of {@code ./plumbline} in a folder of its own, with JDKs and a Maven that only say so. */
final class Launcher {

  /** What a run left behind. */
  record Run(int exit, String out, String err) {

    /** Returns the last line of standard output. */
    String lastLine() {
      return out.strip().lines().reduce("", (_, line) -> line);
    }
  }

  /** The programs the script may use; everything else is hidden from it. */
  private static final List<String> TOOLS =
      List.of(
          "sh",
          "sed",
          "head",
          "tr",
          "find",
          "awk",
          "dirname",
          "readlink",
          "id",
          "mkdir",
          "mv",
          "rm",
          "touch",
          "cat",
          "env",
          "ln");

  private final Path root;
  private final Map<String, String> environment = new LinkedHashMap<>();

  Launcher(Path root) {
    this.root = root;
    try {
      Path project = Path.of("").toAbsolutePath();
      Path script =
          Stream.of(project, project.resolve(".."))
              .map(folder -> folder.resolve("plumbline"))
              .filter(Files::isRegularFile)
              .findFirst()
              .orElseThrow();
      Files.copy(script, root.resolve("plumbline"));
      for (String tool : TOOLS) {
        Path place =
            Stream.of("/usr/bin", "/bin")
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
        executable("bin/" + tool, "exec " + place + " \"$@\"\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    executable(
        "mvnw",
        "echo \"maven $*\" >>\"$PWD/maven.log\"\nmkdir -p application/target\n"
            + "touch application/target/plumbline.jar\n");
    write("pom.xml", "");
    write("domain/src/main/java/A.java", "");
    environment.put("PATH", root.resolve("bin").toString());
    environment.put("HOME", root.resolve("home").toString());
    environment.put("PLUMBLINE_JDK_ROOTS", root.resolve("jdks").toString());
  }

  /** Makes a folder that looks like a JDK of this version; returns it. */
  Path jdk(String folder, String version) {
    write(folder + "/release", "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    executable(folder + "/bin/javac", "");
    executable(folder + "/bin/java", "echo \"java " + version + " $*\"\n");
    return root.resolve(folder);
  }

  /** Makes the program look built, just now. */
  Launcher built() {
    write("application/target/plumbline.jar", "");
    write("application/target/plumbline.built", "");
    age("domain/src/main/java/A.java");
    age("pom.xml");
    return this;
  }

  Launcher with(String variable, Object value) {
    environment.put(variable, value.toString());
    return this;
  }

  /** Writes an executable shell script. */
  void executable(String file, String script) {
    write(file, "#!/bin/sh\n" + script);
    try {
      Files.setPosixFilePermissions(
          root.resolve(file), PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(String file, String text) {
    try {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a file an hour older than it is. */
  void age(String file) {
    try {
      Files.setLastModifiedTime(
          root.resolve(file), FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what Maven was asked, a line a call. */
  List<String> builds() {
    Path log = root.resolve("maven.log");
    try {
      return Files.exists(log) ? Files.readAllLines(log) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Run run(String... arguments) {
    List<String> command =
        new ArrayList<>(List.of("/bin/sh", root.resolve("plumbline").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Path out = root.resolve("out.txt");
    Path err = root.resolve("err.txt");
    try {
      Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("The launcher did not end.");
      }
      return new Run(
          process.exitValue(),
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
