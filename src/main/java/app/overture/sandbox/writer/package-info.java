/** The sandbox writer: an OpenAI-compatible chat endpoint that composes its answers from the facts it is given. */
@NullMarked
package app.overture.sandbox.writer;

import org.jspecify.annotations.NullMarked;
