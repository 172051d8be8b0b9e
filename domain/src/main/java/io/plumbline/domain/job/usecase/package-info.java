/** Running, following and cancelling jobs. */
@NullMarked
package io.plumbline.domain.job.usecase;

import org.jspecify.annotations.NullMarked;
