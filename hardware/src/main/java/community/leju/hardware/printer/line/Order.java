package community.leju.hardware.printer.line;

/** A job asked for. */
public record Order(Source source, JobWatch watch) {}
