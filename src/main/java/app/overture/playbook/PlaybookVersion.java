package app.overture.playbook;

import java.time.Instant;

/** A version as it was saved. */
public record PlaybookVersion(int number, String content, Strategy strategy, Instant createdAt, String createdBy) {}
