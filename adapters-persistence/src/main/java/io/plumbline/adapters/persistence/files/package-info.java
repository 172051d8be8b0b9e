/**
 * Fits kept as files in a folder, for the command line and for other tools: fit.json, the
 * decomposition as CSV, the draws as Stan writes them, and the specification with every default.
 */
@NullMarked
package io.plumbline.adapters.persistence.files;

import org.jspecify.annotations.NullMarked;
