/** Uploads, raw rows and observations in tables. */
@NullMarked
package io.plumbline.adapters.persistence.media;

import org.jspecify.annotations.NullMarked;
