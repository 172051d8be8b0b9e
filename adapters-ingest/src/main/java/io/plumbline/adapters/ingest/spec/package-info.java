/**
 * Specifications as YAML: what is to be modelled, written by a person. Every finding carries the
 * line and the path of its key; what the contract names but cannot be done yet is refused by name.
 */
@NullMarked
package io.plumbline.adapters.ingest.spec;

import org.jspecify.annotations.NullMarked;
