package app.overture.contacts.web;

/**
 * A page as text.
 *
 * @param url where it was in the end, after redirects
 */
public record WebPage(String url, String title, String text) {}
