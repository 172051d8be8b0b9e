package io.plumbline.domain.access.port;

/** Where secrets come from that nobody can guess. */
public interface TokenSource {

  /** Returns a fresh secret of at least 128 random bits, safe in an address or a header. */
  String next();
}
