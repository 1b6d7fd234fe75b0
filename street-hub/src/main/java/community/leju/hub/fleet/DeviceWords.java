package community.leju.hub.fleet;

import community.leju.content.device.DeviceStanding;
import community.leju.content.item.Text;
import community.leju.hub.web.Say;
import java.util.Map;
import java.util.Optional;

/** What is wrong with a device, in words; a name that this hub does not know is shown as it is. */
final class DeviceWords {
  private static final Map<String, Text> DEVICES =
      Map.of(
          "printer", Text.of("打印机", "Printer"),
          "panel", Text.of("按钮和灯", "Buttons and lights"),
          "scanner", Text.of("扫码器", "Scanner"),
          "voice", Text.of("朗读", "Reading aloud"),
          "door", Text.of("机箱门", "Case door"),
          "outbox", Text.of("待送的预约", "Bookings to deliver"),
          "disk", Text.of("磁盘", "Disk"));

  private static final Map<String, Text> REASONS =
      Map.ofEntries(
          Map.entry("paper-low", Text.of("纸快用完", "paper nearly used up")),
          Map.entry("media-empty", Text.of("缺纸", "out of paper")),
          Map.entry("cover-open", Text.of("盖子没关", "cover open")),
          Map.entry("absent", Text.of("没有接上", "not connected")),
          Map.entry("silent", Text.of("没有回应", "does not answer")),
          Map.entry("fault", Text.of("自己报错", "reports an error of its own")),
          Map.entry("offline", Text.of("脱机", "offline")),
          Map.entry("connecting", Text.of("还没有回应", "nothing heard yet")),
          Map.entry("disconnected", Text.of("连不上", "out of reach")),
          Map.entry("call-stuck", Text.of("：呼叫按钮卡住", "call button stuck")),
          Map.entry("presence-stuck", Text.of("：人体感应卡住", "presence sensor stuck")),
          Map.entry("no-sound-card", Text.of("：没有声卡", "no sound card")),
          Map.entry("no-speech-program", Text.of("：没有朗读程序", "no speech program")),
          Map.entry("door-open", Text.of("开着", "open")),
          Map.entry("quarantined", Text.of("：有中心不收的", "refused by the hub")),
          Map.entry("full", Text.of("：已满，不再接收预约", "full, no more are taken")),
          Map.entry("disk-full", Text.of("：磁盘已满", "the disk is full")),
          Map.entry("damaged", Text.of("：损坏过文件，该换了", "damages files, to be replaced")));

  private DeviceWords() {}

  static String of(DeviceStanding one, Say say) {
    var device = Optional.ofNullable(DEVICES.get(one.device()));
    var reason = Optional.ofNullable(REASONS.get(one.reason()));
    if (device.isEmpty() || reason.isEmpty()) {
      var name = device.map(say::of).orElse(one.device());
      var why = reason.map(say::of).orElse(one.reason());
      return say.of(name + "：" + why.replace("：", ""), name + ": " + why);
    }
    return say.of(
        say.of(device.get()) + say.of(reason.get()),
        say.of(device.get()) + ": " + say.of(reason.get()));
  }
}
