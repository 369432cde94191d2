package app.overture.email;

/** How the last mails of a domain fared. */
public record Rates(int sent, int bounced, int complained) {

    public double bounceRate() {
        return sent == 0 ? 0 : (double) bounced / sent;
    }

    public double complaintRate() {
        return sent == 0 ? 0 : (double) complained / sent;
    }
}
