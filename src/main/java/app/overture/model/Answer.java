package app.overture.model;

/** What the model said, read into its shape, and what it cost. The bill is the caller's to book with the result. */
public record Answer<T>(T value, Bill bill) {}
