package community.leju.hub.staff;

import community.leju.content.item.Scope;
import community.leju.hub.web.Answer;
import community.leju.hub.web.Exchange;
import community.leju.hub.web.Refusal;
import community.leju.hub.web.Say;

/** Somebody's request to the console: signed in, allowed, with the form's token where it posts. */
public record Caller(Exchange exchange, SignedIn who, Frame frame, Visit visit) {
  public Account account() {
    return who.account();
  }

  public Say say() {
    return frame.say();
  }

  /** Insists that the account reaches that scope; what it does not reach is not there for it. */
  public void mustCover(Scope scope) {
    if (!account().covers(scope)) {
      throw new Refusal(404, say().of("没有这一页，或不属于您的范围。", "There is no such page in your reach."));
    }
  }

  /** Goes to a page that says this first. */
  public Answer goTo(String address, String sentence) {
    visit.leave(new Frame.Flash(false, sentence));
    return new Answer.Redirect(address);
  }

  /** Goes to a page that says first what went wrong. */
  public Answer goToProblem(String address, String sentence) {
    visit.leave(new Frame.Flash(true, sentence));
    return new Answer.Redirect(address);
  }
}
