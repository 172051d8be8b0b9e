package io.plumbline.adapters.web.ui;

import com.vaadin.flow.component.html.Span;

/** The line drawings beside words, 24 units square, in the colour of the text. */
public enum Icon {
  HOME("<path d='M3 10.5 12 3l9 7.5V21h-6v-6H9v6H3z'/>"),
  CHANNELS("<path d='M3 21c6 0 5-14 18-16'/><circle cx='10' cy='13' r='2'/>"),
  FLASK(
      "<path d='M9 3h6M10 3v6L4.500 19a1.500 1.500 0 0 0 1.300 2.200h12.400A1.500 1.500 0 0 0 19.500 19L14 9V3M7.500 15h9'/>"),
  HEALTH("<path d='M2 12h5l3-7 4 14 3-7h5'/>"),
  MODELS(
      "<path d='M12 3 3 7.500l9 4.500 9-4.500zM3 12l9 4.500 9-4.500M3 16.500l9 4.500 9-4.500'/>"),
  PLANNER(
      "<path d='M3 6h9M17 6h4M3 12h3M11 12h10M3 18h11M19 18h2'/><circle cx='14.5' cy='6'"
          + " r='2.5'/><circle cx='8.500' cy='12' r='2.5'/><circle cx='16.500' cy='18' r='2.5'/>"),
  APPROVE("<path d='M4 4h16v16H4z'/><path d='m8 12 3 3 5-6'/>"),
  CLOCK("<circle cx='12' cy='12' r='9'/><path d='M12 7v5l3 2'/>"),
  DATA(
      "<ellipse cx='12' cy='5' rx='8' ry='2.5'/><path d='M4 5v14c0 1.4 3.6 2.5 8 2.5s8-1.1"
          + " 8-2.5V5M4 12c0 1.4 3.6 2.5 8 2.5s8-1.1 8-2.5'/>"),
  LEDGER("<path d='M5 3h14v18H5zM9 8h6M9 12h6M9 16h3'/>"),
  REPORT("<path d='M6 3h9l4 4v14H6zM15 3v4h4M9 17v-4M12.500 17v-7M16 17v-2.500'/>"),
  PERSON("<circle cx='12' cy='8' r='4'/><path d='M4 21c0-4.5 3.6-7 8-7s8 2.5 8 7'/>"),
  CHAT("<path d='M3 4h18v12H9l-5 5v-5H3z'/>"),
  PEOPLE(
      "<circle cx='9' cy='8' r='4'/><path d='M1.500 21c0-4.5 3.400-7 7.500-7s7.500 2.5 7.500 7M16"
          + " 4.500a4 4 0 0 1 0 7M18.500 14.600c2.400.9 4 3.100 4 6.400'/>"),
  CHECKLIST(
      "<path d='M11 6h10M11 12h10M11 18h10M3 6l1.500 1.500L8 4M3 12l1.500 1.500L8 10M3 18l1.500 1.500L8 16'/>"),
  STEPS("<path d='M3 20h5v-5h5v-5h5V5h3'/>"),
  SHIELD("<path d='M12 3 4 6v6c0 5 3.5 8 8 9 4.5-1 8-4 8-9V6z'/><path d='m8.5 12 2.5 2.5 4.5-5'/>"),
  EXPORT("<path d='M12 3v12M7 10l5 5 5-5M4 20h16'/>"),
  UPLOAD("<path d='M12 15V3M7 8l5-5 5 5M4 20h16'/>"),
  WARNING("<path d='M12 4 2.5 20h19z'/><path d='M12 10v4.5M12 17.2v.3'/>"),
  BELL(
      "<path d='M18 9a6 6 0 0 0-12 0c0 6-2.500 7-2.500 8h17c0-1-2.500-2-2.500-8M10 20.500a2.200 2.200 0 0 0 4 0'/>"),
  STOP("<path d='M8 3h8l5 5v8l-5 5H8l-5-5V8z'/><path d='M12 7.5v5.5M12 16v.3'/>"),
  INFORMATION("<circle cx='12' cy='12' r='9'/><path d='M12 11v5.5M12 7.5v.3'/>"),
  LOCK("<path d='M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4'/>"),
  CLOSE("<path d='M6 6l12 12M18 6 6 18'/>"),
  SUN(
      "<circle cx='12' cy='12' r='4'/><path d='M12 2.500v2M12 19.500v2M2.500 12h2M19.500"
          + " 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M5.300 18.700l1.400-1.400M17.300"
          + " 6.700l1.400-1.400'/>"),
  MOON("<path d='M20 14.500A8.500 8.500 0 0 1 9.500 4a8.500 8.500 0 1 0 10.500 10.500z'/>");

  private final String paths;

  Icon(String paths) {
    this.paths = paths;
  }

  /** Returns the drawing; it says nothing to a screen reader. */
  public Span drawing() {
    return Drawing.of(
        "pl-icon",
        "viewBox='0 0 24 24' fill='none' stroke='currentColor' stroke-width='1.75'"
            + " stroke-linecap='round' stroke-linejoin='round'",
        paths);
  }
}
