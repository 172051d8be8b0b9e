/** What the files for auditors promise. */
@NullMarked
package io.plumbline.adapters.web.pdf;

import org.jspecify.annotations.NullMarked;
