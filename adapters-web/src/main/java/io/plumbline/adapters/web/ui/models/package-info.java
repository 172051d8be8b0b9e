/** The registry of models: every run, two of them side by side, and which one is champion. */
@NullMarked
package io.plumbline.adapters.web.ui.models;

import org.jspecify.annotations.NullMarked;
