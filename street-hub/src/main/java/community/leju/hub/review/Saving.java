package community.leju.hub.review;

import java.util.Optional;

/** A revision to be saved: by whom, what was typed, and the document where it makes one. */
public record Saving(
    String author, String title, Optional<String> fields, Optional<byte[]> document) {}
