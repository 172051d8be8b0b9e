/** What the verdict on a model rests on. */
@NullMarked
package io.plumbline.domain.reporting;

import org.jspecify.annotations.NullMarked;
