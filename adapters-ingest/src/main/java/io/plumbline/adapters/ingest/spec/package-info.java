/**
 * Specifications as YAML: what is to be modelled, written by a person. Every finding carries the
 * line and the path of its key, and says what would be accepted.
 */
@NullMarked
package io.plumbline.adapters.ingest.spec;

import org.jspecify.annotations.NullMarked;
