package io.plumbline.adapters.persistence.job;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * The queue carries nothing but the id of a job: whatever else asks to be stored or read is
 * refused, Java's own serialization above all.
 */
final class NoTaskContent implements Serializer {

  @Override
  public byte @Nullable [] serialize(@Nullable Object content) {
    if (content != null) {
      throw new IllegalArgumentException("A task carries no content, not even " + content);
    }
    return null;
  }

  @Override
  public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] content) {
    if (content != null && content.length > 0) {
      throw new IllegalArgumentException("A task carries no content; this one has some");
    }
    return null;
  }
}
