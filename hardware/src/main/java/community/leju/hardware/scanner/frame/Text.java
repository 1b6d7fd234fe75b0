package community.leju.hardware.scanner.frame;

import java.nio.charset.Charset;

/** What a frame says, and in which encoding it said it. */
public record Text(String value, Charset encoding) {}
