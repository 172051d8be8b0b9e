package io.plumbline.adapters.web.server;

import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.annotation.HandlesTypes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.CompositeIndex;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexReader;
import org.jboss.jandex.IndexView;

/**
 * The classes a servlet container initializer asks for, taken from the Jandex indexes that every
 * module carries. Jetty's own scan finds nothing when the class path stands in a manifest.
 */
final class IndexedTypes {

  private final ClassLoader loader;
  private final IndexView index;

  private IndexedTypes(ClassLoader loader, IndexView index) {
    this.loader = loader;
    this.index = index;
  }

  /** Reads every index {@code loader} can see. */
  static IndexedTypes seenBy(ClassLoader loader) {
    List<IndexView> indexes = new ArrayList<>();
    try {
      for (URL url : Collections.list(loader.getResources("META-INF/jandex.idx"))) {
        try (InputStream in = url.openStream()) {
          indexes.add(new IndexReader(in).read());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The index of the program's own classes cannot be read.", e);
    }
    return new IndexedTypes(loader, CompositeIndex.create(indexes));
  }

  /** Returns the classes that {@code initializer} declares to handle. */
  Set<Class<?>> handledBy(ServletContainerInitializer initializer) {
    Set<Class<?>> classes = new LinkedHashSet<>();
    HandlesTypes handles = initializer.getClass().getAnnotation(HandlesTypes.class);
    if (handles != null) {
      for (Class<?> type : handles.value()) {
        matching(type).forEach(found -> classes.add(load(found)));
      }
    }
    return classes;
  }

  private List<ClassInfo> matching(Class<?> type) {
    DotName name = DotName.createSimple(type.getName());
    List<ClassInfo> found = new ArrayList<>();
    if (type.isAnnotation()) {
      index.getAnnotations(name).stream()
          .filter(annotation -> annotation.target().kind() == AnnotationTarget.Kind.CLASS)
          .forEach(annotation -> found.add(annotation.target().asClass()));
    } else {
      found.addAll(index.getAllKnownImplementations(name));
      found.addAll(index.getAllKnownSubclasses(name));
    }
    return found;
  }

  private Class<?> load(ClassInfo info) {
    try {
      return Class.forName(info.name().toString(), false, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("An index names a class that is not there.", e);
    }
  }
}
