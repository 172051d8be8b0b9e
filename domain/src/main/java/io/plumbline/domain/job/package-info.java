/**
 * Work that takes longer than a click: an import, a fit. A job is stored, runs in the background on
 * any node, tells its progress, can be cancelled, and survives a restart.
 */
@NullMarked
package io.plumbline.domain.job;

import org.jspecify.annotations.NullMarked;
