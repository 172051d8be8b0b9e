/**
 * Reading what users hand in: files of observations and specifications. Whatever is wrong with them
 * becomes a finding that says where it is and what would be accepted; nothing is thrown.
 */
@NullMarked
package io.plumbline.adapters.ingest;

import org.jspecify.annotations.NullMarked;
