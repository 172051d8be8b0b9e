/** Governed change on tables: what is requested, and how it reaches the platforms. */
@NullMarked
package io.plumbline.adapters.persistence.change;

import org.jspecify.annotations.NullMarked;
