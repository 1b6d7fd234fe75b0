package community.leju.kiosk.web;

/** What one method of one path does. It may block. */
@FunctionalInterface
public interface Action {
  Answer answer(Exchange exchange) throws Exception;
}
