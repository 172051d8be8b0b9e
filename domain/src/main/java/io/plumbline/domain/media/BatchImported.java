package io.plumbline.domain.media;

import io.plumbline.domain.ledger.Fact;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fact that a file was imported. */
public record BatchImported(Batch batch) implements Fact {

  @Override
  public Kind kind() {
    return Kind.BATCH_IMPORTED;
  }

  @Override
  public String subject() {
    return batch.id().toString();
  }

  @Override
  public SortedMap<String, String> details() {
    SortedMap<String, String> details = new TreeMap<>();
    details.put("file", batch.fileName());
    details.put("sha256", batch.sha256());
    details.put("rows", Long.toString(batch.rows()));
    details.put("observations", Long.toString(batch.observations()));
    details.put("first", batch.first().toString());
    details.put("last", batch.last().toString());
    return details;
  }

  @Override
  public String summary() {
    return "%s, %d rows, %s to %s"
        .formatted(batch.fileName(), batch.rows(), batch.first(), batch.last());
  }
}
