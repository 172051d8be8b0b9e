package io.plumbline.domain.media.port;

/** Where the sample data lie that come with the program. */
public interface SampleSource {

  /** Returns the file: a header, then a row a week in order of time, its first day first. */
  String csv();
}
