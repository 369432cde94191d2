package app.overture.review;

import app.overture.messages.MessageDetail;

/**
 * What became of a message while a person had it on the screen.
 *
 * @param words who did what, in a sentence
 * @param now as it stands
 * @param anotherText its words are other ones now
 */
public record Meanwhile(String words, MessageDetail now, boolean anotherText) {}
