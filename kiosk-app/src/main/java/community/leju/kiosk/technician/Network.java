package community.leju.kiosk.technician;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How this machine is connected. */
record Network(Machine machine, Path resolvConf) {
  private static final String DEFAULT_ROUTE = "00000000";
  private static final int MOST = 8;

  /**
   * One of the machine's interfaces, but loopback.
   *
   * @param addresses with the length of the net's prefix, such as {@code 192.168.1.20/24}
   */
  record Port(String name, boolean up, List<String> addresses) {}

  List<Port> ports() {
    try {
      return NetworkInterface.networkInterfaces()
          .filter(one -> !is(one::isLoopback))
          .map(one ->
              new Port(
                  one.getName(),
                  is(one::isUp),
                  one.getInterfaceAddresses().stream().map(Network::words).toList()))
          .limit(MOST)
          .toList();
    } catch (SocketException e) {
      return List.of();
    }
  }

  /**
   * The way to everywhere else, from {@code /proc/net/route}: IPv4 only, as the kiosk's line is.
   */
  Optional<String> gateway() {
    return machine.lines("net/route").stream()
        .map(line -> line.split("\\s+", 4))
        .filter(parts -> parts.length > 2 && parts[1].equals(DEFAULT_ROUTE))
        .map(parts -> parts[2])
        .filter(address -> address.matches("[0-9A-F]{8}") && !address.equals(DEFAULT_ROUTE))
        .map(Network::address)
        .findFirst();
  }

  /** Who is asked for names, from {@code resolv.conf}. */
  List<String> nameServers() {
    try (var lines = Files.lines(resolvConf)) {
      return lines
          .map(line -> line.strip().split("\\s+", 3))
          .filter(parts -> parts.length > 1 && parts[0].equals("nameserver"))
          .map(parts -> parts[1])
          .limit(MOST)
          .toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  private static String words(InterfaceAddress one) {
    return one.getAddress().getHostAddress() + "/" + one.getNetworkPrefixLength();
  }

  /** The kernel writes the four bytes as one number of the machine's: the last comes first. */
  private static String address(String hex) {
    var bytes = HexFormat.of().parseHex(hex);
    return Stream.of(bytes[3], bytes[2], bytes[1], bytes[0])
        .map(Byte::toUnsignedInt)
        .map(String::valueOf)
        .reduce((a, b) -> a + "." + b)
        .orElseThrow();
  }

  private interface Question {
    boolean ask() throws SocketException;
  }

  private static boolean is(Question question) {
    try {
      return question.ask();
    } catch (SocketException e) {
      return false;
    }
  }
}
