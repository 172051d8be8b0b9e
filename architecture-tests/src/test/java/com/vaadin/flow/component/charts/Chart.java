package com.vaadin.flow.component.charts;

/** Stands for the commercial component of this name, which is on no path of ours. */
public class Chart {}
