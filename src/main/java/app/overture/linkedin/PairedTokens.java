package app.overture.linkedin;

/** What a browser gets when it is paired or refreshes. */
public record PairedTokens(String accessToken, String refreshToken, long expiresInSeconds) {}
