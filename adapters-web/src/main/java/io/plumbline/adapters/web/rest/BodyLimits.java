package io.plumbline.adapters.web.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses a body that is longer than its method takes, said beforehand or found while reading. */
@Priority(3500)
public final class BodyLimits implements ContainerRequestFilter {

  /** The limit of a method that names none: 64 KiB. */
  static final long DEFAULT = 64 * 1024;

  private final ResourceInfo resource;

  public BodyLimits(@Context ResourceInfo resource) {
    this.resource = resource;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    BodyLimit named = resource.getResourceMethod().getAnnotation(BodyLimit.class);
    long limit = named == null ? DEFAULT : named.value();
    if (announced(request) > limit) {
      request.abortWith(tooLong(limit).response());
      return;
    }
    request.setEntityStream(new Counted(request.getEntityStream(), limit));
  }

  private static long announced(ContainerRequestContext request) {
    String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? 0 : Long.parseLong(length.strip());
    } catch (NumberFormatException e) {
      throw Problem.of(400, "The Content-Length is no number.").exception();
    }
  }

  private static Problem tooLong(long limit) {
    return Problem.of(413, "The body may have at most %d bytes here.".formatted(limit));
  }

  /** A stream that breaks off with a 413 once it gave more than it may. */
  private static final class Counted extends FilterInputStream {

    private final long limit;
    private long given;

    Counted(InputStream in, long limit) {
      super(in);
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int read) {
      given += read;
      if (given > limit) {
        throw tooLong(limit).exception();
      }
    }
  }
}
