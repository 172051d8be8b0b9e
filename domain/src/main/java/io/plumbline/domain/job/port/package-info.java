/** Where jobs are kept, and the queue that wakes a worker. */
@NullMarked
package io.plumbline.domain.job.port;

import org.jspecify.annotations.NullMarked;
