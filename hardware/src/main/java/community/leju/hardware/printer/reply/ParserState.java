package community.leju.hardware.printer.reply;

/**
 * Where the parser stands between two bytes.
 *
 * <pre>
 *  Idle       --0**1**10--> Idle, RealTime         Idle --0**0****--> Idle, Paper
 *  Idle       --0**1**00--> InAutomatic            Idle --37h------> InBlock
 *  InAutomatic --0**0**** x3--> Idle, Automatic    InBlock --00h--> Idle, block's reply
 *  any        --XON, XOFF--> same state            InAutomatic, InBlock --else--> Idle, Noise, again
 * </pre>
 */
sealed interface ParserState {
  record Idle() implements ParserState {}

  /** {@code seen} bytes of automatic status, 1 to 3, packed big-endian. */
  record InAutomatic(int seen, int packed) implements ParserState {}

  /** Text after 37h: the block's identifier, then its data. */
  record InBlock(String text) implements ParserState {}
}
