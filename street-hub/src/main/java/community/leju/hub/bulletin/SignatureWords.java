package community.leju.hub.bulletin;

import community.leju.content.item.Text;
import community.leju.hub.release.SigningTogether.Progress;
import community.leju.hub.review.Signatures;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The words for signatures, where one approver is not enough. */
final class SignatureWords {
  private SignatureWords() {}

  /** In a list. */
  static Text waiting(Signatures signatures) {
    int missing = signatures.needed() - signatures.logins().size();
    return Text.of("还需 " + missing + " 人签名", missing + " more to sign");
  }

  /**
   * On the page of the item.
   *
   * @param names from login to name
   */
  static Text of(Signatures signatures, UnaryOperator<String> names) {
    int needed = signatures.needed();
    if (signatures.dropped()) {
      return Text.of(
          "须由 " + needed + " 位审核人签名。本单位其间发布了别的内容，先前的签名作废，请重新签名。",
          needed
              + " approvers sign this. The office has published something else meanwhile: earlier"
              + " signatures no longer count, please sign again.");
    }
    if (signatures.logins().isEmpty()) {
      return Text.of(
          "须由 " + needed + " 位审核人分别签名后才会上屏。",
          needed + " approvers sign this before it is on screens.");
    }
    int missing = needed - signatures.logins().size();
    return Text.of(
        "%s 已签名，还需另外 %d 位审核人签名。".formatted(listed(signatures, names, "、"), missing),
        "Signed by %s. It waits for the signatures of %d more."
            .formatted(listed(signatures, names, ", "), missing));
  }

  private static String listed(
      Signatures signatures, UnaryOperator<String> names, String separator) {
    return signatures.logins().stream().map(names).collect(Collectors.joining(separator));
  }

  /** After an approver has signed. */
  static Text after(Progress progress, Text published) {
    if (!(progress instanceof Progress.Waiting waiting)) {
      return published;
    }
    int missing = waiting.needed() - waiting.signed();
    var zh = "您已签名，还需另外 %d 位审核人签名。".formatted(missing);
    var en = "Signed by you. It waits for the signatures of %d more.".formatted(missing);
    return waiting.again()
        ? Text.of(
            zh + "本单位其间发布了别的内容，先前的签名已作废，请先签的同事再签一次。",
            en
                + " The office has published something else meanwhile: earlier signatures no longer"
                + " count, and who gave them must sign again.")
        : Text.of(zh, en);
  }
}
