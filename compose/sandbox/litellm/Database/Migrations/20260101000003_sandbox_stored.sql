-- Models, credentials and settings that are kept here instead of in the file; their secret texts are encrypted with the salt key.
CREATE TABLE "LiteLLM_ProxyModelTable" (
    model_id       TEXT PRIMARY KEY,
    model_name     TEXT NOT NULL,
    litellm_params JSONB NOT NULL,
    model_info     JSONB,
    created_at     TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    created_by     TEXT NOT NULL,
    updated_at     TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_by     TEXT NOT NULL
);

CREATE TABLE "LiteLLM_CredentialsTable" (
    credential_id     TEXT PRIMARY KEY,
    credential_name   TEXT NOT NULL UNIQUE,
    credential_values JSONB NOT NULL,
    credential_info   JSONB,
    created_at        TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    created_by        TEXT NOT NULL,
    updated_at        TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_by        TEXT NOT NULL
);

CREATE TABLE "LiteLLM_Config" (
    param_name  TEXT PRIMARY KEY,
    param_value JSONB
);

CREATE TABLE "LiteLLM_AuditLog" (
    id                 TEXT PRIMARY KEY,
    updated_at         TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    changed_by         TEXT NOT NULL DEFAULT '',
    changed_by_api_key TEXT NOT NULL DEFAULT '',
    action             TEXT NOT NULL,
    table_name         TEXT NOT NULL,
    object_id          TEXT NOT NULL,
    before_value       JSONB,
    updated_values     JSONB
);

CREATE TABLE "LiteLLM_CronJob" (
    cronjob_id TEXT PRIMARY KEY,
    pod_id     TEXT NOT NULL,
    status     TEXT NOT NULL DEFAULT 'INACTIVE',
    last_updated TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    ttl        TIMESTAMP(3) NOT NULL
);

CREATE TABLE "LiteLLM_HealthCheckTable" (
    health_check_id  TEXT PRIMARY KEY,
    model_name       TEXT NOT NULL,
    model_id         TEXT,
    status           TEXT NOT NULL,
    healthy_count    INTEGER NOT NULL DEFAULT 0,
    unhealthy_count  INTEGER NOT NULL DEFAULT 0,
    error_message    TEXT,
    response_time_ms DOUBLE PRECISION,
    details          JSONB,
    checked_by       TEXT,
    checked_at       TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
