package app.overture.contacts.web;

/** A page that could not be read: a code and a sentence for a person. */
public final class UnreadablePage extends Exception {

    private final String code;

    UnreadablePage(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    static UnreadablePage noAnswer() {
        return new UnreadablePage("website_unreachable", "The website did not answer.");
    }

    static UnreadablePage notPublic() {
        return new UnreadablePage(
                "website_not_public", "The website's address is not on the public internet, so it is not opened.");
    }

    public String code() {
        return code;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
