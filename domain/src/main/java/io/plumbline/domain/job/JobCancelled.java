package io.plumbline.domain.job;

/** Thrown through long work that is no longer wanted. */
public final class JobCancelled extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public JobCancelled(String message) {
    super(message);
  }
}
