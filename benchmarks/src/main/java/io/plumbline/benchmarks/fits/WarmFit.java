package io.plumbline.benchmarks.fits;

/**
 * A fit in a process that is warm.
 *
 * @param processorSeconds of all threads of the process while it ran
 */
record WarmFit(FitFigures figures, double processorSeconds) {}
