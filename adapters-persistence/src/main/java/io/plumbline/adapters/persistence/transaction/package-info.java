/** The transaction of a thread: what every adapter works in, and what joins them. */
@NullMarked
package io.plumbline.adapters.persistence.transaction;

import org.jspecify.annotations.NullMarked;
