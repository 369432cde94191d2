package app.overture.model;

import com.github.kagkarlsson.scheduler.task.Task;

/**
 * A kind of job that waits for a language model. A feature contributes one as a bean; wrapped, so that the general
 * scheduler, which takes every {@link Task} bean, leaves it alone. Its data must be {@link java.io.Serializable}.
 */
public record ModelTask<T>(Task<T> task) {}
