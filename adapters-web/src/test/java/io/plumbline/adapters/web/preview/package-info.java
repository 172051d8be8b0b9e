/**
 * The pages over ports in memory and a made-up report, to be looked at and tested without a
 * database.
 */
@NullMarked
package io.plumbline.adapters.web.preview;

import org.jspecify.annotations.NullMarked;
