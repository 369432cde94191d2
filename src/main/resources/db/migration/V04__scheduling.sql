-- db-scheduler's tables. scheduled_tasks: general jobs. model_tasks: jobs that wait for a language model,
-- apart from the others so that a long queue of drafts never holds up a mail.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time);
create table model_tasks (like scheduled_tasks including all);
grant select, insert, update, delete on scheduled_tasks, model_tasks to ${app_role};
