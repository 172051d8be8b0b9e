/**
 * The command line: one small class a command, each parses, calls a use case and prints. Exit
 * status 0 done, 1 the work failed, 2 bad input or usage, 3 environment.
 */
@NullMarked
package io.plumbline.application.cli;

import org.jspecify.annotations.NullMarked;
